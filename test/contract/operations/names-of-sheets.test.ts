import { findMatrices } from '../../../src/excel/read/matrices';
import { readProvenance } from '../../../src/excel/read/provenance';
import { readWorkbook } from '../../../src/excel/read/workbook';
import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { rewriteSheet } from '../../../src/excel/operations/rewrite-sheet';
import { withProvenance } from '../../../src/workbook/sheet/provenance';
import { closeHosts, startHost, type Harness } from '../harness';
import { matrixOf } from '../inserted-plans';
import { USER_WORKBOOK } from '../user-workbook';

/** A matrix whose names the workbook has too, in an Excel that lists them among those of sheets. */
let host: Harness;
beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK, quirks: { allNames: true } });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const made = { addIn: '0.1.0', language: 'en', made: '2026-02-28' };
  await insertSheet(withProvenance(await matrixOf(['Vision']), { kind: 'matrix', ...made }));
  for (const { name, formula } of host.model.names().filter(({ sheetId }) => sheetId))
    host.model.setName({ name, formula });
});
afterEach(closeHosts);

test('Excel lists them so', async () => {
  const listed = await host.Excel.run(async (context) => {
    const { names } = context.workbook.worksheets.getFirst();
    names.load('items/name,items/scope');
    await context.sync();
    return names.items.map(({ scope }) => scope);
  });
  expect(new Set(listed)).toEqual(new Set(['Workbook']));
});

test('only the sheet with names of its own is a matrix, and says how it was made', async () => {
  const matrix = [expect.objectContaining({ sheet: 'RIA matrix' })];
  await expect(findMatrices('remembered')).resolves.toEqual({ ok: true, value: matrix });
  await expect(readProvenance()).resolves.toEqual({ ok: true, value: matrix });
});

test('no other sheet is read as if it had names', async () => {
  const read = await readWorkbook();
  const named = read.ok ? read.value.filter(({ names }) => names.length > 0) : [];
  expect(named.map(({ sheet }) => sheet)).toEqual(['RIA matrix']);
});

test('a sheet that is written again gets names of its own, the workbook keeps its', async () => {
  const sheet = host.model.sheets().find(({ name }) => name !== 'RIA matrix');
  const plan = { ...(await matrixOf(['Vision'])), name: sheet?.name ?? '' };
  const before = host.model.names().filter(({ sheetId }) => !sheetId);
  await expect(rewriteSheet(sheet?.id ?? '', plan)).resolves.toMatchObject({
    ok: true,
  });
  const names = host.model.names();
  expect(names.filter(({ sheetId }) => !sheetId)).toEqual(before);
  expect(names.filter(({ sheetId }) => sheetId === sheet?.id).map(({ name }) => name)).toEqual(
    expect.arrayContaining((plan.names ?? []).map(({ name }) => name)),
  );
});
