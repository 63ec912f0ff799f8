import { targetsInScope, type ScopeName } from '../../src/catalogue/scopes';
import { TARGETS } from '../../src/catalogue/targets';

const codes = (scope: ScopeName) => targetsInScope(scope).map(({ code }) => code as string);

test.each([
  ['RIA', '1.a', false],
  ['RIA', '17.1', true],
  ['RIA', '3.8', true],
  ['OUTCOME', '17.1', false],
  ['OUTCOME', '16.10', true],
  ['OUTCOME', '16.a', false],
  ['ALL', '16.a', true],
] as const)('%s has %s: %s', (scope, code, has) => expect(codes(scope).includes(code)).toBe(has));
test('OUTCOME is part of RIA, RIA of ALL, all in official order', () => {
  expect(codes('RIA').filter((code) => codes('OUTCOME').includes(code))).toEqual(codes('OUTCOME'));
  expect(codes('ALL').filter((code) => codes('RIA').includes(code))).toEqual(codes('RIA'));
  expect(targetsInScope('ALL')).toEqual(TARGETS);
});
