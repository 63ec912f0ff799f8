import fc from 'fast-check';
import { matrixCells } from '../../../src/workbook/reading/cells';
import {
  askedIfMerged,
  filledDown,
  hasMergedCodes,
} from '../../../src/workbook/reading/merged-codes';
import { recogniseMatrix } from '../../../src/workbook/reading/recognise-matrix';
import type { Area } from '../../../src/workbook/sheet/plan';
import type { SheetReading } from '../../../src/workbook/sheet/reading';
import { tableOf } from '../tables';

const down = (row: number, rows: number, column = 0, columns = 1): Area => ({
  ...{ row, column, rows, columns },
});
const column = (cells: readonly unknown[], merged: readonly Area[]) =>
  filledDown(
    tableOf(
      cells.map((cell) => [cell]),
      { merged },
    ),
    0,
    0,
    cells.length,
  );

test('a merged cell stands in each of its rows, and nowhere else', () => {
  expect(column(['1.1', '', '', '1.2', ''], [down(0, 2)])).toEqual(['1.1', '1.1', '', '1.2', '']);
  expect(column(['1.1', '', '1.2'], [])).toEqual(['1.1', '', '1.2']);
});

test('what stands in a cell stays, and a merged cell ends with the table', () => {
  expect(column(['1.1', '1.2', ''], [down(0, 1_048_576)])).toEqual(['1.1', '1.2', '1.1']);
});

test('a cell merged across several columns belongs to the first', () => {
  const table = tableOf(
    [
      ['Goal 1', '', 'T'],
      ['', '', 'P'],
    ],
    { merged: [down(0, 2, 0, 2)] },
  );
  expect(filledDown(table, 0, 0, 2)).toEqual(['Goal 1', 'Goal 1']);
  expect(filledDown(table, 1, 0, 2)).toEqual(['', '']);
});

test('it takes no longer where a hostile file merges the same cells again and again', () => {
  const cells = Array.from({ length: 10_000 }, (_, row) => (row === 0 ? '1.1' : ''));
  const merged = Array.from({ length: 10_000 }, () => down(0, 10_000));
  expect(column(cells, merged)).toEqual(cells.map(() => '1.1'));
});

/** One row for each rating of a target, with its code in the first of them, or in all. */
interface Rated {
  readonly code: string;
  readonly rows: readonly (readonly string[])[];
}

function sheetOf(targets: readonly Rated[], how: 'merged' | 'repeated' | 'empty'): SheetReading {
  const merged: Area[] = [];
  const rows: unknown[][] = [['Code', 'Ministry', 'Vision', 'Plan']];
  for (const { code, rows: own } of targets) {
    if (how === 'merged' && own.length > 1) merged.push(down(rows.length, own.length));
    own.forEach((ratings, index) =>
      rows.push([index === 0 || how === 'repeated' ? code : '', `Ministry ${index}`, ...ratings]),
    );
  }
  return tableOf(rows, { merged });
}

const CODES = ['1.1', '1.2', '2.1', '2.2', '3.8', '8.10', '16.a'];
const rating = fc.constantFrom('T', 'P', '', 'n/a');
const targets = fc
  .tuple(...CODES.map(() => fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 4 })))
  .map((all) =>
    all.map((rows, index): Rated => ({ code: CODES[index] ?? '', rows: [['T', 'P'], ...rows] })),
  );

const readIn = (sheet: SheetReading) => {
  const layout = recogniseMatrix(sheet);
  if (!layout) throw new Error('no matrix');
  return { layout, cells: matrixCells(sheet, layout) };
};

test('a matrix with merged codes is read like one that repeats them', () => {
  fc.assert(
    fc.property(targets, (rated) => {
      const merged = readIn(sheetOf(rated, 'merged'));
      const repeated = readIn(sheetOf(rated, 'repeated'));
      expect(merged.cells).toEqual(repeated.cells);
      expect(hasMergedCodes(merged.layout)).toBe(true);
      expect(hasMergedCodes(repeated.layout)).toBe(false);
    }),
  );
});

test('without merged cells nothing is filled down: each rating without a code is told', () => {
  fc.assert(
    fc.property(targets, (rated) => {
      const { layout, cells } = readIn(sheetOf(rated, 'empty'));
      expect(cells.codes).toEqual(CODES);
      const lost = rated
        .slice(0, -1)
        .flatMap(({ rows }) => rows.slice(1).flat())
        .filter((each) => each === 'T' || each === 'P').length;
      const told = cells.warnings.filter(({ kind }) => kind === 'rating-without-code').length;
      expect(told).toBeGreaterThanOrEqual(lost);
      expect(askedIfMerged(sheetOf(rated, 'empty'), layout)).toMatchObject({ column: 0 });
    }),
  );
});

test.each([
  ['every row has a code', ['1.1', 'T'], undefined],
  ['a row is empty', ['', ''], undefined],
  ['a row without a code has contents', ['', 'Ministry of Health'], down(0, 3)],
])('whether cells are merged is asked where it matters: %s', (_, row, asked) => {
  const sheet = tableOf([['Code', 'x'], ['1.1', 'T'], row]);
  // The row below the last code may belong to it too.
  expect(askedIfMerged(sheet, { codes: 0, firstRow: 1, rowCount: 1 })).toEqual(asked);
});

test('a code that cannot be read is told in each of its rows', () => {
  const rows = CODES.map((code) => [code, 'T']);
  const sheet = tableOf([['Code', 'Plan'], ...rows, ['3.99', 'T'], ['', 'P'], ['17.1', 'T']], {
    merged: [down(8, 2)],
  });
  expect(readIn(sheet).cells.warnings).toEqual([
    { kind: 'unknown-code', row: 8, column: 0, cell: '3.99' },
    { kind: 'unknown-code', row: 9, column: 0, cell: '3.99' },
  ]);
});

test('a rating below a merged heading that is no code is told', () => {
  const rows = CODES.map((code) => [code, 'T']);
  const sheet = tableOf([['Code', 'Plan'], ...rows, ['Other', ''], ['', 'P'], ['17.1', 'T']], {
    merged: [down(8, 2)],
  });
  expect(readIn(sheet).cells.warnings).toMatchObject([{ kind: 'rating-without-code', row: 9 }]);
});
