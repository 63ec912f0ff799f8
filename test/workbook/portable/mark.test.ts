import { marked, markedCell, markText, readMark } from '../../../src/workbook/portable/mark';
import { AT } from './arguments-of';

test.each([
  [[7], 'N("SDG:7")'],
  [[7, 0, 0], 'N("SDG:7")'],
  [[7, 1, 0], 'N("SDG:7:1:0")'],
  [[7, 0, 2], 'N("SDG:7:0:2")'],
] as const)('the mark of %j', (place, text) => {
  expect(markText(...(place as unknown as [number]))).toBe(text);
});

test.each([
  ['"SDG:7"', { id: 7, row: 0, column: 0 }],
  ['"SDG:12:3:4"', { id: 12, row: 3, column: 4 }],
  ['"SDG:7:1"', undefined],
  ['"SDG:x"', undefined],
  ['SDG:7', undefined],
  ['"my SDG:7"', undefined],
])('%s is read as %j', (text, mark) => {
  expect(readMark(text)).toEqual(mark);
});

const form = (kind: 'number' | 'text', formula: string) => ({ kind, formula: () => formula });
test.each([
  ['a number', form('number', 'SUM(_ref0_)'), '(SUM(_ref0_)+MARK)'],
  ['a text', form('text', 'TRIM(_ref0_)'), '(TRIM(_ref0_)&T(MARK))'],
  ['a number without the reference', form('number', '1'), '(1+IF(MARK,COUNTA(_ref0_),0))'],
  ['a text without the reference', form('text', '"a"'), '("a"&IF(MARK,COUNTA(_ref0_),""))'],
])('%s carries its mark and its references', (_, each, formula) => {
  expect(marked(each, AT, 'MARK', ['_ref0_'])).toBe(formula);
});

test('a label of a table is text; a cell may take its mark in itself', () => {
  expect(markedCell({ kind: 'label', text: '"total"' }, AT, 'MARK', [])).toBe('("total"&T(MARK))');
  expect(markedCell(form('number', 'SUM(A1)'), AT, 'MARK', [])).toBe('(SUM(A1)+MARK)');
  const own = { kind: 'marked', formula: (_: unknown, mark: string) => `IF(${mark}=0,1)` } as const;
  expect(markedCell(own, AT, 'MARK', ['_ref0_'])).toBe('(IF(MARK=0,1))');
});
