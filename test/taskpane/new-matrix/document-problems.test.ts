import {
  documentProblems,
  hasProblems,
  LONGEST_NAME,
  MOST_DOCUMENTS,
  wrongDocuments,
} from '../../../src/taskpane/new-matrix/document-problems';

const lines = (...names: string[]) => names.map((name, index) => ({ id: index + 1, name }));
const problems = (...names: string[]) => documentProblems(lines(...names));

test('named documents have no problems', () => {
  expect(hasProblems(problems('Vision 2040', 'NDP'))).toBe(false);
});

test('without any name that is the only problem', () => {
  expect(problems('', '  ')).toEqual({ list: 'none', names: new Map(), years: new Set() });
});

test('an empty name among others is marked', () => {
  expect([...problems('A', ' ').names]).toEqual([[2, 'empty']]);
});

test.each([
  ['Plan', 'plan'],
  ['Plan  A', ' Plan A '],
  ['ПЛАН', 'план'],
  ['Ｐｌａｎ', 'Plan'],
])('%j and %j are one name', (first, second) => {
  expect([...problems(first, second).names]).toEqual([[2, 'duplicate']]);
});

test('names may have 100 characters', () => {
  expect(hasProblems(problems('x'.repeat(LONGEST_NAME)))).toBe(false);
  expect([...problems('x'.repeat(LONGEST_NAME + 1)).names]).toEqual([[1, 'tooLong']]);
});

test('a list may have 100 documents', () => {
  const many = Array.from({ length: MOST_DOCUMENTS }, (_, index) => `Document ${index}`);
  expect(problems(...many).list).toBeUndefined();
  expect(problems(...many, 'one more').list).toBe('tooMany');
});

test.each([
  ['', false],
  ['  ', false],
  ['2021', false],
  ['21', true],
  ['soon', true],
])('year %j is wrong: %p', (year, isWrong) => {
  const found = documentProblems([{ id: 1, name: 'A', year }]);
  expect(found.years.has(1)).toBe(isWrong);
  expect(hasProblems(found)).toBe(isWrong);
});

test('a document with two things wrong counts once', () => {
  const found = documentProblems([
    { id: 1, name: 'A' },
    { id: 2, name: 'a', year: '20' },
    { id: 3, name: 'B', year: '20' },
  ]);
  expect(wrongDocuments(found)).toBe(2);
});
