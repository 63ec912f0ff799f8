import fc from 'fast-check';
import { isProblem } from '../../src/assessment/problem';
import {
  codeForRow,
  rowTargets,
  targetsIn,
  withDecidedNumbers,
} from '../../src/assessment/target-column';
import { TARGETS } from '../../src/catalogue/targets';

const read = (cell: unknown) => {
  const targets = targetsIn(cell);
  return isProblem(targets) ? targets : targets.map((place) => TARGETS[place]?.code).join(' ');
};

test.each([
  ['Target', ''],
  ['Goal 3: health', ''],
  ['3.1', '3.1'],
  ['Target 3.2: end deaths', '3.2'],
  ['3.4; 5.2', '3.4 5.2'],
  [null, ''],
  [0, ''],
  [3.8, '3.8'],
  [{ type: 'FormattedNumber', basicValue: 3.8, numberFormat: '0.0' }, '3.8'],
  ['3.8.1', '3.8'],
  // As text the codes that are ambiguous as numbers are certain.
  ['8.1', '8.1'],
  ['8.10', '8.10'],
  ['16.10', '16.10'],
])('%j names %j', (cell, codes) => expect(read(cell)).toBe(codes));

test.each([
  ['3.99', { problem: 'unknown-code', cell: '3.99' }],
  [8.1, { problem: 'ambiguous-code', cell: '8.1', candidates: ['8.1', '8.10'] }],
  [16.1, { problem: 'ambiguous-code', candidates: ['16.1', '16.10'] }],
  [17.1, { problem: 'ambiguous-code', candidates: ['17.1', '17.10'] }],
  [45872, { problem: 'code-became-date' }],
])('%p is a problem', (cell, problem) => expect(read(cell)).toMatchObject(problem));

test('a kept cell reads as targetsIn does, whatever has been read before', () => {
  const code = fc.constantFrom(...TARGETS.map((each) => each.code as string));
  const cell = fc.oneof(
    code,
    fc.tuple(fc.constantFrom('SDG ', 'Target ', ' '), code).map((parts) => parts.join('')),
    fc.tuple(code, code).map((codes) => codes.join('; ')),
    code.map((each) => `${each} ${'long '.repeat(60)}`),
    fc.constantFrom<unknown>('', ' ', null, 0, 3.8, 8.1, '3.99', 'Health', true, {
      basicValue: 5.2,
    }),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      for (const each of cells) {
        const expected = targetsIn(each);
        for (let time = 0; time < 2; time += 1) {
          expect(rowTargets(each)).toEqual(isProblem(expected) ? undefined : expected);
        }
      }
    }),
  );
});

test('more cells than are kept are read like any other', () => {
  const headings = Array.from({ length: 10_001 }, (_, each) => `heading ${each}`);
  expect(headings.filter((heading) => rowTargets(heading)?.length !== 0)).toEqual([]);
  expect(rowTargets('1.1')).toEqual([0]);
  expect(rowTargets('heading 0')).toEqual([]);
});

test('the code for a row is a plain value or the row of a range', () => {
  expect(codeForRow(['3.1', '3.2'], 1)).toBe('3.2');
  expect(codeForRow([['3.1'], ['3.2']], 1)).toBe('3.2');
  expect(codeForRow([[]], 0)).toBeUndefined();
});

test('the column decides whether a number is 8.1 or 8.10, where it can', () => {
  expect(withDecidedNumbers([['8.9'], [8.1], ['9.1']])).toEqual(['8.9', '8.10', '9.1']);
  expect(withDecidedNumbers(['7.b', 8.1, 8.2])).toEqual(['7.b', '8.1', 8.2]);
  const undecided = ['9.1', 8.1, '1.1'];
  expect(withDecidedNumbers(undecided)).toEqual(undecided);
  const dates = ['3.7', 46237, '3.9'];
  expect(withDecidedNumbers(dates)).toBe(dates);
});
