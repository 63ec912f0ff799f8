import { lookupTables } from '../../../../src/workbook/portable/lookup-tables';
import {
  groupingNamed,
  profileTable,
  ratingTable,
  sharedTable,
  tallyTable,
} from '../../../../src/workbook/portable/native/tables';
import type { CellInput } from '../../../../src/workbook/sheet/plan';
import { argumentsOf, AT, cellWith } from '../arguments-of';

const TABLES = {
  profile: profileTable,
  rating: ratingTable,
  shared: sharedTable,
  tally: tallyTable,
};
type Values = readonly (readonly CellInput[])[];
/** Labels in quotes and formulas of a table, or why there is none. */
function cellsOf(name: keyof typeof TABLES, args: string, values: Values) {
  const formula = `=SDG.TALLY(${args})`;
  const made = TABLES[name](argumentsOf(formula), lookupTables(), cellWith(formula, values));
  if (typeof made === 'string') return made;
  return made.map((row) =>
    row.map((cell) => {
      if (cell.kind === 'label') return cell.text;
      return cell.kind === 'marked' ? cell.formula(AT, 'MARK') : cell.formula(AT);
    }),
  );
}
const rows = (count: number, ...cells: CellInput[]) => Array.from({ length: count }, () => cells);

test.each([
  [null, 'goal'],
  ['', 'goal'],
  ['Goals', 'goal'],
  ['5Ps', 'P'],
  ['whole', 'whole'],
  ['region', undefined],
])('the grouping %j is %s', (cell, by) => {
  expect(groupingNamed(cell)).toBe(by);
});

test('a tally keeps its labels, quotes and all, and counts', () => {
  const cells = cellsOf('tally', 'B2:B6', [['"full"', 1], ...rows(4, 'x', 1)]);
  expect(typeof cells === 'string' ? cells : cells.map(([label]) => label)).toEqual([
    ...['"""full"""', '"x"', '"x"', '"x"', '"x"'],
  ]);
  expect(cells[0]?.[1]).toContain('*{0;0;1;0})');
  expect(cells[4]?.[1]).toContain('*{1;1;1;0})');
});

test('a rating looks at its own row, with the dollars and the sheet of the range', () => {
  const read = (args: string, row: number) => String(cellsOf('rating', args, rows(2, 'T'))[row]);
  expect(read('B2:C3', 0)).toContain('LEFT(B2:C2,200)');
  expect(read('B2:C3', 1)).toContain('LEFT(B3:C3,200)');
  expect(read('$B2:$C3', 1)).toContain('LEFT($B3:$C3,200)');
  expect(read('Жоспар!B$2:C$3', 1)).toMatch(/LEFT\('?Жоспар'?!B\$3:C\$3,200\)/);
});

test('shared targets of two documents come from their two columns', () => {
  const names = ['Vision', 'Budget'];
  const cells = cellsOf('shared', 'B2:C6,B1:C1', [
    ['', ...names],
    ['Vision', 1, 1],
    ['Budget', 1, 1],
  ]);
  expect(cells[0]).toEqual(['""', '"Vision"', '"Budget"']);
  const both = String(cells[1]?.[2]);
  expect(both).toContain('LEFT(B2:B6,200)');
  expect(both).toContain('LEFT(C2:C6,200)');
  expect(String(cells[1]?.[1])).not.toContain('LEFT(C2:C6,200)');
});

test('a profile adds up the cells beside, and has n/a where nothing applies', () => {
  const values = [rows(1, ...'abcdefgh')[0] ?? [], ['All targets', 5, 2, 1, 1, 1, 0.75, 0.6]];
  const [headings, row] = cellsOf('profile', 'B2:D6,A2:A6,,,"whole"', values) as string[][];
  expect(headings?.[0]).toBe('"a"');
  // K20 is the first cell, so the numbers of its second row stand in L21 to Q21.
  expect([row?.[0], row?.[1]]).toEqual(['"All targets"', 'M21+N21+O21']);
  expect(row?.[6]).toBe('IF(L21+MARK=0,"n/a",(M21+N21)/L21)');
  expect(row?.[7]).toMatch(/^IF\(L21\+MARK=0,"n\/a",\(IF\(.*\)\/L21\)$/);
});

test.each<[keyof typeof TABLES, string, Values, string]>([
  ['tally', 'B2:B6', rows(4, 'x', 1), 'stale'],
  ['tally', '{"T"}', rows(5, 'x', 1), 'no-references'],
  ['profile', 'B2:D6,A2:A6,,,"region"', rows(3, 'x'), 'shows-error'],
  ['profile', 'B2:D6,A2:A6,,,"P"', rows(9, 'x'), 'stale'],
  ['rating', 'B2:B6', rows(4, 'T'), 'stale'],
  ['rating', 'B:B', rows(4, 'T'), 'whole-columns'],
  ['rating', '{"T"}', [['T']], 'no-references'],
  ['rating', 'B2:B6,"0-99999"', rows(5, 'T'), 'large-scale'],
  ['shared', 'B2:C6,{"A"}', rows(3, 1, 1, 1), 'shows-error'],
  ['shared', 'B2:C6,{"A",""}', rows(3, 1, 1, 1), 'shows-error'],
  ['shared', 'B2:C6,{"A","A"}', rows(3, 1, 1, 1), 'same-document-twice'],
  ['shared', 'B2:C6,{"A","B"}', rows(4, 1, 1, 1), 'stale'],
])('%s of (%s) has no native form where it shows %j: %s', (name, args, values, reason) => {
  expect(cellsOf(name, args, values)).toBe(reason);
});
