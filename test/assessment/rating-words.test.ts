import { readFileSync } from 'node:fs';
import { plainWord, ratingOfWord, RATING_WORDS } from '../../src/assessment/rating-words';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';

test.each([
  ['T', 'T'],
  ['t', 'T'],
  [' Partial alignment ', 'P'],
  ['Partially  reflected', 'P'],
  ['NONE', 'none'],
  ['N/A', 'n/a'],
  ['n.a.', 'n/a'],
  ['Not applicable', 'n/a'],
  ['Alignée', 'T'],
  ['En partie', 'P'],
  ['Pas d’alignement', 'none'],
  ['Sans objet', 'n/a'],
  ['Plenamente alineado', 'T'],
  ['PARCIAL', 'P'],
  ['no aplica', 'n/a'],
  ['Totalmente alinhada', 'T'],
  ['Integralmente', 'T'],
  ['alinhamento total', 'T'],
  ['Em parte', 'P'],
  ['Parcialmente alinhado', 'P'],
  ['Alinhamento parcial', 'P'],
  ['NÃO', 'none'],
  ['Nenhum', 'none'],
  ['Não alinhado', 'none'],
  ['Sem alinhamento', 'none'],
  ['Não aplicável', 'n/a'],
  ['Não se aplica', 'n/a'],
  ['nao aplicavel', 'n/a'],
  ['Полностью', 'T'],
  ['частичное соответствие', 'P'],
  ['нет', 'none'],
  ['Не применимо', 'n/a'],
  ['جزئيًّا', 'P'],
  ['كلياً', 'T'],
  ['لا ينطبق', 'n/a'],
  ['部分', 'P'],
  ['不适用', 'n/a'],
  ['Толық', 'T'],
  ['ішінара', 'P'],
  ['жоқ', 'none'],
  ['қолданылмайды', 'n/a'],
])('%p means %p', (word, rating) => expect(ratingOfWord(word)).toBe(rating));

test.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))('what the add-in writes in %s', (tag) => {
  const { sheets } = JSON.parse(readFileSync(`src/i18n/${tag}.json`, 'utf8'));
  const { tally } = JSON.parse(readFileSync(`src/i18n/functions/${tag}.json`, 'utf8'));
  // "T = covered in full (total). P = covered in part (partial). Empty = not covered."
  const legend = [...sheets.matrix.legend.matchAll(/= ([^.(。]+)/g)].map(([, words]) => words);
  expect(legend.map(ratingOfWord)).toEqual(['T', 'P', 'none']);
  expect([tally.total, tally.partial, tally.none].map(ratingOfWord)).toEqual(['T', 'P', 'none']);
  const { inPart, notCovered } = sheets.results.rows;
  expect([inPart, notCovered].map(ratingOfWord)).toEqual(['P', 'none']);
  const { notApplicable } = sheets.matrix;
  expect([notApplicable, tally.notApplicable].map(ratingOfWord)).toEqual(['n/a', 'n/a']);
});

test('Cyrillic and full-width look-alikes of T and P', () => {
  expect(['Т', 'т', 'Р', 'Ｔ', 'ｐ'].map(ratingOfWord)).toEqual(['T', 'T', 'P', 'T', 'P']);
});

test.each(['maybe', 'see comment', 'Ministry of Health', 'tp', '', '✓', 'yes', '3.8'])(
  '%p is not a rating',
  (text) => expect(ratingOfWord(text)).toBeUndefined(),
);

test('no word has two meanings', () => {
  const words = RATING_WORDS.map(([word]) => word);
  expect(new Set(words).size).toBe(words.length);
});

test('every word is written as a cell is read', () => {
  for (const [word, rating] of RATING_WORDS) {
    expect(plainWord(word)).toBe(word);
    expect([word, ratingOfWord(` ${word.toUpperCase()} `)]).toEqual([word, rating]);
  }
});
