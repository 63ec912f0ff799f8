import { assess, type Assessment } from '../../../src/assessment/assess';
import { tally } from '../../../src/assessment/tally';
import { assessable, matrixCells } from '../../../src/workbook/reading/cells';
import type { MatrixLayout } from '../../../src/workbook/reading/layout';
import type { RatingScale } from '../../../src/workbook/matrix/rating-scale';
import type { SheetReading } from '../../../src/workbook/sheet/reading';

/** Code, applicable, then documents. */
function read(rows: unknown[][], no?: string, scale?: RatingScale) {
  const columns = rows[0]?.length ?? 0;
  const reading: SheetReading = {
    sheet: 'RIA',
    area: { row: 4, column: 2, rows: rows.length, columns },
    values: rows,
    names: [],
  };
  const layout: MatrixLayout = {
    origin: 'made',
    firstRow: 4,
    rowCount: rows.length,
    codes: 2,
    applicable: 3,
    documents: Array.from({ length: columns - 2 }, (_, i) => ({ column: 4 + i, name: `D${i}` })),
    outsideFormulas: [],
    ...(no !== undefined && { no }),
    ...(scale && { scale }),
  };
  return matrixCells(reading, layout);
}

test('ratings, codes and applicability, with their rows', () => {
  expect(
    read([
      ['1.1', 'yes', 'T', ''],
      ['1.2', 'no', '', null],
    ]),
  ).toEqual({
    codes: ['1.1', '1.2'],
    applicable: [true, false],
    ratings: [
      ['T', 'none'],
      ['none', 'none'],
    ],
    weights: [
      [1, 0],
      [0, 0],
    ],
    rows: [4, 5],
    warnings: [],
  });
});

test.each([
  ['', true],
  [null, true],
  ['Yes', true],
  ['ДА', true],
  [true, true],
  [false, false],
  ['NO ', false],
  ['нет', false],
  ['n/a', false],
])('applicable %j is %s', (cell, applies) => {
  expect(read([['1.1', cell, '']]).applicable).toEqual([applies]);
});

test('0 is an empty cell, or a no where the column answers in numbers', () => {
  const read = (zeroIsNo: boolean) =>
    matrixCells(
      {
        sheet: 'RIA',
        area: { row: 0, column: 0, rows: 1, columns: 3 },
        values: [['1.1', 0, 'T']],
        names: [],
      },
      {
        ...{ origin: 'found', firstRow: 0, rowCount: 1, codes: 0, applicable: 1, zeroIsNo },
        documents: [{ column: 2, name: 'Plan' }],
        outsideFormulas: [],
      },
    ).applicable;
  expect([read(false), read(true)]).toEqual([[true], [false]]);
});

test("the sheet's own word for no counts in addition to the known ones", () => {
  expect(read([['1.1', 'Nej', '']], 'nej').applicable).toEqual([false]);
});

test.each([
  ['unknown-code', ['3.99', 'yes', 'T'], 2, '3.99', 0],
  ['ambiguous-code', [8.1, 'yes', 'T'], 2, '8.1', 0],
  ['rating-without-code', ['', 'yes', 'T'], 4, 'T', 0],
  ['not-a-rating', ['1.1', 'yes', 'maybe'], 4, 'maybe', 1],
  ['not-a-rating', ['1.1', 'yes', 3], 4, '3', 1],
  ['not-yes-or-no', ['1.1', 'perhaps', 'T'], 3, 'perhaps', 1],
  ['rated-but-not-applicable', ['1.1', 'no', 'P'], 4, 'P', 1],
] as const)('%s is told with its place', (kind, row, column, cell, rows) => {
  const { codes, warnings } = read([[...row]]);
  expect(warnings).toEqual([{ kind, row: 4, column, cell }]);
  expect(codes).toHaveLength(rows);
});

test('headings and empty rows are passed over without a word', () => {
  const { codes, warnings } = read([
    ['Goal 1', '', ''],
    ['', '', ''],
    ['1.1', 'yes', 'T'],
  ]);
  expect(codes).toEqual(['1.1']);
  expect(warnings).toEqual([]);
});

test('8.1 as a number is 8.10 after 8.9 and 8.1 before 8.2', () => {
  const { codes, warnings } = read([
    [8.1, 'yes', ''],
    ['8.2', 'yes', ''],
    ['8.9', 'yes', ''],
    [8.1, 'yes', ''],
  ]);
  expect(codes).toEqual(['8.1', '8.2', '8.9', '8.10']);
  expect(warnings).toEqual([]);
});

test('a row that names several targets rates each of them', () => {
  const { total } = tally(assess(...assessable(read([['3.4; 5.2', 'yes', 'T']]))) as Assessment);
  expect(total).toBe(2);
});

test('what is read can be assessed as it is', () => {
  const cells = read([
    ['1.1', 'yes', 'T', 'P'],
    ['1.2', 'no', 'P', ''],
    ['1.3', 'yes', 'maybe', 'P'],
    ['1.4', '', '', ''],
  ]);
  expect(tally(assess(...assessable(cells)) as Assessment)).toMatchObject({
    total: 1,
    partial: 1,
    none: 1,
    notApplicable: 1,
  });
});

describe('on a scale of numbers', () => {
  test('ratings are weighed by its top, finer than letters', () => {
    const cells = read(
      [
        ['1.1', 'yes', 2, 3],
        ['1.2', 'yes', '1', ''],
        ['1.3', 'yes', 0, null],
        ['1.4', 'no', '', ''],
      ],
      undefined,
      '0-3',
    );
    expect(cells.ratings).toEqual([
      ['P', 'T'],
      ['P', 'none'],
      ['none', 'none'],
      ['none', 'none'],
    ]);
    expect(cells.warnings).toEqual([]);
    const sum = tally(assess(...assessable(cells)) as Assessment);
    expect(sum).toMatchObject({ total: 1, partial: 1, none: 1, notApplicable: 1 });
    expect(sum.weight).toBeCloseTo(1 + 1 / 3, 12);
  });

  test('a number beyond the scale is not a rating, and reported', () => {
    const { ratings, warnings } = read([['1.1', 'yes', 4]], undefined, '0-3');
    expect(ratings).toEqual([['none']]);
    expect(warnings).toMatchObject([{ kind: 'not-a-rating', cell: '4' }]);
  });

  test('a 0 next to "no" is not a contradiction, a 1 is', () => {
    const { warnings } = read([['1.1', 'no', 0, 1]], undefined, '0-3');
    expect(warnings).toMatchObject([{ kind: 'rated-but-not-applicable', column: 5 }]);
  });
});

test('"n/a" in a rating takes the target out on every scale', () => {
  for (const scale of ['T/P', '0-3'] as const) {
    const cells = read([['1.1', 'yes', 'n/a', 'T']], undefined, scale);
    expect(tally(assess(...assessable(cells)) as Assessment)).toMatchObject({ notApplicable: 1 });
  }
});
