import { newMatrixAreas } from '../../../src/workbook/matrix/areas';

const areas = newMatrixAreas(126, 3);

test.each([
  ['codes', { row: 6, rows: 126, column: 2, columns: 1 }],
  ['applicable', { row: 6, rows: 126, column: 4, columns: 1 }],
  ['ratings', { row: 6, rows: 126, column: 5, columns: 3 }],
  ['documents', { row: 5, rows: 1, column: 5, columns: 3 }],
  ['kinds', { row: 3, rows: 1, column: 5, columns: 3 }],
  ['years', { row: 4, rows: 1, column: 5, columns: 3 }],
  ['best', { row: 6, rows: 126, column: 8, columns: 1 }],
  ['formulas', { row: 6, rows: 126, column: 8, columns: 3 }],
  ['steps', { row: 4, rows: 1, column: 8, columns: 3 }],
  ['comments', { row: 6, rows: 126, column: 13, columns: 1 }],
  ['headings', { row: 5, rows: 1, column: 0, columns: 14 }],
  ['body', { row: 6, rows: 126, column: 0, columns: 14 }],
] as const)('%s of 126 targets and 3 documents', (name, area) => expect(areas[name]).toEqual(area));

test('notes are in the first column, or in the wide one where text runs from right to left', () => {
  const notes = { row: 0, rows: 5, columns: 1 };
  expect(areas.notes).toEqual({ ...notes, column: 0 });
  expect(newMatrixAreas(126, 3, 'rtl').notes).toEqual({ ...notes, column: 3 });
});
