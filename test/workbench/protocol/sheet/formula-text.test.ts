import fc from 'fast-check';
import { ApiError } from '../../../../src/workbench/protocol/api-error';
import {
  requireFormulaText,
  requireRuleText,
} from '../../../../src/workbench/protocol/sheet/formula-text';

const isAccepted = (formula: string, require = requireFormulaText) => {
  try {
    require(formula, 'Range.formulas');
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'InvalidArgument', location: 'Range.formulas' });
    expect(error).toBeInstanceOf(ApiError);
    return false;
  }
};
const text = (length: number) => `"${'x'.repeat(length)}"`;
const nested = (levels: number) => `=${'ABS('.repeat(levels)}1${')'.repeat(levels)}`;

test.each([
  '=SUM(A1:A9)*(1+2)',
  '=IF(A1="(","{",")")',
  `='It''s (here'!A1`,
  '=Ratings[[#All],[T (total]]',
  "=Ratings['[T']]",
  '=SUM({1,2;3,4})',
  `=${text(255)}`,
  `="${'""'.repeat(255)}"`,
  nested(64),
  // Brackets that only group are no calls.
  `=${'('.repeat(200)}1${')'.repeat(200)}`,
])('accepted: %.60s', (formula) => expect(isAccepted(formula)).toBe(true));

test.each([
  '=SUM(A1:A9',
  '=SUM(A1:A9))',
  '=SUM({1,2)}',
  '="open',
  "='open!A1",
  '=Ratings[open',
  `=${text(256)}`,
  nested(65),
  `=1${'+1'.repeat(4_096)}`,
])('refused: %.60s', (formula) => expect(isAccepted(formula)).toBe(false));

test('rules are at most 255 characters', () => {
  const rule = (length: number) => `=${'A'.repeat(length - 1)}`;
  expect(isAccepted(rule(255), requireRuleText)).toBe(true);
  expect(isAccepted(rule(256), requireRuleText)).toBe(false);
});

test('what stands in quotes never matters, and a bracket that is missing always does', () => {
  const inside = fc.string({ unit: fc.constantFrom('(', ')', '{', '[', ']', "'", 'x') });
  fc.assert(
    fc.property(inside, fc.integer({ min: 1, max: 20 }), (quoted, calls) => {
      const whole = `=${'LEN('.repeat(calls)}"${quoted}"${')'.repeat(calls)}`;
      expect(isAccepted(whole)).toBe(true);
      expect(isAccepted(whole.slice(0, -1))).toBe(false);
      expect(isAccepted(`${whole})`)).toBe(false);
    }),
  );
});
