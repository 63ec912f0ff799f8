import fc from 'fast-check';
import { freeSheetName } from '../../../src/workbook/sheet/name';

test.each([
  ['SDG targets', [], 'SDG targets'],
  ['RIA: 2024/25 [draft]?*\\', [], 'RIA 2024 25 draft'],
  ["'quoted'", [], 'quoted'],
  ['RIA', ['ria'], 'RIA (2)'],
  ['RIA', ['RIA', 'Ria (2)'], 'RIA (3)'],
  ['Матрица', ['МАТРИЦА'], 'Матрица (2)'],
  ['', [], 'SDG'],
  ['  :: ', ['sdg'], 'SDG (2)'],
  ['History', [], 'History (2)'],
  ['x'.repeat(40), [], 'x'.repeat(31)],
  ['x'.repeat(40), ['X'.repeat(31)], `${'x'.repeat(27)} (2)`],
  ['a\nb\tc', [], 'a b c'],
])('%j beside %j is %j', (wish, taken, name) => expect(freeSheetName(wish, taken)).toBe(name));

test('a pair of surrogates is not cut in two', () => {
  expect(freeSheetName(`${'x'.repeat(30)}😀`, [])).toBe('x'.repeat(30));
});

test('any wish gives a name that Excel takes and nobody has', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (wish, others) => {
      const taken = [...others, wish.slice(0, 31), freeSheetName(wish, [])];
      const name = freeSheetName(wish, taken);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$|^\s|\s$/);
      expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
    }),
  ));
