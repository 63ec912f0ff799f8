// The catalogue's promise: complete, in order, coded rightly, and every text clean.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from '../../src/catalogue/catalogue-texts';
import { contrast, textColourOn } from '../../src/catalogue/colours';
import { FIVE_PS, P_NAMES } from '../../src/catalogue/five-ps';
import { GOALS } from '../../src/catalogue/goals';
import { INDICATORS, indicatorsOf } from '../../src/catalogue/indicators';
import { LANGUAGES, type LanguageTag } from '../../src/catalogue/languages';
import { findCodes, parseCode } from '../../src/catalogue/codes/parse';
import { SCOPE_NAMES, targetsInScope } from '../../src/catalogue/scopes';
import { TARGETS, targetsOf } from '../../src/catalogue/targets';

const TEXTS = join(__dirname, '../../src/catalogue/texts');
const read = (tag: string): TextFile =>
  JSON.parse(readFileSync(join(TEXTS, `${tag}.json`), 'utf8'));

describe('structure', () => {
  test('17 goals, 169 targets, 251 rows of indicators', () =>
    expect([GOALS, TARGETS, INDICATORS].map((each) => each.length)).toEqual([17, 169, 251]));

  // 13 indicators are listed under several targets, 30 rows in all. The wording of one of them was
  // updated in one row only.
  test('234 different indicators, 13.2.1 and 13.b.1 in two wordings', () => {
    const { indicators } = read('en');
    const wordings = new Set(Object.values(indicators));
    wordings.delete(indicators['13.b.1'] as string);
    expect([wordings.size, wordings.has(indicators['13.2.1'] as string)]).toEqual([234, true]);
  });

  test('scopes of 126, 169 and 107 targets', () =>
    expect(SCOPE_NAMES.map((scope) => targetsInScope(scope).length)).toEqual([126, 169, 107]));

  test('targets per goal as in the assessment of UNDP', () =>
    expect(
      GOALS.map(({ code }) => targetsInScope('RIA').filter(({ goal }) => goal === code).length),
    ).toEqual([5, 5, 9, 7, 6, 6, 3, 10, 5, 7, 7, 8, 3, 7, 9, 10, 19]));

  test('lettered targets per goal, 43 in all', () =>
    expect(
      GOALS.map(({ code }) => targetsOf(code).filter(({ lettered }) => lettered).length),
    ).toEqual([2, 3, 4, 3, 3, 2, 2, 2, 3, 3, 3, 3, 2, 3, 3, 2, 0]));

  test('codes well formed, different, and in official order', () => {
    const rank = (code: string) =>
      code.split('.').map((part) => (/\d/.test(part) ? Number(part) : 100 + part.charCodeAt(0)));
    const inOrder = (a: string, b: string) => {
      const [x, y] = [rank(a), rank(b)];
      const at = x.findIndex((part, i) => part !== y[i]);
      return (x[at] as number) < (y[at] as number);
    };
    for (const [rows, form] of [
      [GOALS, /^\d{1,2}$/],
      [TARGETS, /^\d{1,2}\.(\d{1,2}|[a-d])$/],
      [INDICATORS, /^\d{1,2}\.(\d{1,2}|[a-d])\.\d$/],
    ] as const) {
      const codes = rows.map(({ code }) => code as string);
      for (const code of codes) expect(code).toMatch(form);
      for (const [i, code] of codes.slice(1).entries())
        expect([codes[i], code, inOrder(codes[i] as string, code)]).toEqual([codes[i], code, true]);
    }
  });

  test('every target has indicators, every indicator its own target', () => {
    for (const { code } of TARGETS) expect(indicatorsOf(code).length).toBeGreaterThan(0);
    for (const { code, target } of INDICATORS) expect(code.startsWith(`${target}.`)).toBe(true);
  });

  test('the five Ps share out the goals', () =>
    expect(P_NAMES.flatMap((p) => FIVE_PS[p]).sort()).toEqual(
      GOALS.map(({ code }) => code).sort(),
    ));
});

