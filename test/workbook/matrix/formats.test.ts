import type { CatalogueTexts } from '../../../src/catalogue/catalogue-texts';
import { target } from '../../../src/catalogue/targets';
import type { TargetCode } from '../../../src/catalogue/codes/patterns';
import { newMatrixAreas } from '../../../src/workbook/matrix/areas';
import { matrixFormats } from '../../../src/workbook/matrix/formats';
import { parseAddress } from '../../../src/workbook/sheet/address';
import { SHEET_COLOURS } from '../../../src/workbook/sheet/colours';
import type { FormatPlan } from '../../../src/workbook/sheet/plan';

const targets = ['1.1', '1.2', '2.1'].map((code) => target(code as TargetCode));
/** Texts that lack those of some targets. */
const texts = (direction: 'ltr' | 'rtl', ...lacking: string[]) =>
  ({
    direction,
    target: (code: string) => ({ text: code, isFallback: lacking.includes(code) }),
  }) as unknown as CatalogueTexts;

/** Three targets in rows 7 to 9, one document in F. */
const formats = (direction: 'ltr' | 'rtl' = 'ltr', ...lacking: string[]) =>
  matrixFormats(newMatrixAreas(3, 1, direction), targets, texts(direction, ...lacking));
/** What holds in the end of a cell: later formats win. */
const shown = (address: string, all = formats()): Partial<FormatPlan> => {
  const { row, column } = parseAddress(address) ?? { row: -1, column: -1 };
  return Object.assign(
    {},
    ...all.filter(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    ),
  ) as Partial<FormatPlan>;
};

test.each<[string, string, object]>([
  ['the title', 'A1', { bold: true, fontSize: 14, fontColour: SHEET_COLOURS.titleText }],
  ['a note', 'A2', { fontColour: SHEET_COLOURS.quietText }],
  ['the word “Kind”', 'E4', { horizontal: 'Right', fontSize: 9 }],
  ['a kind', 'F4', { horizontal: 'Center', wrap: true, fontSize: 9 }],
  ['a heading', 'F6', { fill: SHEET_COLOURS.headingFill, bold: true, horizontal: 'Center' }],
  ['the heading of the targets', 'D6', { horizontal: 'Left', wrap: true }],
  ['a target', 'D7', { wrap: true, vertical: 'Top', borders: SHEET_COLOURS.line }],
  ['a rating', 'F7', { horizontal: 'Center', vertical: 'Center' }],
  ['a best rating', 'G7', { bold: true, horizontal: 'Center' }],
  ['a score', 'H7', { numberFormat: '0%' }],
  ['a comment', 'L7', { horizontal: 'Left', wrap: true }],
])('%s', (_, address, format) => expect(shown(address)).toMatchObject(format));

test('the colour of a goal runs down its targets', () => {
  const fills = ['B7', 'B8', 'B9'].map((address) => shown(address).fill);
  expect(fills).toEqual(['#E5243B', '#E5243B', '#DDA63A']);
});

test('English that replaces a missing text is italic and grey', () => {
  const all = formats('ltr', '1.2');
  expect(shown('D8', all)).toMatchObject({ italic: true, fontColour: SHEET_COLOURS.quietText });
  expect(shown('D7', all).italic).toBeUndefined();
});

test('texts that run from right to left begin there, English among them on the left', () => {
  const all = formats('rtl', '2.1');
  expect(shown('D7', all)).toMatchObject({ horizontal: 'Right', readingOrder: 'RightToLeft' });
  expect(shown('D9', all)).toMatchObject({ horizontal: 'Left', readingOrder: 'LeftToRight' });
  expect(shown('L7', all).horizontal).toBe('Right');
  expect(shown('E4', all).horizontal).toBe('Left');
});
