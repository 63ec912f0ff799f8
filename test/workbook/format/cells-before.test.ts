import { loadOptions, rememberedCells } from '../../../src/workbook/format/cells-before';

const AREA = { row: 4, column: 2, rows: 3, columns: 1 };
const cell = (format: object) => [{ format }];

test('Excel is asked for the properties that change, and whether there is a fill at all', () => {
  expect(loadOptions(['wrap', 'bold'])).toEqual({
    format: { wrapText: true, font: { bold: true } },
  });
  expect(loadOptions(['fill'])).toEqual({ format: { fill: { color: true, pattern: true } } });
});

test('cells without a fill get none again, instead of the white that Excel reports', () => {
  const white = { fill: { color: '#FFFFFF', pattern: 'None' } };
  const red = { fill: { color: '#E5243B', pattern: 'Solid' } };
  const { cells, unfilled } = rememberedCells(AREA, [cell(white), cell(white), cell(red)]);
  expect(unfilled).toEqual([{ ...AREA, rows: 2 }]);
  expect(cells).toEqual([cell({}), cell({}), cell({ fill: { color: '#E5243B' } })]);
});

test('an Excel that reports no patterns has no colour where there is no fill', () => {
  const given = [cell({ fill: { color: '' } }), cell({ fill: { color: '#E5243B' } }), [{}]];
  expect(rememberedCells(AREA, given).unfilled).toEqual([{ ...AREA, rows: 1 }]);
});

test('a border that does not exist has no colour to set: that would draw it', () => {
  const top = { style: 'Continuous', weight: 'Thin', color: '#000000' };
  const none = { style: 'None', weight: 'Thin', color: '#000000' };
  const { cells } = rememberedCells({ ...AREA, rows: 1 }, [cell({ borders: { top, left: none } })]);
  const gone = { style: 'None' };
  expect(cells).toEqual([cell({ borders: { top, bottom: gone, left: gone, right: gone } })]);
});

test('everything else is set again as it was', () => {
  const format = {
    font: { color: '#123456', bold: false },
    wrapText: false,
    horizontalAlignment: 'Center',
    verticalAlignment: 'Top',
  };
  expect(rememberedCells({ ...AREA, rows: 1 }, [cell(format)]).cells).toEqual([cell(format)]);
});
