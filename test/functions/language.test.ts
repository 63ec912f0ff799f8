import { textsIn, wordsLanguageOf } from '../../src/functions/language';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  [' FR ', 'fr'],
  [[['Русский']], 'ru'],
  ['zh-CN', 'zh'],
  ['Kazakh', 'kk'],
])('words in %p are in %s', (argument, tag) => {
  expect(wordsLanguageOf(argument)).toBe(tag);
});

test.each(['de', 'Klingon'])('there are no words in %s, and the problem says where', (argument) => {
  const problem = wordsLanguageOf(argument);
  expect(problem).toMatchObject({ problem: 'unknown-language', cell: argument });
  const { languages } = problem as { languages: string };
  expect(languages.split(', ').sort()).toEqual(['ar', 'en', 'es', 'fr', 'kk', 'ru', 'zh']);
});

test.each([
  [undefined, 'en'],
  ['de', 'de'],
  ['Français', 'fr'],
])('texts in %p are in %s', async (argument, language) => {
  expect(await textsIn(argument)).toMatchObject({ language });
});

test('a language without texts is named as it was typed, with all that there are', async () => {
  const problem = await textsIn(' Klingon ');
  expect(problem).toMatchObject({ problem: 'unknown-language', cell: 'Klingon' });
  expect('languages' in problem && problem.languages.split(', ')).toHaveLength(26);
});
