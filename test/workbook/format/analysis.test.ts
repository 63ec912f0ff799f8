import { findMatrix } from '../../../src/workbook/reading/find-matrix';
import type { ColumnChoice } from '../../../src/workbook/format/columns';
import { isDecided, analyseTable } from '../../../src/workbook/format/analysis';
import type { TableReading } from '../../../src/workbook/format/reading';
import { besideCodes, tableOf } from '../tables';

const look = (reading: TableReading, choices: Record<number, ColumnChoice> = {}) =>
  analyseTable(
    reading,
    new Map(Object.entries(choices).map(([key, value]) => [Number(key), value])),
  );
const roles = (reading: TableReading, choices = {}) =>
  look(reading, choices).columns.map(({ role }) => role);
const questions = (reading: TableReading, choices = {}) => look(reading, choices).questions;

const RATED = ['T', 'P', '', 'p', 'T', ''];
const TEXT = 'By 2030, something that takes a whole sentence to say';

test.each<[string, readonly unknown[], string]>([
  ['letters', RATED, 'rating'],
  ['a single letter among many empty cells', ['P'], 'rating'],
  ['words of a language', ['Частично', 'полностью', '', 'Нет', '', ''], 'rating'],
  ['zeros of formulas count as empty', ['T', 0, 0, 'P', 0, 0], 'rating'],
  ['texts', [TEXT, TEXT], 'text'],
  ['short remarks', ['see annex', 'done'], 'other'],
  ['the goals of the rows', ['1', '1', '1', '2', '2', '3'], 'goal'],
  ['goals with their names', ['Goal 1', 'Goal 1', 'Goal 1', 'Goal 2', 'Goal 2', 'Goal 3'], 'goal'],
])('%s', (_, cells, role) => {
  const reading = besideCodes({ Something: cells });
  expect(roles(reading)).toEqual(['code', role]);
  expect(questions(reading)).toEqual([]);
});

test.each([
  ['Applicable?', ['NO', '', '', 'NO', '', '']],
  ['¿Aplicable?', ['sí', 'no', 'sí', '', '', '']],
  ['Применима?', ['да', 'нет', '', '', '', '']],
])('yes and no below “%s” tell which targets apply', (heading, cells) => {
  const reading = besideCodes({ [heading]: cells });
  expect(roles(reading)).toEqual(['code', 'applicable']);
  expect(questions(reading)).toEqual([]);
});

describe('what is uncertain is asked', () => {
  test('a column of which 60 % are ratings', () => {
    const reading = besideCodes({ Mixed: ['T', 'P', 'T', 'see annex', 'draft', ''] });
    expect(roles(reading)).toEqual(['code', 'other']);
    expect(questions(reading)).toEqual([{ kind: 'ratings', columns: [1], share: 0.6 }]);
    expect(questions(reading, { 1: { role: 'rating' } })).toEqual([]);
  });

  test('numbers that may be ratings or counts, neighbours together', () => {
    const reading = besideCodes({ A: [0, 1, 3, 2, '', 1], B: [1, 5, 0, 2, 'n/a', ''] });
    expect(questions(reading)).toEqual([
      { kind: 'numbers', columns: [1, 2], highest: 5, scale: 5 },
    ]);
    const chosen = look(reading, {
      1: { role: 'rating', top: 5 },
      2: { role: 'rating', top: 5 },
    });
    expect(isDecided(chosen)).toBe(true);
    expect(chosen.columns[2]?.unrecognised).toEqual([]);
  });

  test('yes and no without a heading that says what for', () => {
    const reading = besideCodes({ Indicator: ['yes', 'no', 'yes', '', '', ''] });
    expect(questions(reading)).toEqual([{ kind: 'yes-no', columns: [1] }]);
  });

  test('empty columns next to ratings, and empty ones with a rating heading', () => {
    const beside = besideCodes({ Vision: RATED, Plan: [], Other: [0, 0, 0, 0, 0, 0] });
    expect(questions(beside)).toEqual([{ kind: 'empty', columns: [2, 3] }]);
    expect(questions(besideCodes({ 'Alignment? (T/P)': [] }))).toEqual([
      { kind: 'empty', columns: [1] },
    ]);
    expect(questions(besideCodes({ Notes: [] }))).toEqual([]);
  });

  test('two columns with codes that say different things', () => {
    const national = ['4.1', '4.2', '5.1', '6.1', '6.2', '7.1'];
    const reading = besideCodes({ 'National goal': national, Plan: RATED });
    expect(questions(reading)).toEqual([{ kind: 'codes', columns: [0, 1] }]);
    expect(questions(reading, { 1: { role: 'code' } })).toEqual([]);
    expect(roles(reading, { 1: { role: 'code' } })[1]).toBe('code');
  });
});

test('the same codes at the head of texts are no second column of codes', () => {
  const codes = ['1.1', '1.2', '1.3', '2.1', '2.2', '3.1'];
  const reading = besideCodes({ Target: codes.map((code) => `${code} ${TEXT}`), Plan: RATED });
  expect(roles(reading)).toEqual(['code', 'text', 'rating']);
  expect(questions(reading)).toEqual([]);
});

