import type { IndicatorCode, TargetCode } from '../../src/catalogue/codes/patterns';
import { indicator, indicatorsOf, isIndicator } from '../../src/catalogue/indicators';

const codes = (target: string) => indicatorsOf(target as TargetCode).map(({ code }) => code);

test('indicators of 3.3', () =>
  expect(codes('3.3')).toEqual(['3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5']));
test('indicators of a lettered target', () => expect(codes('1.a')).toEqual(['1.a.1', '1.a.2']));
test('an indicator knows its target', () =>
  expect(indicator('16.10.2' as IndicatorCode).target).toBe('16.10'));
test.each([
  ['1.1.1', true],
  ['17.19.2', true],
  ['3.8.9', false],
  ['3.8', false],
])('"%s" is an indicator: %s', (text, is) => expect(isIndicator(text)).toBe(is));
