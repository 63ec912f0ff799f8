import { answer } from '../../src/functions/answer';
import { ErrorOutsideExcel, excelError } from '../../src/functions/excel-error';
import { loadProblemWords } from '../../src/i18n/function-problems';

const globals = globalThis as Record<string, unknown>;

afterEach(() => {
  delete globals['CustomFunctions'];
  delete globals['Office'];
});

class ExcelsError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** As Excel's runtime gives it. */
const runtime = {
  Error: ExcelsError,
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
};

test('in Excel it is an error of Excel’s own class', () => {
  globals['CustomFunctions'] = runtime;
  const error = excelError({ problem: 'no-gaps' });
  expect(error).toBeInstanceOf(ExcelsError);
  expect(error).toMatchObject({ code: '#N/A', message: 'No gaps.' });
});

test('elsewhere a substitute is thrown', () => {
  expect(excelError({ problem: 'no-gaps' })).toBeInstanceOf(ErrorOutsideExcel);
});

test.each([
  [{ problem: 'not-a-rating', cell: 'x', row: 1 }, '#VALUE!'],
  [{ problem: 'nothing-applicable' }, '#N/A'],
  [{ problem: 'no-codes-in-text' }, '#N/A'],
  [{ problem: 'texts-not-loaded', language: 'fr' }, '#N/A'],
] as const)('%j is %s', (problem, code) => expect(excelError(problem)).toMatchObject({ code }));

test('the first answer waits for the words of Excel’s language', async () => {
  globals['Office'] = { context: { displayLanguage: 'ru-RU' } };
  const first: unknown = answer({ problem: 'no-gaps' } as const);
  await expect(first).rejects.toMatchObject({ code: '#N/A', message: 'Пробелов нет.' });
  expect(() => answer({ problem: 'no-gaps' } as const)).toThrow('Пробелов нет.');
});

test.each([
  ['fr-FR', 'Aucune lacune.'],
  ['kk-KZ', 'Олқылық жоқ.'],
  ['de-DE', 'No gaps.'],
  [undefined, 'No gaps.'],
])('with Excel in %p the message is %p', async (displayLanguage, message) => {
  await Promise.all([loadProblemWords('fr'), loadProblemWords('kk')]);
  globals['Office'] = { context: { displayLanguage } };
  expect(excelError({ problem: 'no-gaps' }).message).toBe(message);
});

test('before Office is ready the message is English', () => {
  globals['Office'] = {};
  expect(excelError({ problem: 'no-gaps' }).message).toBe('No gaps.');
});
