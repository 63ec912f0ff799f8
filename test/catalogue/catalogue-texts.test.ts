import { catalogueTexts, lacksTexts, type TextFile } from '../../src/catalogue/catalogue-texts';
import type { GoalCode, IndicatorCode, TargetCode } from '../../src/catalogue/codes/patterns';
import { wholeFile } from './whole-file';

const partial: TextFile = { ...wholeFile('fr'), targets: {}, goals: {} };

describe('catalogueTexts', () => {
  const texts = catalogueTexts('fr', partial, wholeFile('en'));

  test('gives what the language has', () =>
    expect(texts.indicator('1.1.1' as IndicatorCode)).toEqual({
      text: 'fr 1.1.1',
      isFallback: false,
    }));
  test('gives English for a target it lacks, marked', () =>
    expect(texts.target('1.a' as TargetCode)).toEqual({ text: 'en 1.a', isFallback: true }));
  test('gives English for a goal it lacks, marked', () =>
    expect(texts.goal('3' as GoalCode)).toEqual({
      short: 'en 3',
      title: 'en 3!',
      isFallback: true,
    }));
  test('knows its language and direction', () =>
    expect([texts.language, texts.direction]).toEqual(['fr', 'ltr']));
  test('reads from right to left in Arabic', () =>
    expect(catalogueTexts('ar', partial, wholeFile('en')).direction).toBe('rtl'));
});

test.each(['goals', 'targets', 'indicators'] as const)(
  'a file lacks texts if it lacks one: %s',
  (level) => {
    const file = wholeFile('fr');
    const [, ...rest] = Object.entries(file[level] as Record<string, unknown>);
    expect(lacksTexts({ ...file, [level]: Object.fromEntries(rest) })).toBe(true);
  },
);
test('a whole file lacks none', () => expect(lacksTexts(wholeFile('fr'))).toBe(false));
