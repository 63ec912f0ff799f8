import type { Step } from '../../../src/tasks/progress';
import {
  makePortableCopy,
  previewPortable,
  restoreFromPortable,
} from '../../../src/tasks/portable/portable';
import { allWords } from '../../i18n/all-words';
import { closeHosts, type Harness } from '../harness';
import { formulasOf, startPortable } from '../portable-workbook';

let host: Harness;
let steps: Step[];
let controller: AbortController;
const { t } = allWords();
const progress = () => ({
  signal: controller.signal,
  onStep: (step: Step) => {
    steps.push(step);
  },
});

beforeEach(async () => {
  host = await startPortable();
  steps = [];
  controller = new AbortController();
});
afterEach(closeHosts);

test('a copy is previewed, made and restored, with the given words on its helper sheet', async () => {
  const before = formulasOf(host);
  const copy = await previewPortable({ wanted: 'live', part: 'workbook' }, t, progress());
  if (!copy.ok) throw new Error(copy.problem.kind);
  expect(formulasOf(host)).toEqual(before);
  expect(copy.value.plan.helperSheet?.name).toBe(t('sheets.portable.sheet'));
  expect(await makePortableCopy(copy.value, progress())).toEqual({ ok: true, value: undefined });
  expect(formulasOf(host)).not.toEqual(before);
  const restored = await restoreFromPortable(progress());
  expect(restored).toMatchObject({ ok: true, value: { restored: { cleanedUp: true } } });
  expect(steps).toEqual(['reading', 'writing', 'reading', 'writing']);
  expect(formulasOf(host)).toEqual(before);
});

test('cancelled while reading, nothing is written', async () => {
  const before = formulasOf(host);
  controller.abort();
  const restored = await restoreFromPortable(progress());
  expect(restored).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(steps).toEqual(['reading']);
  expect(formulasOf(host)).toEqual(before);
});
