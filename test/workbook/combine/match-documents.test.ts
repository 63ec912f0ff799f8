import {
  combinedColumns,
  namedDocuments,
  type DocumentChoice,
} from '../../../src/workbook/combine/match-documents';
import type { RaterMatrix } from '../../../src/workbook/combine/raters/matrix';
import { smallRater } from './small-rater';

const columnsOf = (raters: readonly RaterMatrix[], choices: [string, DocumentChoice][] = []) =>
  combinedColumns(raters, namedDocuments(raters), new Map(choices));
/** "Vision 0.0 1.0": a name with the places of rater and document. */
const short = (columns: ReturnType<typeof columnsOf>) =>
  columns.map(({ name, from }) =>
    [name, ...from.map(({ rater, document }) => `${rater}.${document}`)].join(' '),
  );

test('documents of one name share a column, whatever case, spaces and marks at the end', () => {
  const raters = [
    smallRater(['Vision 2040', 'Plan']),
    smallRater(['Other', ' vision  2040']),
    smallRater(['PLAN.']),
  ];
  expect(namedDocuments(raters).map(({ key }) => key)).toEqual(['vision 2040', 'plan', 'other']);
  expect(short(columnsOf(raters))).toEqual(['Vision 2040 0.0 1.1', 'Plan 0.1 2.0', 'Other 1.0']);
});

test('a second one of a name is matched with a second one; one without a name with none', () => {
  const raters = [smallRater(['Plan', 'Plan', '']), smallRater(['Plan', 'Plan', ''])];
  expect(short(columnsOf(raters))).toEqual(['Plan 0.0 1.0', 'Plan 0.1 1.1', ' 0.2', ' 1.2']);
});

test('documents with the same name stay separate if the user wants, each with its rater', () => {
  const columns = columnsOf([smallRater(['Plan']), smallRater(['Plan'])], [['plan', 'apart']]);
  expect(short(columns)).toEqual(['Plan 0.0', 'Plan 1.0']);
  expect(columns.map(({ of }) => of)).toEqual([0, 1]);
});

test('documents of two names share the first one’s column where the user says so', () => {
  const raters = [smallRater(['NDP', 'Vision']), smallRater(['National plan'])];
  expect(short(columnsOf(raters, [['national plan', { as: 'ndp' }]]))).toEqual([
    'NDP 0.0 1.0',
    'Vision 0.1',
  ]);
});

test.each<[string, [string, DocumentChoice][]]>([
  ['a document that is not there', [['plan', { as: 'elsewhere' }]]],
  [
    'each other',
    [
      ['plan', { as: 'vision' }],
      ['vision', { as: 'plan' }],
    ],
  ],
])('documents that are to join %s stay by themselves', (_, choices) => {
  const raters = [smallRater(['Plan']), smallRater(['Vision'])];
  expect(short(columnsOf(raters, choices))).toEqual(['Plan 0.0', 'Vision 1.0']);
});

test('a column has the kind and the year of the first rater who says them', () => {
  const raters = [
    { ...smallRater([]), documents: [{ name: 'Plan' }] },
    { ...smallRater([]), documents: [{ name: 'Plan', year: 2020 }] },
    { ...smallRater([]), documents: [{ name: 'Plan', kind: 'sectoral', year: 2021 }] },
  ] as const;
  expect(columnsOf(raters as never)).toMatchObject([{ kind: 'sectoral', year: 2020 }]);
  expect(columnsOf(raters as never, [['plan', 'apart']])[0]).toEqual({
    name: 'Plan',
    from: [{ rater: 0, document: 0 }],
    of: 0,
  });
});
