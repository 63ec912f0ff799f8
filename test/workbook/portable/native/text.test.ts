import {
  checked,
  codeChecks,
  countingTo,
  largestInRows,
  lookUp,
  perTarget,
  rate,
  ratingChecks,
} from '../../../../src/workbook/portable/native/text';
import { AT } from '../arguments-of';

const KEY = '":"&TRIM(LEFT(B2:D6,200))';

test('what a table says of each cell: 0, or an error, where it does not know it', () => {
  expect(lookUp('B2:D6', 'k', 'v')).toBe(`SUMIF(k,${KEY},v)`);
  expect(rate('B2:D6', AT.ratings({} as never), 'steps')).toBe(
    `LOOKUP(MATCH(${KEY},keys,0),places,steps)`,
  );
});

test('places are counted per target, numbers from 1 on', () => {
  expect(perTarget(AT, 'p')).toBe('FREQUENCY(p,bins)');
  expect(countingTo(AT, '5')).toBe('ROW(INDEX(anyColumn,1):INDEX(anyColumn,5))');
});

test('in one column each value is the largest of its row', () => {
  expect(largestInRows({ text: 'B2:B6', isColumn: true, checks: [] }, 'v')).toBe('v');
});

test('of several columns values of 0–4 are sorted row by row, 5 apart', () => {
  const rows = '(ROW(R)-MIN(ROW(R)))';
  expect(largestInRows({ text: 'R', isColumn: false, checks: [] }, 'v')).toBe(
    `(LARGE(5*${rows}+v,1+COLUMNS(R)*(ROWS(R)-1-${rows}))-5*${rows})`,
  );
});

test.each(['8.1', '16.1', '17.1'])('the number %s is ambiguous among codes', (number) => {
  expect(codeChecks(AT, 'A2:A6')).toContain(`(A2:A6=${number})`);
});

test('signs that searching misreads are wrong among codes and ratings', () => {
  for (const checks of [codeChecks(AT, 'R'), ratingChecks('R', 's')])
    for (const sign of ['*', '?', '~']) expect(checks).toContain(`ISNUMBER(FIND("${sign}",R))`);
  expect(ratingChecks('R', 's')).toMatch(/^1-ISNUMBER\(s\)\+/);
});

test('a figure is an error where a check is above 0', () => {
  expect(checked([], 'a/b')).toBe('IFERROR(a/b,NA())');
  expect(checked(['x', 'y'], 'a/b')).toBe('IF(x+y>0,VALUE("SDG"),IFERROR(a/b,NA()))');
});
