import { assess, type Assessment } from '../../../src/assessment/assess';
import { tally } from '../../../src/assessment/tally';
import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { findMatrices, readMatrix } from '../../../src/excel/read/matrices';
import { assessable } from '../../../src/workbook/reading/cells';
import { FIRST_TARGET_ROW } from '../../../src/workbook/matrix/plan';
import { THOROUGH } from '../../effort';
import { closeHosts, startHost, type Harness } from '../harness';
import { firstRows, matrixOf } from '../inserted-plans';
import { USER_WORKBOOK } from '../user-workbook';

let host: Harness;

const VERSIONS = [
  ['2021', 0],
  ['2024', null],
  ['365', null],
] as const;

describe.each(VERSIONS)('as Excel %s with blanks as %p', (excel, blanks) => {
  const targets = THOROUGH || excel === '365' ? 126 : 20;
  const sized = async (document: string[]) =>
    firstRows(await matrixOf(document), FIRST_TARGET_ROW + targets);

  // All tests share two matrices, in order: the last one moves things.
  beforeAll(async () => {
    host = await startHost({ workbook: USER_WORKBOOK, quirks: { excel, blanks } });
    Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
    await insertSheet(await sized(['Vision', 'Plan']));
    await insertSheet(await sized(['Strategy']));
    await host.settled();
  });

  afterAll(closeHosts);

  test('matrices are found in tab order, in one request that reads no cells', async () => {
    const before = host.requests.length;
    await expect(findMatrices()).resolves.toMatchObject({
      ok: true,
      value: [{ sheet: 'RIA matrix' }, { sheet: 'RIA matrix (2)' }],
    });
    expect(host.requests).toHaveLength(before + 1);
  });

  test('a matrix is read in one request, by name, by id, or on the active sheet', async () => {
    const before = host.requests.length;
    const front = await readMatrix();
    expect(host.requests).toHaveLength(before + 1);
    if (!front.ok || !front.value) throw new Error('not read');
    expect(front.value).toMatchObject({
      sheet: 'RIA matrix (2)',
      layout: { origin: 'made', scope: 'RIA', documents: [{ name: 'Strategy' }] },
    });
    await expect(readMatrix('RIA matrix (2)')).resolves.toEqual(front);
    await expect(readMatrix(front.value.sheetId)).resolves.toEqual(front);
  });

  test('sheets without a matrix have none', async () => {
    await expect(readMatrix('Notes')).resolves.toEqual({ ok: true, value: undefined });
    await expect(readMatrix('sdg TARGETS')).resolves.toEqual({ ok: true, value: undefined });
  });

  test('a deleted sheet is not found', async () => {
    await expect(readMatrix('Nowhere')).resolves.toEqual({
      ok: false,
      problem: { kind: 'not-found' },
    });
  });

  test('reading changes nothing, whether it works or is refused', async () => {
    const before = host.snapshot();
    for (const operation of [findMatrices, readMatrix]) {
      await expect(operation()).resolves.toMatchObject({ ok: true });
      host.quirks.fail = { request: host.requests.length + 1, code: 'AccessDenied' };
      await expect(operation()).resolves.toEqual({ ok: false, problem: { kind: 'not-allowed' } });
    }
    expect(host.snapshot()).toEqual(before);
  });

  test('what is typed is assessed', async () => {
    host.model.sheet('RIA matrix')?.write(
      { row: FIRST_TARGET_ROW, column: 4, rows: 3, columns: 3 },
      [
        ['yes', 'T', 'P'],
        ['yes', '', 'P'],
        ['no', '', ''],
      ],
      'user',
    );
    await host.settled();
    const read = await readMatrix('RIA matrix');
    if (!read.ok || !read.value) throw new Error('not read');
    expect(tally(assess(...assessable(read.value.cells)) as Assessment)).toEqual({
      total: 1,
      partial: 1,
      none: targets - 3,
      notApplicable: 1,
      weight: 1.5,
    });
  });

  test('it is recognised after its sheet was renamed and columns were inserted', async () => {
    const sheet = host.model.sheet('RIA matrix');
    if (!sheet) throw new Error('no sheet');
    sheet.insertCells('columns', 6, 1);
    sheet.insertCells('columns', 0, 1);
    sheet.name = "L'Évaluation (2)";
    await host.settled();
    await expect(readMatrix("L'Évaluation (2)")).resolves.toMatchObject({
      ok: true,
      value: { layout: { codes: 3, documents: [{ column: 6 }, { column: 7 }, { column: 8 }] } },
    });
  });
});

test('a workbook without a matrix has none', async () => {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  await expect(findMatrices()).resolves.toEqual({ ok: true, value: [] });
  await expect(readMatrix()).resolves.toEqual({ ok: true, value: undefined });
  closeHosts();
});
