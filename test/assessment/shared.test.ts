import { shared } from '../../src/assessment/shared';

const ratings = [
  ['T', 'P', ''],
  ['', 'P', 'T'],
  ['P', 'n/a', 'P'],
  ['P', '', 'P'],
];

test('targets that both documents rate, own ones on the diagonal', () => {
  expect(shared({ ratings }, ['A', 'B', 'C'])).toEqual({
    documents: ['A', 'B', 'C'],
    counts: [
      [2, 1, 1],
      [1, 2, 1],
      [1, 1, 2],
    ],
  });
});

test('columns of one name are one document', () => {
  expect(shared({ ratings }, ['A', 'B', ' A '])).toEqual({
    documents: ['A', 'B'],
    counts: [
      [3, 2],
      [2, 2],
    ],
  });
});

test('a column without a name is left out while it is empty', () => {
  expect(shared({ ratings: [['T', '']] }, ['A', ''])).toEqual({ documents: ['A'], counts: [[1]] });
  expect(shared({ ratings: [['T', 'P']] }, ['A', ''])).toEqual({
    problem: 'unnamed-document',
    column: 2,
  });
});

test('names must match the columns', () => {
  expect(shared({ ratings }, ['A'])).toEqual({ problem: 'document-names', names: 1, columns: 3 });
});

test('names that differ only after their first 60 characters are two documents', () => {
  const volumes = ['I', 'II'].map((each) => `${'National Development Strategy '.repeat(3)}${each}`);
  const ratings = [
    ['T', 'P'],
    ['', 'P'],
  ];
  expect(shared({ ratings }, volumes)).toEqual({
    documents: volumes,
    counts: [
      [1, 1],
      [1, 2],
    ],
  });
});
