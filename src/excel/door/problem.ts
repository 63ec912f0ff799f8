/**
 * Why Excel did not do what was asked. The pane chooses the words; nothing here is shown directly.
 */
export type ExcelProblem =
  /** The workbook's structure is protected: no sheet can be added. */
  | { readonly kind: 'protected-workbook' }
  | { readonly kind: 'protected-sheet' }
  /** A filter hides rows of the sheet, and Excel would write into wrong ones. */
  | { readonly kind: 'filtered-sheet'; readonly sheet: string }
  /** The user is typing into a cell; Excel takes no requests until that is finished. */
  | { readonly kind: 'cell-editing' }
  /** More data than one request may contain: 5 MB in Excel on the web. */
  | { readonly kind: 'too-large' }
  /** The sheets hold more cells than can be read; the largest, and its last cell. */
  | { readonly kind: 'too-many-cells'; readonly sheet: string; readonly cells: string }
  | { readonly kind: 'name-taken' }
  /** The workbook is read-only, or opened in a view that allows no changes. */
  | { readonly kind: 'not-allowed' }
  /** This Excel lacks a function the add-in needs. */
  | { readonly kind: 'old-excel' }
  /** Excel is busy, a dialog is open, or the connection is lost: trying again may help. */
  | { readonly kind: 'busy' }
  /** What was asked for does not exist (any more). */
  | { readonly kind: 'not-found' }
  /** The only visible sheet: a workbook must keep one. */
  | { readonly kind: 'only-sheet' }
  /** The user cancelled; nothing was kept. */
  | { readonly kind: 'cancelled' }
  /** Several areas, or no cells, are selected where one range is needed. */
  | { readonly kind: 'no-single-range' }
  /** The cells to be shown are on a hidden sheet. */
  | { readonly kind: 'hidden-sheet'; readonly sheet: string }
  /** A conditional format that Excel cannot read is in the way. */
  | { readonly kind: 'unreadable-rule' }
  /** The table was moved or changed since it was analysed. */
  | { readonly kind: 'table-changed' }
  /** Something failed, and the formatting already changed could not be restored. */
  | {
      readonly kind: 'restore-failed';
      readonly sheet: string;
      readonly cells: string;
      readonly cause: ExcelProblem;
    }
  /** Something failed, and the unfinished sheet could not be removed. */
  | { readonly kind: 'clean-up-failed'; readonly sheet: string; readonly cause: ExcelProblem }
  /** A change failed half-way, and the sheet could not be restored. */
  | { readonly kind: 'change-unfinished'; readonly sheet: string; readonly cause: ExcelProblem }
  /** A cell no longer contains what it did when the change was offered. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'unknown'; readonly code: string; readonly message: string }
  /** A fault of ours, not of Excel. Its message may quote cells and must not be shown. */
  | { readonly kind: 'fault'; readonly error: unknown };

/** Thrown while reading, when the contents do not allow the operation. */
export class Refusal extends Error {
  constructor(readonly problem: ExcelProblem) {
    super(problem.kind);
  }
}

/** Problems that need no more details than their kind. */
type SimpleKind = Exclude<
  ExcelProblem['kind'],
  | 'clean-up-failed'
  | 'restore-failed'
  | 'change-unfinished'
  | 'too-many-cells'
  | 'filtered-sheet'
  | 'hidden-sheet'
  | 'unknown'
  | 'fault'
>;

/** Office.js error codes, which are never translated, and what they mean to the user. */
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

/** What we forgot to request before reading it. */
const NOT_LOADED = ['PropertyNotLoaded', 'ValueNotLoaded'];

/**
 * The parts of an `OfficeExtension.Error` we use; office.js creates it, so its shape is checked.
 */
interface OfficeError {
  readonly code: string;
  readonly message: string;
  /** `Range.values`, `WorksheetCollection.add`. */
  readonly location: string;
}

/**
 * What an error means: only errors that Excel answers with and our own refusals are problems of
 * Excel or the workbook. Everything else is a fault of ours.
 *
 *     excelProblem(accessDeniedAtRangeValues) //=> { kind: 'protected-sheet' }
 *     excelProblem(new TypeError('…')) //=> { kind: 'fault', error: TypeError }
 */
export function excelProblem(error: unknown): ExcelProblem {
  if (error instanceof Refusal) return error.problem;
  const office = officeError(error);
  if (!office || NOT_LOADED.includes(office.code)) return { kind: 'fault', error };
  const { code, message, location } = office;
  if (code === 'AccessDenied') return { kind: deniedAt(location) };
  const kind = KINDS.get(code);
  return kind ? { kind } : { kind: 'unknown', code, message };
}

/** Did the request fail while creating the sheet, before anything existed? */
export function failedAtAdding(error: unknown): boolean {
  return officeError(error)?.location === 'WorksheetCollection.add';
}

function deniedAt(location: string): 'protected-workbook' | 'protected-sheet' | 'not-allowed' {
  if (/^Worksheet(Collection)?\.(add|delete|name|visibility|position|copy)$/.test(location))
    return 'protected-workbook';
  return /^(Range|Table|DataValidation|Conditional)/.test(location)
    ? 'protected-sheet'
    : 'not-allowed';
}

/** By its shape: a test or a dialog loads an office.js of its own. */
export function officeError(error: unknown): OfficeError | undefined {
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
