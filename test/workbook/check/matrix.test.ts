import type { Finding } from '../../../src/workbook/check/finding';
import { checkMatrix } from '../../../src/workbook/check/matrix';
import type { WholeSheet } from '../../../src/workbook/sheet/whole-sheet';
import { layoutOf, matrixNames, matrixWith, NAMES } from './sheets';

const VERSION = '2025-01-01';
const found = (sheet: WholeSheet): Finding[] => checkMatrix(sheet, layoutOf(sheet), VERSION);
const named = (texts: Readonly<Record<string, string>>, cells = {}) =>
  found(matrixWith(cells, { names: [...NAMES, ...matrixNames({}, texts)] }));

test.each<[string, Readonly<Record<string, unknown>>, unknown[]]>([
  ['a code that does not exist', { '4,0': '9.99' }, ['unknown-code', 4, 0, '9.99']],
  ['a rating without a code', { '4,0': '' }, ['rating-without-code', 4, 3, 'P']],
  ['a word that is no rating', { '1,3': 'maybe' }, ['not-a-rating', 1, 3, 'maybe']],
  ['a number without a scale', { '1,3': 2 }, ['not-a-rating', 1, 3, '2']],
  ['neither yes nor no', { '1,2': 'perhaps' }, ['not-yes-or-no', 1, 2, 'perhaps']],
  ['rated, not applicable', { '3,3': 'T' }, ['rated-but-not-applicable', 3, 3, 'T']],
  ['a code as a number, once', { '4,0': 8.1 }, ['code-as-number', 4, 0, '8.1']],
])('%s', (_, cells, finding) => {
  expect(
    found(matrixWith(cells)).map(({ kind, area, ...rest }) => [
      kind,
      area.row,
      area.column,
      'cell' in rest && rest.cell,
    ]),
  ).toEqual([finding]);
});

test('a target on three rows is reported at the second', () => {
  const twice = found(matrixWith({ '2,0': '8.8', '4,0': '8.8' }));
  expect(twice).toMatchObject([{ kind: 'target-twice', code: '8.8', times: 3, area: { row: 2 } }]);
});

test('a target in one merged cell is listed once, and its rows have a code', () => {
  const merged = [{ row: 3, column: 0, rows: 2, columns: 1 }];
  expect(found(matrixWith({ '4,0': '' }, { merged }))).toEqual([]);
});

test('targets of the scope that no row names are reported once, over all codes', () => {
  const [missing, ...others] = named({ SDG_Scope: 'RIA' });
  expect(others).toEqual([]);
  expect(missing).toMatchObject({
    kind: 'missing-targets',
    scope: 'RIA',
    area: { row: 1, column: 0, rows: 4, columns: 1 },
  });
  // 126 targets, of which four have a row.
  expect(missing?.kind === 'missing-targets' && missing.codes).toHaveLength(122);
});

test('several codes in a cell name each of their targets', () => {
  const [missing] = named({ SDG_Scope: 'RIA' }, { '4,0': '9.1; 9.2' });
  expect(missing?.kind === 'missing-targets' && missing.codes).not.toContain('9.2');
});

test.each([
  ['2024-12-31', ['older-catalogue']],
  ['2025-01-01', []],
])('made with the catalogue of %s', (version, kinds) => {
  expect(named({ SDG_CatalogueVersion: version }).map(({ kind }) => kind)).toEqual(kinds);
});
