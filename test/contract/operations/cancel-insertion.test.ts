import type { ExcelStep } from '../../../src/excel/door/transaction';
import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { closeHosts, startHost, type Harness } from '../harness';
import { firstRows, matrixOf, smallCatalogue } from '../inserted-plans';
import { USER_WORKBOOK } from '../user-workbook';

let host: Harness;
let controller: AbortController;
let steps: ExcelStep[];

beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  controller = new AbortController();
  steps = [];
});

afterEach(closeHosts);

const plan = async () => firstRows(await matrixOf(['Vision', 'Plan']), 12);

/** Inserts, and cancels as soon as a step begins. */
async function insertCancelledAt(step?: ExcelStep, then: () => void = () => undefined) {
  return insertSheet(await plan(), {
    signal: controller.signal,
    onStep: (begun) => {
      steps.push(begun);
      if (begun !== step) return;
      controller.abort();
      then();
    },
  });
}

const CANCELLED = { ok: false, problem: { kind: 'cancelled' } };

test('an insertion that may be cancelled is one request to read, one to write and one for its pages', async () => {
  await expect(insertCancelledAt()).resolves.toMatchObject({ ok: true });
  expect(steps).toEqual(['reading', 'writing']);
  expect(host.requests.map(({ writes }) => writes)).toEqual([false, true, true]);
});

test('cancelled before it begins, it sends nothing', async () => {
  controller.abort();
  await expect(insertCancelledAt()).resolves.toEqual(CANCELLED);
  expect([steps, host.requests]).toEqual([[], []]);
});

test('cancelled while reading, it writes nothing', async () => {
  const before = host.snapshot();
  await expect(insertCancelledAt('reading')).resolves.toEqual(CANCELLED);
  expect(host.requests.map(({ writes }) => writes)).toEqual([false]);
  expect(host.snapshot()).toEqual(before);
});

test('cancelled while writing, it removes the sheet', async () => {
  const before = host.snapshot();
  await expect(insertCancelledAt('writing')).resolves.toEqual(CANCELLED);
  expect(steps).toEqual(['reading', 'writing', 'removing']);
  // The write was already sent, and its pages follow; finding and deleting it takes two more.
  expect(host.requests.map(({ writes }) => writes)).toEqual([false, true, true, false, true]);
  expect(host.snapshot()).toEqual(before);
});

test('if writing fails while being cancelled, it counts as cancelled', async () => {
  const before = host.snapshot();
  host.quirks.fail = { request: 2, action: 30, code: 'GeneralException' };
  await expect(insertCancelledAt('writing')).resolves.toEqual(CANCELLED);
  expect(host.snapshot()).toEqual(before);
});

test('if the sheet cannot be removed, it is named', async () => {
  const spoil = () => {
    const { Excel } = host;
    let runs = 0;
    const run = (...args: Parameters<typeof Excel.run>) => {
      runs += 1;
      return runs > 1
        ? Promise.reject(
            Object.assign(new Error('gone'), { name: 'RichApi.Error', code: 'ConnectionFailure' }),
          )
        : Excel.run(...args);
    };
    Object.assign(globalThis, { Excel: { ...Excel, run } });
  };
  await expect(insertCancelledAt('writing', spoil)).resolves.toMatchObject({
    problem: { kind: 'clean-up-failed', sheet: 'RIA matrix', cause: { kind: 'cancelled' } },
  });
});

test('the active sheet, other names and tables do not change', async () => {
  const before = host.snapshot();
  const options = {
    signal: controller.signal,
    onStep: (step: ExcelStep) => step === 'writing' && controller.abort(),
  };
  await expect(insertSheet(await smallCatalogue(), options)).resolves.toEqual(CANCELLED);
  expect(host.snapshot()).toEqual(before);
  expect(host.model.activeSheet().id).toBe(USER_WORKBOOK.activeSheetId);
});
