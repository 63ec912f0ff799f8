import {
  codesIn,
  codeText,
  goalText,
  indicatorText,
  targetText,
} from '../../src/functions/code-texts';
import { catalogueTexts, type TextFile } from '../../src/catalogue/catalogue-texts';
import { wholeFile } from '../catalogue/whole-file';

const english = catalogueTexts('en', wholeFile('en'), wholeFile('en'));
const partial: TextFile = { ...wholeFile('fr'), goals: {}, targets: {}, indicators: {} };
const french = catalogueTexts('fr', partial, wholeFile('en'));

test.each([
  [' Target 3.8:', '3.8'],
  ['SDG 3,8', '3.8'],
  [3, '3'],
  ['3.8.1', '3.8.1'],
  ['SDG 3 target 8', '3.8'],
  ['16.10.2.a', '16.10'],
  ['', ''],
  [null, ''],
  [{ type: 'String', basicValue: '1.A' }, '1.a'],
])('the code that %j means is %j', (cell, code) => {
  expect(codeText(cell)).toBe(code);
});

test.each([
  ['health', { problem: 'not-a-code', cell: 'health' }],
  ['3.99', { problem: 'unknown-code', cell: '3.99' }],
  ['17.6.2', { problem: 'retired-indicator', code: '17.6.2', successor: '17.6.1' }],
  ['3.4; 5.2', { problem: 'several-codes', cell: '3.4; 5.2' }],
  [8.1, { problem: 'ambiguous-code', cell: '8.1', candidates: ['8.1', '8.10'] }],
  [46237, { problem: 'code-became-date', cell: '46237', code: '3.8' }],
])('%j is a problem', (cell, problem) => {
  expect(codeText(cell)).toEqual(problem);
});

test.each([
  ['goal', goalText, '3', 'en 3!'],
  ['goal of a target', goalText, '3.8', 'en 3!'],
  ['goal of an indicator', goalText, '3.8.1', 'en 3!'],
  ['target', targetText, '3.8', 'en 3.8'],
  ['target of an indicator', targetText, '3.8.1', 'en 3.8'],
  ['indicator', indicatorText, '3.8.1', 'en 3.8.1'],
])('the text of the %s', (_, textOf, cell, text) => {
  expect(textOf(cell, english)).toBe(text);
  expect(textOf(cell, french)).toBe(`${text} [en]`);
  expect(textOf('', english)).toBe('');
  expect(textOf('3.99', english)).toMatchObject({ problem: 'unknown-code' });
});

test('a retired indicator is named with its successor and still has its target', () => {
  const retired = { problem: 'retired-indicator', code: '1.a.3', successor: '1.a.1' };
  expect(indicatorText('1.a.3', english)).toEqual(retired);
  expect(targetText('1.a.3', english)).toBe('en 1.a');
  expect(goalText('1.a.3', english)).toBe('en 1!');
});

test('a goal names no target, a target no indicator', () => {
  expect(targetText('3', english)).toEqual({ problem: 'not-a-target', cell: '3' });
  expect(indicatorText('3.8', english)).toEqual({ problem: 'not-an-indicator-code', cell: '3.8' });
});

test.each([
  ['in texts', [['3.4; 5.2'], ['and 3.4']], ['3.4', '5.2']],
  ['as numbers', [[3.4, 5.2]], ['3.4', '5.2']],
  ['but no goals', [[3, '3.4']], ['3.4']],
  ['but no lists of goals', [['1, 5'], ['8, 9'], ['SDG 1, 2'], ['4.1']], ['4.1']],
  [
    'apart from their goals',
    [['SDG 3 target 8'], ['SDG1_3'], ['SDG16/16.3']],
    ['3.8', '1.3', '16.3'],
  ],
  [
    'by national and retired indicators',
    [['16.10.2.a'], ['17.6.2'], ['C030801']],
    ['16.10', '17.6', '3.8'],
  ],
  ['but none that does not exist', [['3.99; 3.4']], ['3.4']],
])('the codes that cells name %s', (_, cells, codes) => {
  expect(codesIn(cells)).toEqual(codes);
});

test('a column of codes as people write them names each target once', () => {
  const cells = ['SDGs', '1, 5', '8, 9', 'SDG 3', '4.1', 'SDG16/16.3 Promote the rule of law'];
  const column = [...cells, '16.10.2.a', "['3.8', '5.2']"].map((cell) => [cell]);
  expect(codesIn(column)).toEqual(['4.1', '16.3', '16.10', '3.8', '5.2']);
});

test('a number of 32,000 digits is told as an unknown code at once', () => {
  const cell = `${'1'.repeat(32_000)}.5`;
  const before = process.cpuUsage();
  expect(codeText(cell)).toMatchObject({ problem: 'unknown-code' });
  expect(process.cpuUsage(before).user).toBeLessThan(100_000);
});

test.each([
  ['no code', [['health'], ['']], 'no-codes-in-text'],
  ['a number that is none', [['3.4'], [3.99]], 'unknown-code'],
  ['a number that may be two', [[8.1]], 'ambiguous-code'],
])('%s', (_, cells, problem) => {
  expect(codesIn(cells)).toMatchObject({ problem });
});
