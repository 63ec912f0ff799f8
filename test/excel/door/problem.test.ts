import {
  excelProblem,
  failedAtAdding,
  Refusal,
  type ExcelProblem,
} from '../../../src/excel/door/problem';

/** As office.js throws it. */
function officeError(code: string, errorLocation?: string): Error {
  const error = new Error(`${code}: something in the user's language`);
  return Object.assign(error, {
    name: 'RichApi.Error',
    code,
    debugInfo: { code, ...(errorLocation && { errorLocation }) },
  });
}

test.each([
  ['InvalidOperationInCellEditMode', undefined, 'cell-editing'],
  ['RequestPayloadSizeLimitExceeded', undefined, 'too-large'],
  ['ItemAlreadyExists', 'WorksheetCollection.add', 'name-taken'],
  ['ItemNotFound', 'WorksheetCollection.getItem', 'not-found'],
  ['AccessDenied', 'WorksheetCollection.add', 'protected-workbook'],
  ['AccessDenied', 'Worksheet.delete', 'protected-workbook'],
  ['AccessDenied', 'Range.values', 'protected-sheet'],
  ['AccessDenied', 'TableCollection.add', 'protected-sheet'],
  ['AccessDenied', undefined, 'not-allowed'],
  ['ApiNotFound', 'Worksheet.tabColor', 'old-excel'],
  ['ActivityLimitReached', undefined, 'busy'],
  ['ConnectionFailure', undefined, 'busy'],
  ['WriteNotSupportedWhenModalDialogOpen', undefined, 'busy'],
])('%s at %s is %s', (code, location, kind) => {
  expect(excelProblem(officeError(code, location))).toEqual({ kind });
});

test('an unknown code is reported as it is', () => {
  expect(excelProblem(officeError('GeneralException', 'Range.values'))).toEqual({
    kind: 'unknown',
    code: 'GeneralException',
    message: "GeneralException: something in the user's language",
  });
});

test('an error of office.js without a code is recognised by its name', () => {
  const error = Object.assign(new Error('It broke.'), { name: 'RichApi.Error' });
  const problem = { kind: 'unknown', code: 'RichApi.Error', message: 'It broke.' };
  expect(excelProblem(error)).toEqual(problem);
});

test('a refusal of ours is the problem it was thrown with', () => {
  const problem = { kind: 'restore-failed', sheet: 'S', cells: 'A1', cause: { kind: 'busy' } };
  expect(excelProblem(new Refusal(problem as ExcelProblem))).toBe(problem);
});

test.each([
  ['a TypeError', new TypeError('x is not a function')],
  ['an Error', new Error('the mark is not there')],
  ['an error with a code of its own, as Node makes them', systemError()],
  ['an error named like a code of Excel', Object.assign(new Error(), { name: 'AccessDenied' })],
  ['an object with a code of Excel', { code: 'AccessDenied' }],
  ['an error shown in a cell', Object.assign(new Error('n/a'), { code: '#N/A' })],
  ['reading a property we did not request', officeError('PropertyNotLoaded')],
  ['reading a result before its answer', officeError('ValueNotLoaded')],
  ['text', 'plain text'],
  ['nothing', undefined],
  ['null', null],
])('%s is a fault of ours, not a problem of Excel', (_, error) => {
  expect(excelProblem(error)).toEqual({ kind: 'fault', error });
});

function systemError(): Error {
  return Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', errno: -2 });
}

test('only a failure at adding the sheet left no sheet behind', () => {
  expect(failedAtAdding(officeError('ItemAlreadyExists', 'WorksheetCollection.add'))).toBe(true);
  expect(failedAtAdding(officeError('ItemAlreadyExists', 'TableCollection.add'))).toBe(false);
  expect(failedAtAdding(officeError('Timeout'))).toBe(false);
});
