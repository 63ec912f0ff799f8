import { tableBefore, type TableFound } from '../../../src/workbook/format/table-before';
import type { ValidationFound } from '../../../src/workbook/change/validation-as-planned';
import { planFormatting } from '../../../src/workbook/format/plan';
import { analyseTable } from '../../../src/workbook/format/analysis';
import { EVERYTHING, FORMAT_WORDS } from '../format-words';
import { besideCodes } from '../tables';

const TEXT = 'By 2030, something that takes a whole sentence to say';
const reading = besideCodes({
  Target: Array<string>(6).fill(TEXT),
  Plan: ['T', 'P', '', 'T', '', ''],
});
const PLAN = planFormatting(reading, analyseTable(reading, new Map()), EVERYTHING, FORMAT_WORDS);

const column = (at: number) => ({ row: 1, rows: 6, column: at, columns: 1 });
const FOUND: TableFound<ValidationFound> = {
  sheet: 'Renamed since',
  isProtected: false,
  codes: PLAN.codes.values,
  cells: [],
  widths: PLAN.columnWidths.map(() => 300),
  validations: [{ area: column(2) }],
  isFrozen: false,
  hiddenNames: { columns: [], lists: [] },
};

const before = (found: Partial<TableFound<ValidationFound>>) => {
  const outcome = tableBefore(PLAN, { ...FOUND, ...found });
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome;
};

test('the table is remembered under its current name', () => {
  expect(before({})).toMatchObject({ sheet: 'Renamed since', area: PLAN.area, freezes: true });
});

test('only columns that become wider are remembered, with their width', () => {
  expect(PLAN.columnWidths).toHaveLength(1);
  expect(before({}).columnWidths).toEqual([]);
  expect(before({ widths: [50] }).columnWidths).toEqual([{ ...PLAN.columnWidths[0], width: 50 }]);
});

test('a drop-down of ratings is replaced, any other validation of the user’s stays', () => {
  const list = (source: string) => ({ rule: { list: { source } } });
  const { validations, keptValidations } = before({
    validations: [
      { area: column(2) },
      { area: column(3), validation: list('T,P') },
      { area: column(4), validation: list('Ministry,Agency') },
      { area: column(5), validation: { rule: { decimal: { formula1: 0, formula2: 5 } } } },
    ],
  });
  expect(validations).toEqual([
    { area: column(2), column: 2 },
    { area: column(3), column: 3, validation: list('T,P') },
  ]);
  expect(keptValidations).toEqual([4, 5]);
});

test('rows are not frozen if some are', () => {
  expect(before({ isFrozen: true }).freezes).toBe(false);
});

test('a protected sheet or another table is refused', () => {
  expect(tableBefore(PLAN, { ...FOUND, isProtected: true })).toBe('protected-sheet');
  expect(tableBefore(PLAN, { ...FOUND, codes: ['Code', 'x'] })).toBe('table-changed');
});
