import { named, targetNamed } from '../../../src/catalogue/codes/existing';

test.each([
  ['3', { kind: 'goal', code: '3' }],
  ['3.8', { kind: 'target', code: '3.8' }],
  ['3.8.1', { kind: 'indicator', code: '3.8.1' }],
  ['1.a.3', { kind: 'target', code: '1.a', retired: { code: '1.a.3', successor: '1.a.1' } }],
])('%s names %j', (code, found) => expect(named(code)).toEqual(found));

test.each([
  ['an indicator’s', '3.8.1', '3.8'],
  ['a national one of three parts', '3.8.9', '3.8'],
  ['one with two digits that no month has', '17.18.12', '17.18'],
  ['one with two digits after a letter', '1.a.12', '1.a'],
  ['a national one of four parts', '8.3.1.1', '8.3'],
  ['one that ends in a letter', '16.10.2.a', '16.10'],
  ['one below a retired indicator', '1.a.3.1', '1.a'],
])('%s: %s is of target %s', (_, code, target) => expect(targetNamed(code)).toBe(target));

test.each([
  ['a goal', '3'],
  ['a target that does not exist', '3.99'],
  ['a date', '3.8.16'],
  ['four parts of no indicator', '1.2.3.4'],
  ['five parts', '8.3.1.1.1'],
  ['nothing', ''],
])('%s, %j, has no target', (_, code) => expect(targetNamed(code)).toBeUndefined());
