import fc from 'fast-check';
import { findCodes } from '../../../src/catalogue/codes/parse';
import { targetsInScope } from '../../../src/catalogue/scopes';
import { readXlsx } from '../../../src/files/xlsx/read';
import { readMatrices } from '../../../src/workbook/check/read-matrices';
import { raterMatrix } from '../../../src/workbook/combine/raters/matrix';
import { analyseTable } from '../../../src/workbook/format/analysis';
import { matrixCells } from '../../../src/workbook/reading/cells';
import { recogniseMatrix } from '../../../src/workbook/reading/recognise-matrix';
import { xlsxOfSheet } from '../../files/xlsx/xlsx-of-sheet';
import { tableOf } from '../tables';

/*
 * The law of all readers: whichever reads a sheet, it gives the same documents, rows and targets
 * that do not apply. Results and Check read values and formulas in Excel, Combine a saved file, and
 * "Format a table" a selection.
 */

const RIA = targetsInScope('RIA').map(({ code }) => code as string);
const rating = fc.constantFrom('T', 'P', '', '', 'none', 'Partial', 'maybe', 0);
const yesNo = fc.constantFrom('YES', 'NO', '', 0, 1, 'perhaps');
const column = fc.oneof(
  fc.tuple(
    fc.constantFrom('Vision', 'Plan 2030', 'Alignment', 'Best rating', 'Gender inclusion', ''),
    fc.array(rating, { minLength: 20, maxLength: 20 }),
  ),
  fc.tuple(
    fc.constantFrom('Applic?', 'Applicable?', 'Aligned?', 'Indicators', 'Not applicable'),
    fc.array(yesNo, { minLength: 20, maxLength: 20 }),
  ),
);
/** What Excel and people make of a code. */
const spelled = fc.constantFrom<(code: string) => unknown>(
  (code) => code,
  (code) => Number(code),
  (code) => `Target ${code}`,
  (code) => `${code} By 2030, something that takes a whole sentence to say, as in 3.8`,
  (code) => code.replace('.', '-'),
  (code) => `${code.split('.')[0]}-Aug`,
  () => '3.99',
  () => '',
);
const sheet = fc
  .record({
    first: fc.nat(RIA.length - 20),
    codes: fc.array(spelled, { minLength: 20, maxLength: 20 }),
    columns: fc.array(column, { minLength: 1, maxLength: 6 }),
  })
  .map(({ first, codes, columns }) =>
    tableOf([
      ['Code', ...columns.map(([heading]) => heading)],
      ...codes.map((spell, row) => [
        spell(RIA[first + row] ?? ''),
        ...columns.map(([, cells]) => cells[row]),
      ]),
    ]),
  );

test('the same documents, rows and targets that do not apply, whoever reads them', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, async (reading) => {
      const file = await readXlsx(xlsxOfSheet(reading));
      if (!file.ok) throw new Error(file.problem);
      const rater = file.sheets.map((each) => raterMatrix('a.xlsx', each))[0];
      const layout = recogniseMatrix(reading);
      const [checked] = readMatrices([reading]);
      if (!layout) return expect([rater, checked]).toEqual([undefined, undefined]);

      const cells = matrixCells(reading, layout);
      const targets = new Set(cells.codes.flatMap(findCodes));
      const out = new Set(
        cells.codes.flatMap((code, row) =>
          cells.applicable[row] && !cells.ratings[row]?.includes('n/a') ? [] : findCodes(code),
        ),
      );
      expect(rater?.documents.map(({ name }) => name)).toEqual(
        layout.documents.map(({ name }) => name),
      );
      expect(new Set(rater?.targets.keys())).toEqual(targets);
      expect(
        new Set(
          [...(rater?.targets ?? [])].flatMap(([code, { applicable }]) =>
            applicable ? [] : [code],
          ),
        ),
      ).toEqual(out);
      expect(rater?.notes).toEqual(layout.notes ?? []);
      expect(checked).toMatchObject({ documents: layout.documents.length, targets: targets.size });
      const table = analyseTable(reading, new Map());
      expect(
        table.columns.flatMap(({ role, column }) => (role === 'rating' ? [column] : [])),
      ).toEqual(layout.documents.map(({ column }) => column));
      return expect(table.columns.find(({ role }) => role === 'applicable')?.column).toBe(
        layout.applicable,
      );
    }),
  );
});

test('every rated row is counted or told, at the head and foot too', () => {
  fc.assert(
    fc.property(sheet, (reading) => {
      const layout = recogniseMatrix(reading);
      if (!layout) return;
      const { rows, warnings } = matrixCells(reading, layout);
      const told = new Set([...rows, ...warnings.map(({ row }) => row)]);
      reading.values.forEach((cells, row) => {
        const isRated = layout.documents.some(({ column }) => /^[TP]$/.test(String(cells[column])));
        // Beyond an empty row begins something else.
        const isBeside = row >= layout.firstRow && row < layout.firstRow + layout.rowCount;
        if (row > 0 && isRated && isBeside) expect(told).toContain(row);
      });
    }),
  );
});

test.each([
  ['an unknown code', '3.99', 'T', 'unknown-code'],
  ['a date that may be two codes', '03. Aug', 'T', 'code-became-date'],
  ['no code', '', 'T', 'rating-without-code'],
])('%s at the head and at the foot is told', (_, code, rated, kind) => {
  const codes = [code, '16.5', '16.6', '16.7', '16.8', '16.9', code];
  const reading = tableOf([
    ['Code', 'Plan'],
    ...codes.map((each) => [each, rated]),
    ['', ''],
    ['', 'T'],
  ]);
  const layout = recogniseMatrix(reading);
  if (!layout) throw new Error('not recognised');
  expect(matrixCells(reading, layout).warnings.map((each) => [each.kind, each.row])).toEqual([
    [kind, 1],
    [kind, 7],
  ]);
});
