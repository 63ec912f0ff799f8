import fc from 'fast-check';
import {
  columnName,
  formatAddress,
  formatArea,
  parseArea,
  quoteSheet,
  splitAddress,
} from '../../../src/workbench/model/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbench/model/area';
import { areas } from './areas';

test.each([
  ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
  ['$B$2:$C$4', { row: 1, column: 1, rows: 3, columns: 2 }],
  ['C4:B2', { row: 1, column: 1, rows: 3, columns: 2 }],
  ['A:B', { row: 0, column: 0, rows: MAX_ROWS, columns: 2 }],
  ['2:3', { row: 1, column: 0, rows: 2, columns: MAX_COLUMNS }],
  ['XFD1048576', { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
])('%s is an area', (text, area) => expect(parseArea(text)).toEqual(area));

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'Ratings', 'A 1'])(
  '"%s" is none',
  (text) => expect(parseArea(text)).toBeUndefined(),
);

test('an area is read back from its address', () => {
  fc.assert(
    fc.property(areas, fc.boolean(), (area, absolute) => {
      expect(parseArea(formatArea(area, absolute))).toEqual(area);
    }),
  );
});

test.each([
  ['Sheet1!A1', 'Sheet1', 'A1'],
  ["'My ''own'' sheet'!A:A", "My 'own' sheet", 'A:A'],
  ['A1', undefined, 'A1'],
  ["'a!b'!C3", 'a!b', 'C3'],
])('%s is split', (text, sheet, rest) => {
  expect(splitAddress(text)).toEqual(sheet === undefined ? { rest } : { sheet, rest });
});

test.each([
  ['Sheet1', 'Sheet1'],
  ['Лист1', 'Лист1'],
  ['My sheet', "'My sheet'"],
  ["It's", "'It''s'"],
  ['2024', "'2024'"],
  ['A1', "'A1'"],
  ['R1C1', "'R1C1'"],
])('the sheet %s is quoted as %s', (name, quoted) => expect(quoteSheet(name)).toBe(quoted));

test('sheet and area are read back from an address', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 }).filter(isSheetName);
  fc.assert(
    fc.property(name, areas, (sheet, area) => {
      const { sheet: found, rest } = splitAddress(formatAddress(sheet, area));
      expect(found).toBe(sheet);
      expect(parseArea(rest)).toEqual(area);
    }),
  );
});

test('columns count in letters', () => {
  expect([0, 25, 26, 701, 702, MAX_COLUMNS - 1].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

/** What Excel takes for a sheet's name, as far as it matters here. */
const isSheetName = (name: string) =>
  !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name) && name.trim() === name;
