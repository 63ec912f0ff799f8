import { answer, forEachCell, percentage } from '../../src/functions/answer';
import { ErrorOutsideExcel } from '../../src/functions/excel-error';

const globals = globalThis as Record<string, unknown>;
afterEach(() => delete globals['Office']);

/** Excel with these requirement sets. */
function excel(...sets: string[]) {
  const isSetSupported = (name: string, version: string) => sets.includes(`${name} ${version}`);
  globals['Office'] = { context: { requirements: { isSetSupported } } };
}

test('a result is passed on, a problem thrown', () => {
  expect(answer(0.5)).toBe(0.5);
  expect(() => answer({ problem: 'no-gaps' })).toThrow(ErrorOutsideExcel);
});

test('a share brings its format along where Excel takes it', () => {
  excel('CustomFunctionsRuntime 1.4');
  expect(percentage(0.5, 'en')).toEqual({
    type: 'FormattedNumber',
    basicValue: 0.5,
    numberFormat: '0.0%',
  });
});

test('and is a plain number in Excel 2021', () => {
  excel('CustomFunctionsRuntime 1.3');
  expect(percentage(0.5, 'en')).toBe(0.5);
  delete globals['Office'];
  expect(percentage(0.5, 'en')).toBe(0.5);
});

describe('forEachCell', () => {
  const result = (cell: string) => (cell === 'bad' ? ({ problem: 'no-gaps' } as const) : cell);

  test('one bad cell spoils its own result only', () => {
    expect(forEachCell([['a', 'bad']], result)).toEqual([['a', expect.any(ErrorOutsideExcel)]]);
  });

  test('a bad cell alone is the function’s error', () => {
    expect(() => forEachCell([['bad']], result)).toThrow('No gaps.');
  });
});
