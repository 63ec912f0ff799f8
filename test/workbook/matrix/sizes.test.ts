import { matrixHeights, matrixWidths } from '../../../src/workbook/matrix/sizes';
import { MATRIX_WORDS } from '../plan-words';

const named = (...names: string[]) => names.map((name) => ({ name }));
/** Widths of the documents' columns. */
const documentWidths = (documents: Parameters<typeof matrixWidths>[0]) =>
  matrixWidths(documents, MATRIX_WORDS).slice(5, -6);
const heights = (direction: 'ltr' | 'rtl' = 'ltr', words = MATRIX_WORDS, name = 'A') => {
  const documents = named(name);
  return matrixHeights(documents, words, direction, matrixWidths(documents, words));
};

test('columns without long words have their least width', () => {
  const widths = matrixWidths(named('A'), MATRIX_WORDS);
  // Goal, code, target; documents (a word of 68.2 points and 6 beside it), indicators, comments.
  expect([1, 2, 3, -4, -3, -1].map((column) => widths.at(column))).toEqual([
    40, 44, 330, 75, 120, 160,
  ]);
});

test('a long word widens its column', () => {
  const words = { ...MATRIX_WORDS, notApplicable: 'not applicable at all' };
  const [best, score] = matrixWidths(named('A'), words).slice(6, 8);
  expect(best).toBe(score);
  expect(best).toBeGreaterThan(100);
});

test('a few documents have 72 to 104 points, all the same', () => {
  expect(documentWidths(named('A', 'B'))).toEqual([72, 72]);
  expect(documentWidths(named('A', 'Donaudampfschifffahrtsgesellschaft'))).toEqual([104, 104]);
});

test('more than twelve have 54 to 78', () => {
  expect(documentWidths(named(...Array<string>(12).fill('A')))[0]).toBe(72);
  expect(documentWidths(named(...Array<string>(13).fill('A')))[0]).toBe(54);
  expect(documentWidths(named(...Array<string>(13).fill('Donaudampfschifffahrt')))[0]).toBe(78);
});

test('a name of more than six lines widens the columns', () =>
  expect(documentWidths(named('plan of it '.repeat(8)))[0]).toBeGreaterThan(72));

test('a long kind widens its column, as a word does', () =>
  // “Medium-term” takes 67 points at font size 9.
  expect(documentWidths([{ name: 'A', kind: 'medium-term' }])).toEqual([73]));

test('each of the six rows above the targets has a height', () => {
  expect(heights().map(({ row, count }) => [row, count])).toEqual(
    [0, 1, 2, 3, 4, 5].map((row) => [row, 1]),
  );
  // One line at 14 points and a point; one line at 11 points.
  expect(
    heights()
      .map(({ height }) => height)
      .slice(0, 3),
  ).toEqual([21, 15, 15]);
});

test('notes that run from right to left are wrapped', () => {
  const words = { ...MATRIX_WORDS, note: 'word '.repeat(40) };
  expect(heights('ltr', words)[1]?.height).toBe(15);
  expect(heights('rtl', words)[1]?.height).toBeGreaterThan(30);
});

test('no row is taller than Excel makes one', () =>
  expect(heights('ltr', MATRIX_WORDS, 'plan '.repeat(400))[5]?.height).toBe(409));
