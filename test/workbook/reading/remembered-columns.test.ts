import { analyseTable } from '../../../src/workbook/format/analysis';
import type { Choices } from '../../../src/workbook/format/columns';
import { findMatrix } from '../../../src/workbook/reading/find-matrix';
import {
  columnNames,
  confirmedColumns,
  hasRememberedColumns,
  rememberedColumns,
} from '../../../src/workbook/reading/remembered-columns';
import { onSheet } from '../../../src/workbook/sheet/address';
import { besideCodes } from '../tables';

const TABLE = {
  Note: ['a', 'b', '', '', '', ''],
  Vision: [3, 0, 1, 2, '', 3],
  Plan: ['T', 'P', '', 'T', '', ''],
  Aligned: ['yes', 'yes', 'no', 'yes', 'no', 'no'],
};

/** The same table on a sheet that remembers these columns. */
function remembering(choices: Choices, table: Record<string, readonly unknown[]> = TABLE) {
  const names = columnNames(choices, { row: 0, rows: 7 }).map(({ name, area }) => ({
    name,
    formula: `=${onSheet('Plan', area)}`,
  }));
  return { ...besideCodes(table), names };
}

const NUMBERS: Choices = new Map([[2, { role: 'rating', top: 3 } as const]]);

test('what is kept is read back: columns, roles and scales', () => {
  const choices: Choices = new Map([
    [0, { role: 'code' }],
    [2, { role: 'rating', top: 10 }],
    [3, { role: 'rating' }],
    [4, { role: 'other' }],
  ]);
  expect(rememberedColumns(remembering(choices))).toEqual(choices);
});

test('names of deleted columns, of other sheets’ widths and of the user’s own say nothing', () => {
  const names = [
    { name: 'SDG_Column_rating_1', formula: '=Plan!#REF!' },
    { name: 'SDG_Column_rating_2', formula: '=Plan!$ZZ$1:$ZZ$7' },
    { name: 'SDG_Column_colour_3', formula: '=Plan!$B$1:$B$7' },
    { name: 'Column_rating_4', formula: '=Plan!$B$1:$B$7' },
  ];
  expect(rememberedColumns({ ...besideCodes(TABLE), names })).toEqual(new Map());
});

test('a sheet is listed as a matrix once columns of ratings are kept', () => {
  const others = remembering(new Map([[1, { role: 'other' as const }]]));
  expect(hasRememberedColumns(others.names)).toBe(false);
  expect(hasRememberedColumns(remembering(NUMBERS).names)).toBe(true);
});

test('numbers are ratings once the user has given their scale', () => {
  const plain = { Note: TABLE.Note, Vision: TABLE.Vision };
  expect(findMatrix(besideCodes(plain))).toBeUndefined();
  expect(findMatrix(remembering(NUMBERS, plain))).toMatchObject({
    scale: '0-3',
    documents: [{ column: 2, name: 'Vision' }],
  });
});

test('columns on another scale than most are left out and told', () => {
  const found = findMatrix(remembering(NUMBERS));
  expect(found?.documents).toEqual([{ column: 2, name: 'Vision' }]);
  expect(found?.notes).toContainEqual({ kind: 'other-scale', column: 3, heading: 'Plan' });
});

test('the user says which column shows what is applicable, and that one holds no ratings', () => {
  const choices: Choices = new Map([
    [3, { role: 'other' }],
    [4, { role: 'applicable' }],
  ]);
  const table = { ...TABLE, 'Plan B': TABLE.Plan };
  const found = findMatrix(remembering(choices, table));
  expect(found).toMatchObject({ applicable: 4, documents: [{ column: 5, name: 'Plan B' }] });
  expect(found?.notes).toContainEqual({ kind: 'set-aside', column: 3, heading: 'Plan' });
});

test('a roll-up stays a document if the user says so', () => {
  const table = { A: ['T', '', 'P', '', 'T', ''], B: ['', 'P', '', '', '', 'T'] };
  const best = { ...table, 'Best rating': ['T', 'P', 'P', '', 'T', 'T'] };
  const names = (choices: Choices) =>
    findMatrix(remembering(choices, best))?.documents.map(({ name }) => name);
  expect(names(new Map())).toEqual(['A', 'B']);
  expect(names(new Map([[3, { role: 'rating' as const }]]))).toEqual(['A', 'B', 'Best rating']);
});

test('a sheet that was filled with something else is read anew', () => {
  const moved = new Map([[1, { role: 'code' as const }]]);
  const table = { Note: ['x', 'y', 'z', '', '', ''], Plan: TABLE.Plan };
  expect(findMatrix(remembering(moved, table))).toMatchObject({
    codes: 0,
    documents: [{ column: 2, name: 'Plan' }],
  });
});

test('formatting confirms what decides about figures, and what was chosen by hand', () => {
  const choices: Choices = new Map([
    [1, { role: 'text' }],
    [2, { role: 'rating', top: 3 }],
  ]);
  expect(confirmedColumns(analyseTable(besideCodes(TABLE), choices))).toEqual(
    new Map([
      [0, { role: 'code' }],
      [1, { role: 'text' }],
      [2, { role: 'rating', top: 3 }],
      [3, { role: 'rating' }],
    ]),
  );
});
