import fc from 'fast-check';
import { runs } from '../../effort';
import { formatRange } from '../../../src/excel/operations/format-range';
import { readSelectedRange } from '../../../src/excel/read/selected-range';
import { undoFormatting } from '../../../src/excel/operations/formats/restore';
import { analyseTable } from '../../../src/workbook/format/analysis';
import type { ColumnChoice } from '../../../src/workbook/format/columns';
import { planFormatting } from '../../../src/workbook/format/plan';
import type { CellStyle, CellValue } from '../../../src/workbench/model/snapshot';
import { FORMAT_WORDS } from '../../workbook/format-words';
import { closeHosts, startHost, type Harness } from '../harness';
import { cellwise } from '../user-tables';

let host: Harness;
beforeAll(async () => {
  host = await startHost();
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});
afterAll(closeHosts);

const CODES = ['1.1', '1.2', '2.1', '3.1', '8.10', '8.1', '1.a', '16.10', '17.19', '3.4; 5.2'];
const codes = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<CellValue>(...CODES) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(8.1, 3.2, 'Goal 3', '', '1.99', 'People') },
);
const contents = fc.oneof(
  fc.constantFrom<CellValue>('T', 'P', 'p', 'Partial', 'none', 'n/a', 'yes', 'NO', '', '', 0, 1, 3),
  fc.constantFrom<CellValue>('=1+1', '=IF(TRUE,"T","P")', '=""', true, false, 2.5, '0.5'),
  fc.string({ maxLength: 30 }).map((text) => text.replace(/^[=+\-@']/, 'x')),
);
const styles = fc.record<CellStyle>(
  {
    fill: fc.constantFrom('#FFFF00', '#FFFFFF'),
    bold: fc.constant(true),
    wrap: fc.constant(true),
    horizontal: fc.constantFrom('Left', 'Center', 'Right'),
    vertical: fc.constantFrom('Top', 'Center'),
    fontColour: fc.constant('#C00000'),
  },
  { requiredKeys: [] },
);

const tables = fc.record({
  rows: fc.array(fc.tuple(codes, fc.array(contents, { minLength: 3, maxLength: 3 })), {
    minLength: 6,
    maxLength: 12,
  }),
  hasHeadings: fc.boolean(),
  styled: fc.array(fc.tuple(fc.nat(12), fc.nat(3), styles), { maxLength: 6 }),
  formats: fc.array(fc.tuple(fc.nat(12), fc.nat(3), fc.constantFrom('@', '0%')), { maxLength: 3 }),
  merged: fc.boolean(),
  choices: fc.array(
    fc.tuple(
      fc.nat(3),
      fc.constantFrom<ColumnChoice>(
        ...(['code', 'goal', 'text', 'applicable', 'rating', 'other'] as const).map((role) => ({
          role,
        })),
        { role: 'rating', top: 3 },
      ),
    ),
    { maxLength: 3 },
  ),
  options: fc.record({
    ratingColours: fc.boolean(),
    dropDowns: fc.boolean(),
    goalColours: fc.boolean(),
    lines: fc.boolean(),
    freeze: fc.boolean(),
  }),
});

let sheets = 0;

test('whatever the table: no value, formula or number format changes, and undoing undoes all', async () => {
  let formatted = 0;
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const sheet = host.model.addSheet(`Table ${(sheets += 1)}`);
      const rows = [
        ...(table.hasHeadings ? [['Code', 'First', 'Second', 'Third']] : []),
        ...table.rows.map(([code, others]) => [code, ...others]),
      ];
      const area = { row: 2, column: 1, rows: rows.length, columns: 4 };
      for (const [row, column, format] of table.formats)
        sheet.setNumberFormat({ row: row + 2, column: column + 1, rows: 1, columns: 1 }, format);
      sheet.write(area, rows, 'user');
      for (const [row, column, style] of table.styled)
        sheet.setStyle({ row: row + 2, column: column + 1, rows: 1, columns: 1 }, style);
      if (table.merged) sheet.merge({ row: 3, column: 3, rows: 2, columns: 1 });
      await host.settled();
      host.model.activate(sheet.id);
      host.model.select(sheet.id, area);

      const untouched = cellwise(host.snapshot());
      const contents = () =>
        Object.entries(host.snapshot().sheets.find(({ id }) => id === sheet.id)?.cells ?? {})
          .map(([key, { value, formula, numberFormat }]) => [key, value, formula, numberFormat])
          .filter(([, ...parts]) => parts.some((part) => part !== undefined));
      const before = contents();
      const read = await readSelectedRange();
      if (!read.ok) throw new Error(JSON.stringify(read));
      if (!read.value) return;
      const chosen = new Map(table.choices.map(([column, choice]) => [column + 1, choice]));
      const found = analyseTable(read.value, chosen);
      // If no column is recognised as codes, the user selects one.
      const look = found.rowCount
        ? found
        : analyseTable(read.value, new Map([[1, { role: 'code' }]]));
      if (look.rowCount === 0) return;
      const plan = planFormatting(read.value, look, table.options, FORMAT_WORDS);
      const outcome = await formatRange(plan);
      if (!outcome.ok || outcome.value.state !== 'formatted')
        throw new Error(JSON.stringify(outcome));
      formatted += 1;
      expect(contents()).toEqual(before);
      await expect(undoFormatting(outcome.value.before)).resolves.toMatchObject({ ok: true });
      expect(cellwise(host.snapshot())).toEqual(untouched);
      host.model.removeSheet(sheet.id);
    }),
    { numRuns: runs(6, 200) },
  );
  // Most tables must have had codes, or nothing was tested.
  expect(formatted).toBeGreaterThan(runs(2, 60));
}, 300_000);
