import {
  areaIn,
  areaNamed,
  frameOf,
  headingKey,
  headingOffset,
  inputOn,
  placedFormula,
  type PlannedCell,
} from '../../../src/workbook/change/frame';
import { rowFormulas } from '../../../src/workbook/matrix/formulas';
import { planMatrix } from '../../../src/workbook/matrix/plan';
import { ENGLISH, PLAN, VISION } from './small-change';

const plan = planMatrix(
  { documents: [VISION, PLAN], scope: 'RIA', texts: ENGLISH.texts },
  ENGLISH.words,
);
const frame = frameOf(plan, ['v', 'p']);
/** The plan's columns with one put in between the documents; its first target in row 11. */
const places = {
  column: (key: string) => {
    const column = frame.columnKeys.indexOf(key);
    return column < 0 ? undefined : column + (column > 5 ? 1 : 0);
  },
  row: (key: string) => (key === '1.1' ? 10 : undefined),
};

test('columns are parts or documents, rows are headings or targets', () => {
  expect(frame.columnKeys.slice(2, 9)).toEqual([
    ...['codes', 'targets', 'applicable', 'v', 'p', 'best', 'score'],
  ]);
  expect(frame.rowKeys.slice(3, 8)).toEqual([
    'heading -2',
    'heading -1',
    'heading 0',
    '1.1',
    '1.2',
  ]);
});

test('cells are found by what they are; empty ones are not there', () => {
  expect(frame.cell('1.2', 'targets')?.input).toBe('en 1.2');
  expect(frame.cell('heading 0', 'p')?.input).toBe('Plan');
  expect(frame.cell('1.1', 'v')).toBeUndefined();
  expect(frame.cell('heading -2', 'v')).toBeUndefined();
});

test.each([
  [0, 'heading 0'],
  [-5, 'heading -5'],
])('a row %i from the headings is “%s”', (offset, key) => {
  expect(headingKey(offset)).toBe(key);
  expect(headingOffset(key)).toBe(offset);
});

test('the row of a target is not a heading', () => expect(headingOffset('1.a')).toBeUndefined());

test('a part has its area, and some are missing', () => {
  expect(areaNamed(plan, 'kinds')).toEqual({ row: 3, rows: 1, column: 5, columns: 2 });
  expect(areaNamed({ ...plan, names: [] }, 'kinds')).toBeUndefined();
  expect(areaIn(plan, 'codes')).toEqual({ row: 6, rows: 126, column: 2, columns: 1 });
  expect(() => areaIn({ ...plan, names: [] }, 'codes')).toThrow('codes');
});

test('a formula refers to the cells where it is placed, a text stays', () => {
  const [count, code] = ['count', 'codes'].map((part) => frame.cell('1.1', part)) as PlannedCell[];
  expect(count && inputOn(frame, count, 10, places)).toBe(
    rowFormulas({ applicable: '', ratings: 'F11:H11', best: '' }, 'T/P', ENGLISH.words)[2],
  );
  expect(code && inputOn(frame, code, 10, places)).toBe('1.1');
});

test('a formula that refers to a deleted column or row cannot be placed', () => {
  const own = { row: 7, place: 11 };
  expect(placedFormula(frame, '=H8', places, own)).toBe('=I12');
  expect(placedFormula(frame, '=H7', places, own)).toBe('=I11');
  expect(placedFormula(frame, '=H9', places, own)).toBeUndefined();
  expect(placedFormula(frame, '=Z8', places, own)).toBeUndefined();
});
