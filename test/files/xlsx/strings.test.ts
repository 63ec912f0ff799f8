import { readStrings, withoutEscapes } from '../../../src/files/xlsx/strings';

test.each<[string, string, readonly string[]]>([
  ['in their order', '<si><t>8.10</t></si><si><t>Plan</t></si>', ['8.10', 'Plan']],
  ['an empty one keeps its place', '<si><t/></si><si/><si><t>b</t></si>', ['', '', 'b']],
  ['rich text as one', '<si><r><t>Rich </t></r><r><t>text</t></r></si>', ['Rich text']],
  ['Japanese without its readings', '<si><t>計画</t><rPh><t>けいかく</t></rPh></si>', ['計画']],
  ['a reading ends with itself', '<si><rPh><t>x</t></rPh><t>y</t></si>', ['y']],
  ['no text but that of the cell', '<si>a<t>b</t>c<phoneticPr/></si>', ['b']],
  ['escaped signs', '<si><t>a_x000A_b</t></si>', ['a\nb']],
])('%s', (_, items, strings) => {
  expect(readStrings(`<sst>${items}</sst>`)).toEqual(strings);
});

test.each([
  ['a_x000D__x000a_b', 'a\r\nb'],
  ['_x005F_x000D_', '_x000D_'],
  ['_x00D_', '_x00D_'],
  ['no_escape', 'no_escape'],
])('%s is %j', (text, plain) => {
  expect(withoutEscapes(text)).toBe(plain);
});
