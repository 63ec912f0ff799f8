/** Why Excel did not do what was asked. The pane finds the words; nothing here is shown as it is. */
export type ExcelProblem =
  /** The workbook's structure is protected: no sheet can be added. */
  | { readonly kind: 'protected-workbook' }
  | { readonly kind: 'protected-sheet' }
  /** The user is typing into a cell; Excel takes no requests until that is finished. */
  | { readonly kind: 'cell-editing' }
  /** More than one request may carry: 5 MB in Excel on the web. */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'name-taken' }
  /** The workbook is read-only, or opened in a view that allows no changes. */
  | { readonly kind: 'not-allowed' }
  /** This Excel lacks a function the add-in needs. */
  | { readonly kind: 'old-excel' }
  /** Excel is occupied, a dialog is open, or the connection is gone: trying again may help. */
  | { readonly kind: 'busy' }
  /** What was asked for is not there (any more). */
  | { readonly kind: 'not-found' }
  /** The only sheet that can be seen: a workbook must keep one. */
  | { readonly kind: 'only-sheet' }
  /** The user stopped it; nothing was kept. */
  | { readonly kind: 'cancelled' }
  /** Several areas, or no cells, are selected where one range is needed. */
  | { readonly kind: 'no-single-range' }
  /** The table was moved or changed since it was looked at. */
  | { readonly kind: 'table-changed' }
  /** Something failed, and the formats it had changed by then could not be put back. */
  | {
      readonly kind: 'restore-failed';
      readonly sheet: string;
      readonly cells: string;
      readonly cause: ExcelProblem;
    }
  /** Something failed, and the sheet it left behind could not be removed. */
  | { readonly kind: 'clean-up-failed'; readonly sheet: string; readonly cause: ExcelProblem }
  /** A change failed half-way, and the sheet could not be put back. */
  | { readonly kind: 'change-unfinished'; readonly sheet: string; readonly cause: ExcelProblem }
  /** A cell no longer holds what was seen when the change was offered. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'unknown'; readonly code: string; readonly message: string }
  /** Not Excel's doing: a fault of ours. Its message may quote cells and is not for showing. */
  | { readonly kind: 'fault'; readonly error: unknown };

/** Thrown while reading, where what was read does not allow the work. */
export class Refusal extends Error {
  constructor(readonly problem: ExcelProblem) {
    super(problem.kind);
  }
}

/** Problems whose kind says all there is to say. */
type SimpleKind = Exclude<
  ExcelProblem['kind'],
  'clean-up-failed' | 'restore-failed' | 'change-unfinished' | 'unknown' | 'fault'
>;

/** Office.js error codes, which are never translated, and what they mean for the user. */
const KINDS = new Map<string, SimpleKind>([
  ['InvalidOperationInCellEditMode', 'cell-editing'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['RangeExceedsLimit', 'too-large'],
  ['ItemAlreadyExists', 'name-taken'],
  ['ItemNotFound', 'not-found'],
  ['InvalidReference', 'not-found'],
  ['InvalidSelection', 'no-single-range'],
  ['AccessDenied', 'not-allowed'],
  ['ApiNotFound', 'old-excel'],
  ['ApiNotAvailable', 'old-excel'],
  ['NotImplemented', 'old-excel'],
  ['UnsupportedOperation', 'old-excel'],
  ['UnsupportedFeature', 'old-excel'],
  ['ActivityLimitReached', 'busy'],
  ['ConnectionFailure', 'busy'],
  ['HostIsBusy', 'busy'],
  ['InvalidOrTimedOutSession', 'busy'],
  ['RequestAborted', 'busy'],
  ['ServiceNotAvailable', 'busy'],
  ['Timeout', 'busy'],
  ['WriteNotSupportedWhenModalDialogOpen', 'busy'],
]);

/** What an `OfficeExtension.Error` says; office.js makes it, so its shape is checked, not trusted. */
interface OfficeError {
  readonly code: string;
  readonly message: string;
  /** `Range.values`, `WorksheetCollection.add`. */
  readonly location: string;
}

/**
 * What an error means: only those of Office.js and our own refusals are problems of Excel or the
 * workbook. Everything else is a fault of ours.
 *
 *     excelProblem(accessDeniedAtRangeValues) //=> { kind: 'protected-sheet' }
 *     excelProblem(new TypeError('…')) //=> { kind: 'fault', error: TypeError }
 */
export function excelProblem(error: unknown): ExcelProblem {
  if (error instanceof Refusal) return error.problem;
  const office = officeError(error);
  if (!office) return { kind: 'fault', error };
  const { code, message, location } = office;
  if (code === 'AccessDenied') return { kind: deniedAt(location) };
  const kind = KINDS.get(code);
  return kind ? { kind } : { kind: 'unknown', code, message };
}

/** Did the request fail while it made the sheet, before anything was there? */
export function failedAtAdding(error: unknown): boolean {
  return officeError(error)?.location === 'WorksheetCollection.add';
}

/** Was it the template of a right-to-left sheet that was refused, before anything was there? */
export function failedAtTemplate(error: unknown): boolean {
  return officeError(error)?.location === 'Workbook.insertWorksheetsFromBase64';
}

function deniedAt(location: string): 'protected-workbook' | 'protected-sheet' | 'not-allowed' {
  if (/^Worksheet(Collection)?\.(add|delete|name|visibility|position|copy)$/.test(location))
    return 'protected-workbook';
  return /^(Range|Table|DataValidation|Conditional)/.test(location)
    ? 'protected-sheet'
    : 'not-allowed';
}

/** By its shape: office.js is loaded twice where a test or a dialog has its own. */
function officeError(error: unknown): OfficeError | undefined {
  const { code, name, message, debugInfo } = Object(error) as Record<string, unknown>;
  const isObject = typeof debugInfo === 'object' && debugInfo !== null;
  const isOffice = name === 'RichApi.Error' || (typeof code === 'string' && isObject);
  if (!isOffice) return undefined;
  const location = isObject ? (debugInfo as Record<string, unknown>).errorLocation : undefined;
  return {
    code: String(code ?? name),
    message: String(message),
    location: typeof location === 'string' ? location : '',
  };
}