test('next to ratings in letters, numbers are counts and not asked about', () => {
  expect(questions(besideCodes({ Plan: RATED, 'How many': [1, 2, 1, 0, 3, 1] }))).toEqual([]);
});

test('codes at the head of texts, goals’ headings between, rows in another order', () => {
  const found = look(
    tableOf([
      ['', 'NO', 'P'],
      ['', 'SDG targets', 'Applicable?', 'Alignment?'],
      ['People', 'Goal 1. End poverty in all its forms everywhere'],
      ['People', `1.1 ${TEXT}`, 'NO'],
      ['People', `1.2 ${TEXT}`, '', 'T'],
      ['Planet', 'Goal 12. Ensure sustainable consumption'],
      ['Planet', `12.1 ${TEXT}`, '', 'P'],
      ['Planet', `12.a ${TEXT}`, '', 'T'],
      ['Partnership', `Policy and institutional coherence 17.13 ${TEXT}`, '', 'P'],
      ['', 'Total', '', 2],
    ]),
  );
  expect(found.headings).toEqual({ row: 1, count: 1 });
  expect(found).toMatchObject({ firstRow: 3, rowCount: 6, rows: [3, 4, 6, 7, 8] });
  expect(found.columns.map(({ role }) => role)).toEqual(['other', 'code', 'applicable', 'rating']);
  expect(found.questions).toEqual([]);
});

test('several codes in a cell, and letters', () => {
  const found = look(besideCodes({}, ['3.4; 5.2', '1.a', '6.1, 6.2', '1.2', '1.3', '1.4']));
  expect(found.rows).toHaveLength(6);
  expect(found.columns[0]?.unrecognised).toEqual([]);
});

test('codes typed as numbers are counted, those that may have been n.10 are named', () => {
  expect(look(besideCodes({}, [8.7, 8.8, 8.9, 8.1, 9.2, 9.3])).columns[0]?.unrecognised).toEqual(
    [],
  );
  const found = look(besideCodes({}, [7.1, 7.2, 7.3, 8.1, 9.2, 9.3]));
  expect(found.codesAsNumbers).toBe(6);
  expect(found.columns[0]?.unrecognised).toEqual([
    { kind: 'number-code', row: 4, column: 0, cell: '8.1' },
  ]);
});

test('cells that do not fit are named, wherever they are', () => {
  const found = look(
    besideCodes(
      { Plan: ['T', 'P', 'T', 'P', 'maybe', 'T'], 'Applicable?': ['yes', 'no', '', '', '', ''] },
      ['1.1', '1.2', '1.99', '2.1', '2.2', '3.1'],
    ),
  );
  expect(found.columns.flatMap(({ unrecognised }) => unrecognised)).toEqual([
    { kind: 'unknown-code', row: 3, column: 0, cell: '1.99' },
    { kind: 'not-a-rating', row: 5, column: 1, cell: 'maybe' },
  ]);
});

test('a column chosen to be something else has other cells that do not fit', () => {
  const reading = besideCodes({ Plan: ['T', 'P', 'T', '', '', ''] });
  const [, plan] = look(reading, { 1: { role: 'applicable' } }).columns;
  expect(plan?.unrecognised.map(({ kind }) => kind)).toEqual(Array(3).fill('not-yes-or-no'));
});

test('a table without codes has nothing to format, until a column is chosen', () => {
  const reading = tableOf([
    ['Name', 'Rating'],
    ['a', 'T'],
    ['1.1', 'P'],
  ]);
  expect(look(reading)).toMatchObject({ rowCount: 0, questions: [] });
  expect(isDecided(look(reading))).toBe(false);
  expect(look(reading, { 0: { role: 'code' } })).toMatchObject({ firstRow: 2, rowCount: 1 });
});

test('a column without codes that is chosen leaves the columns, so that another can be', () => {
  const reading = besideCodes({ Plan: RATED });
  const found = look(reading, { 1: { role: 'code' } });
  expect(found).toMatchObject({ rowCount: 0, questions: [] });
  expect(found.columns.map(({ role }) => role)).toEqual(['other', 'code']);
  expect(isDecided(found)).toBe(false);
});

test('where the results pane finds a matrix, the same columns are found here', () => {
  const reading = besideCodes({
    Target: [TEXT, TEXT],
    'Applicable?': ['yes', 'no', '', '', '', ''],
    Vision: RATED,
    Plan: ['', '', 'Partial', 'Total', 'T', 'P'],
  });
  const found = look(reading);
  expect(findMatrix(reading)).toMatchObject({
    codes: found.codes?.column,
    applicable: found.columns.find(({ role }) => role === 'applicable')?.column,
    documents: found.columns
      .filter(({ role }) => role === 'rating')
      .map(({ column, heading }) => ({ column, name: heading })),
  });
});
