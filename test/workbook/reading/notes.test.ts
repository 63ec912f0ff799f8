import type { MatrixLayout } from '../../../src/workbook/reading/layout';
import { matrixNotes } from '../../../src/workbook/reading/notes';

const layout: MatrixLayout = {
  origin: 'made',
  firstRow: 1,
  rowCount: 3,
  codes: 0,
  documents: [],
  outsideFormulas: [],
};
const reading = {
  sheet: 'RIA',
  area: { row: 1, column: 0, rows: 3, columns: 3 },
  values: [
    ['1.1', 'Poverty rate', ' Ministry of Finance '],
    ['1.2', -3, ''],
    ['1.3', 2, null],
  ],
  names: [],
};

test('one entry per row; what cannot be an indicator counts as none', () => {
  expect(matrixNotes(reading, { ...layout, indicators: 1, institutions: 2 }, [1, 2, 3])).toEqual({
    indicators: ['Poverty rate', '', 2],
    areEntered: true,
    institutions: ['Ministry of Finance', '', ''],
  });
});

test('only the rows asked for', () => {
  expect(matrixNotes(reading, { ...layout, indicators: 1 }, [3])).toEqual({
    indicators: [2],
    areEntered: true,
  });
});

test.each([
  ['nothing', ['', null, 0], false],
  ['a link to an empty cell and spaces', [0, '  ', undefined], false],
  ['that there is none', ['', 'none', ''], true],
])('whether somebody has entered indicators: %s', (_, cells, areEntered) => {
  const values = cells.map((cell) => ['1.1', cell]);
  const { areEntered: found } = matrixNotes(
    { ...reading, area: { row: 1, column: 0, rows: 3, columns: 2 }, values },
    { ...layout, indicators: 1 },
    [1, 2, 3],
  );
  expect(found).toBe(areEntered);
});

test('without the columns there are no notes', () => {
  expect(matrixNotes(reading, layout, [1, 2, 3])).toEqual({});
});
