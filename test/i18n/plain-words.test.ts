import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { InterfaceTag } from '../../src/i18n/languages';

type Words = { readonly [key: string]: string | Words };

const textsOf = (words: Words): string[] =>
  Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));

const read = (path: string) => readFileSync(path, 'utf8');
const json = (path: string) => textsOf(JSON.parse(read(path)) as Words);
const MANIFEST = read('manifest.xml');

/** What the interface, the functions and the manifest say in a language. */
const textsIn = (tag: InterfaceTag) => [
  ...json(`src/i18n/${tag}.json`),
  ...json(`src/i18n/functions/${tag}.json`),
  ...json(`src/i18n/scenarios/${tag}.json`),
  ...[...MANIFEST.matchAll(/Locale="(\w+)-\w+" Value="([^"]+)"/g)]
    .filter(([, locale]) => locale === tag)
    .map(([, , text = '']) => text),
];

/** Comments of functions are their help in Excel. */
const helpOf = (path: string) =>
  [...read(path).matchAll(/\/\*\*[\s\S]*?\*\//g)]
    .map(([comment]) => comment)
    .filter((comment) => comment.includes('@customfunction'));

const stringsOf = (path: string) =>
  [...read(path).matchAll(/'((?:[^'\\\n]|\\.)+)'|`([^`]+)`/g)].map(([, a, b]) => a ?? b ?? '');

const FUNCTIONS = readdirSync('src/functions')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src/functions', file));

const ENGLISH: readonly (readonly [string, readonly string[]])[] = [
  ['the interface', textsIn('en')],
  ['help of functions', FUNCTIONS.flatMap(helpOf)],
  ['the help page', stringsOf('src/functions/reference-page.mjs')],
  ['the manifest', [...MANIFEST.matchAll(/DefaultValue="([^"]+)"/g)].map(([, text = '']) => text)],
  ['the workbench', stringsOf('src/workbench/page/words.ts')],
  ['the sample', stringsOf('src/workbench/sample/read-me.ts')],
  ['README', read('README.md').split('\n')],
];

/** What nobody would say, and what to say instead. */
const DROPPED: readonly (readonly [RegExp, string])[] = [
  [/\bin front\b/i, 'active sheet'],
  [/\bstand(s|ing)?\b|\bstood\b/i, 'cell contents; what is in a cell'],
  [/\blooks\b/i, 'formatting'],
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\btak(e|es|en|ing) (over|from)\b/i, 'import'],
  [/\b(take|takes|taken|taking)\b[^.:;]*\b(out|off)\b/i, 'remove, unprotect'],
  [/\bbecomes? of\b/i, 'preview'],
  [/\blook(ed|ing)? (at|again)\b/i, 'select, choose'],
  [/\b(a|one|each) (row|column|document|file|line|entry) an? [a-z]/i, 'per: one row per target'],
  [/\beach two\b/i, 'each pair of'],
  [/\banew\b|\bas you wished\b/i, 'rewritten, updated'],
];

test.each(ENGLISH)('%s is plain English', (_where, texts) => {
  expect(texts.length).toBeGreaterThan(0);
  const found = texts.flatMap((text) =>
    DROPPED.flatMap(([dropped, better]) => (dropped.test(text) ? [[text, better]] : [])),
  );
  expect(found).toEqual([]);
});

/** Words that say something else than the official term, or a second word for one thing. */
const WRONG: Readonly<Partial<Record<InterfaceTag, readonly RegExp[]>>> = {
  // Ratings are "cotes", scopes "périmètres", gaps "lacunes".
  fr: [/\bnotes?\b/i, /\b(le|du) champ\b/, /\bécarts?\b/, /Rétabli\w* (les )?(des )?formules SDG/],
  es: [/\bevaluaciones\b/, /\bvalorada\b/i, /#REF!/],
  // "Охват" is coverage only.
  ru: [/охвата? задач/i, /вне охвата/, /индикатор/i, /не применим/, /#REF!/, /Целями устойчивого/],
  // In the UN's Arabic the first is "of several countries"; the second are lists, not the catalogue.
  ar: [/إقليم/, /(إدراج|أُدرجت) القائمة/, /ثغرات/, /سلّم التقييم/, /مشمولة/, /الإنجليزية/],
  // Benchmarking; undo as Excel does not write it; other words for gap, scale, rater.
  zh: [/对标/, /撤销/, /缺口/, /评级尺度|评分范围/, /评估者/],
  // Coordination; other words for document, indicator, scale.
  kk: [/үйлестір/i, /саясат құжат/i, /индикатор/i, /шәкіл/i, /n\/a —/],
};

test.each(Object.entries(WRONG) as [InterfaceTag, readonly RegExp[]][])(
  'in %s one thing has one name, the official one',
  (tag, wrong) => {
    const found = textsIn(tag).filter((text) => wrong.some((each) => each.test(text)));
    expect(found).toEqual([]);
  },
);

test('in French no sign is parted from its word', () => {
  const parted = textsIn('fr').filter((text) => /[ \t][:;?!»%]|«[ \t]/.test(text));
  expect(parted).toEqual([]);
});
