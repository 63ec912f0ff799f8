import fc from 'fast-check';
import { contrast, textColourOn } from '../../src/catalogue/colours';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

test('black on white has contrast 21', () =>
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21));
test('a colour on itself has contrast 1', () => expect(contrast('#26BDE2', '#26BDE2')).toBe(1));
// WCAG's textbook grey: the lightest that reads on white.
test('#767676 on white just passes AA', () =>
  expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2));
test('text is black on yellow', () => expect(textColourOn('#FCC30B')).toBe('#000000'));
test('text is white on navy', () => expect(textColourOn('#19486A')).toBe('#FFFFFF'));
test('contrast is the same both ways', () =>
  fc.assert(fc.property(colour, colour, (a, b) => expect(contrast(a, b)).toBe(contrast(b, a)))));
test('text is readable on any colour', () =>
  fc.assert(
    fc.property(colour, (fill) =>
      expect(contrast(fill, textColourOn(fill))).toBeGreaterThanOrEqual(4.5),
    ),
  ));
