import fc from 'fast-check';
import { formulaTokens, joinTokens } from '../../../src/workbook/formula/tokens';

const kinds = (formula: string) => formulaTokens(formula).map(({ kind }) => kind);
const of = (formula: string, wanted: string) =>
  formulaTokens(formula)
    .filter(({ kind }) => kind === wanted)
    .map(({ text }) => text);

test.each([
  'A1',
  '$A$1',
  'A$1:$B2',
  'B:B',
  '$B:$D',
  '3:3',
  '$1:$9',
  'Sheet1!A1',
  "'My plan'!$B$2:$B$127",
  "'Plan d''action'!A1",
  'Жоспар!B2:B9',
  "'Қазақша жоспар'!B:B",
  'Jan:Mar!A1',
  "'Jan 1:Mar 2'!A1",
  '[Book2.xlsx]Sheet1!A1',
  "'C:\\plans\\[Book 2.xlsx]Sheet 1'!$A$1:$B$2",
  'Sheet1!#REF!',
  'TAX2023',
])('%s is one reference', (text) => {
  expect(formulaTokens(text)).toEqual([{ kind: 'reference', text }]);
  expect(of(`=SUM(${text},1)`, 'reference')).toEqual([text]);
});

test.each([
  'Table1[Code]',
  'Table1[[#Data],[Code]]',
  'Table1[[#This Row],[Rating 1]:[Rating 2]]',
  '[@Code]',
  '[@[Rating 1]]',
  "Table1[odd '[name'] '#1]",
  'Таблица1[Код]',
])('%s is one structured reference', (text) => {
  expect(formulaTokens(text)).toEqual([{ kind: 'structured', text }]);
  expect(of(`=SUM(${text},A1)`, 'structured')).toEqual([text]);
});

test.each(['SDG_Ratings', 'XFE1', 'A9999999', 'x', "'My plan'!SDG_Ratings", 'қамту', 'LOG10'])(
  '%s is a name',
  (text) => {
    expect(formulaTokens(text)).toEqual([{ kind: text === 'LOG10' ? 'reference' : 'name', text }]);
  },
);

test.each([
  'SDG.COVERAGE',
  '_xlfn.XLOOKUP',
  '_xlfn._xlws.FILTER',
  '_xldudf_SDG_COVERAGE',
  'NORM.S.DIST',
  'LOG10',
])('%s( is a function', (name) => {
  expect(formulaTokens(`${name}(1)`)[0]).toEqual({ kind: 'function', text: name });
});

test('one of each', () => {
  expect(kinds('=-A1#+1.5E-3%&"a""b"<>{1,TRUE;#N/A,"x"} @x')).toEqual([
    ...['operator', 'operator', 'reference', 'spill', 'operator', 'number', 'operator'],
    ...['operator', 'text', 'operator', 'array-open', 'number', 'separator', 'boolean'],
    ...['row-separator', 'error', 'separator', 'text', 'array-close', 'space', 'operator', 'name'],
  ]);
});

test('TRUE() is a function, TRUENESS a name', () => {
  expect(kinds('TRUE()')[0]).toBe('function');
  expect(kinds('TRUENESS')).toEqual(['name']);
});

test('a range of calls is not one reference', () => {
  expect(kinds('INDEX(B:B,1):INDEX(B:B,9)').filter((kind) => kind === 'operator')).toHaveLength(1);
  expect(kinds('A1:INDEX(B:B,9)').slice(0, 3)).toEqual(['reference', 'operator', 'function']);
});

test('LET and LAMBDA names are names', () => {
  expect(of('=LET(x,B2:B9,y,x*2,LAMBDA(q,q+y)(1))', 'name')).toEqual([
    'x',
    'y',
    'x',
    'q',
    'q',
    'y',
  ]);
});

test('joined, the pieces of any text are the text', () => {
  const pieces = fc.constantFrom(
    ...['=', '(', ')', ',', ';', '{', '}', '[', ']', "'", '"', '!', '#', ' ', '\n', '$', ':', '@'],
    ...[
      'A1',
      'B:B',
      '1.5',
      'SDG.COVERAGE(',
      "'a b'!",
      'Table1[',
      '#REF!',
      'TRUE',
      'қ',
      '😀',
      '_xlfn.',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }))), (parts) => {
      const formula = parts.join('');
      expect(joinTokens(formulaTokens(formula))).toBe(formula);
    }),
    { numRuns: 2000 },
  );
});