describe('colours', () => {
  test('are the official ones', () =>
    expect(GOALS.map(({ colour }) => colour).join(' ')).toBe(
      '#E5243B #DDA63A #4C9F38 #C5192D #FF3A21 #26BDE2 #FCC30B #A21942 #FD6925 #DD1367 #FD9D24 ' +
        '#BF8B2E #3F7E44 #0A97D9 #56C02B #00689D #19486A',
    ));

  test.each(GOALS.map(({ code, colour }) => [code, colour]))(
    'text on goal %s (%s) is readable by WCAG AA',
    (_, colour) => expect(contrast(colour, textColourOn(colour))).toBeGreaterThanOrEqual(4.5),
  );
});

/** Indicators that no translation has yet; English has all. */
const UNTRANSLATED = ['2.2.4', '8.9.2', '11.5.3', '11.c.1'];
const GAPS: Partial<Record<LanguageTag, readonly string[]>> = {
  en: [],
  ca: [
    ...UNTRANSLATED,
    ...['2.2.3', '3.d.2', '4.1.2', '10.4.2', '10.7.3', '10.7.4', '13.2.2', '16.3.3'],
  ],
};
const tags = LANGUAGES.map(({ tag }) => tag);

test('a file of texts for each of the 26 languages, and no other', () => {
  expect(tags).toHaveLength(26);
  expect(readdirSync(TEXTS).sort()).toEqual(tags.map((tag) => `${tag}.json`).sort());
});

describe.each(tags)('texts in %s', (tag) => {
  const file = read(tag);
  const texts: readonly (readonly [string, string])[] = [
    ...Object.entries(file.goals).flatMap(([code, { short, title }]) => [
      [`goal ${code}, short`, short] as const,
      [`goal ${code}, title`, title] as const,
    ]),
    ...Object.entries(file.targets),
    ...Object.entries(file.indicators),
  ];
  const offending = (fault: RegExp | ((text: string) => boolean)) =>
    texts.filter(([, text]) => (fault instanceof RegExp ? fault.test(text) : fault(text)));

  test('are of this language', () => expect(file.lang).toBe(tag));
  test('have every goal', () =>
    expect(Object.keys(file.goals)).toEqual(GOALS.map(({ code }) => code)));
  test('have every target', () =>
    expect(Object.keys(file.targets)).toEqual(TARGETS.map(({ code }) => code)));
  test('have every indicator but the known gaps', () => {
    const gaps = GAPS[tag] ?? UNTRANSLATED;
    const expected = INDICATORS.map(({ code }) => code as string);
    expect(Object.keys(file.indicators)).toEqual(expected.filter((code) => !gaps.includes(code)));
  });

  test('are not empty', () => expect(offending((text) => text.length < 2)).toEqual([]));
  test('hold no blanks at the ends, doubled or unusual', () =>
    expect(offending(/^\s|\s$|\s\s|[^\S ]/)).toEqual([]));
  test('hold no control or invisible characters but those their script needs', () => {
    const needed = tag === 'km' ? '\u200b' : tag === 'ne' ? '\u200d' : '';
    expect(
      offending((text) =>
        [...text].some((sign) => sign !== needed && /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/u.test(sign)),
      ),
    ).toEqual([]);
  });
  test('are in Unicode normal form', () =>
    expect(offending((text) => text.normalize('NFC') !== text)).toEqual([]));
  test('hold no traces of wrong encodings', () =>
    expect(offending(/Ã[\u0080-\u00BF]|Â[\u0080-\u00BF ]|â€|Ð[\u0080-\u00BF]|¬|¤/)).toEqual([]));
  test('hold no tags or entities', () =>
    expect(offending(/<\/?[a-z!][^>]*>|&[a-z]+;|&#\d+;/i)).toEqual([]));
  test('do not begin with a code', () =>
    expect(
      offending(/^[^\p{L}\p{N}]*\d{1,2}\.(?:\d{1,2}|[a-d])(?:\.\d{1,2})?(?![\d.%\p{L}])/u),
    ).toEqual([]));
  test('hold no blank before a comma or a closing bracket', () =>
    expect(offending(/ ,| \)|\( |,,|,$/)).toEqual([]));

  test('goals and targets name no other target', () =>
    expect(
      [
        ...Object.values(file.goals).map(({ title }) => title),
        ...Object.values(file.targets),
      ].filter((text) => findCodes(text).length > 0),
    ).toEqual([]));
  test('a target read with its code before it is that target', () => {
    for (const [code, text] of Object.entries(file.targets))
      expect([text, parseCode(`${code} ${text}`)]).toEqual([text, { kind: 'target', code }]);
  });
});
