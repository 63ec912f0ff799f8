import { headlineFormula, type HeadlineWords } from '../../../src/workbook/formula/headline';

const ENGLISH: HeadlineWords = { template: '', decimal: '.', percentSign: '%' };
const formula = (words: Partial<HeadlineWords>) =>
  headlineFormula({ ...ENGLISH, ...words }, (figure) => `[${figure}]`);

test.each([
  ['words alone', 'None', '"None"'],
  ['figures between words', '{covered} of {applicable}.', '[covered]&" of "&[applicable]&"."'],
  ['figures beside each other', '{total}{none}', '[total]&[none]'],
  ['quotes in the words', 'in "full": {total}', '"in ""full"": "&[total]'],
])('%s', (_, template, expected) => {
  expect(formula({ template })).toBe(expected);
});

// Excel's FIXED writes a point or a comma, as the desk has it: the other sign becomes ours.
const FIXED = 'FIXED(100*[covered]/[applicable],1,TRUE())';

test('a percentage with a point has one on every desk', () => {
  expect(formula({ template: '({percent})' })).toBe(`"("&SUBSTITUTE(${FIXED},",",".")&"%"&")"`);
});

test('a percentage with a comma has one on every desk, and the sign of its language', () => {
  expect(formula({ template: '{percent}', decimal: ',', percentSign: '\u00a0%' })).toBe(
    `SUBSTITUTE(${FIXED},".",",")&"\u00a0%"`,
  );
});
