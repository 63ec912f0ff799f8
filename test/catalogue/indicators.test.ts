import type { IndicatorCode, TargetCode } from '../../src/catalogue/codes/patterns';
import { loadIndicatorDetails } from '../../src/catalogue/indicator-details';
import {
  indicator,
  INDICATORS,
  indicatorsOf,
  isIndicator,
  repeatsOf,
  uniqueIndicators,
} from '../../src/catalogue/indicators';

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

test('a repeated indicator has all its places', () =>
  expect(repeatsOf('13.1.1' as IndicatorCode)).toEqual(['1.5.1', '11.5.1', '13.1.1']));
test('any other has one', () => expect(repeatsOf('3.8.1' as IndicatorCode)).toEqual(['3.8.1']));
test('30 rows share 13 indicators', () => {
  const repeated = INDICATORS.filter(({ code }) => repeatsOf(code).length > 1);
  expect([repeated.length, new Set(repeated.map(({ code }) => repeatsOf(code)[0])).size]).toEqual([
    30, 13,
  ]);
});
test('all places of an indicator name the same places, in official order', () => {
  const order = INDICATORS.map(({ code }) => code);
  for (const { code } of INDICATORS) {
    const places = repeatsOf(code);
    expect(places).toContain(code);
    for (const place of places) expect(repeatsOf(place)).toEqual(places);
    expect([...places].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(places);
  }
});
test('unique indicators stand at their first place', () =>
  expect(uniqueIndicators().every(({ code }) => repeatsOf(code)[0] === code)).toBe(true));

describe('details', () => {
  test('of every indicator, in order', async () =>
    expect(Object.keys(await loadIndicatorDetails())).toEqual(INDICATORS.map(({ code }) => code)));
  test('have well-formed UNSD codes and agencies', async () => {
    for (const { unsd, custodian } of Object.values(await loadIndicatorDetails())) {
      expect(unsd).toMatch(/^C\d{2}[0-9a-d]{2}\d{2}$/);
      expect(custodian).toMatch(/^\S.*[^\s,]$/);
      expect(custodian).not.toMatch(/\s\s/);
    }
  });
  test('have a tier but for the two not classified', async () => {
    const tiers = Object.entries(await loadIndicatorDetails()).map(
      ([code, { tier }]) => [code, tier] as const,
    );
    expect(tiers.filter(([, tier]) => tier === null).map(([code]) => code)).toEqual([
      '8.9.2',
      '11.c.1',
    ]);
    for (const [, tier] of tiers) if (tier) expect(tier).toMatch(/^I/);
  });
  test('mark 22 wordings as under review', async () =>
    expect(
      Object.values(await loadIndicatorDetails()).filter(
        ({ wordingUnderReview }) => wordingUnderReview,
      ),
    ).toHaveLength(22));
});
