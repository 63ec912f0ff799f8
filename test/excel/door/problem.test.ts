import { excelProblem, failedAtAdding } from '../../../src/excel/door/problem';

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

test('a code nobody knows is told as it is', () => {
  expect(excelProblem(officeError('GeneralException', 'Range.values'))).toEqual({
    kind: 'unknown',
    code: 'GeneralException',
    message: "GeneralException: something in the user's language",
  });
});

test.each([
  [new TypeError('x is not a function'), 'TypeError', 'x is not a function'],
  ['plain text', 'Error', 'plain text'],
  [undefined, 'Error', 'undefined'],
  [null, 'Error', 'null'],
  [{ code: 'toString' }, 'toString', '[object Object]'],
])('%p is unknown, not a crash', (thrown, code, message) => {
  expect(excelProblem(thrown)).toEqual({ kind: 'unknown', code, message });
});

test('only a failure at adding the sheet left no sheet behind', () => {
  expect(failedAtAdding(officeError('ItemAlreadyExists', 'WorksheetCollection.add'))).toBe(true);
  expect(failedAtAdding(officeError('ItemAlreadyExists', 'TableCollection.add'))).toBe(false);
  expect(failedAtAdding(officeError('Timeout'))).toBe(false);
});
