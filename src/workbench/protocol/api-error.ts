/**
 * An error as Excel returns it; add-ins see `code`, `message` and `debugInfo.errorLocation`. Codes
 * and messages follow Microsoft's table in "Error handling with the application-specific JavaScript
 * APIs".
 */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** `Range.values` */
    readonly location: string | null = null,
    readonly httpStatusCode = 400,
  ) {
    super(message);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestAborted: 'The request was aborted during run time.',
};

/** The error with Microsoft's message for its code. */
export function apiError(code: string, location: string | null = null): ApiError {
  const status = code === 'ItemNotFound' ? 404 : code === 'AccessDenied' ? 403 : 400;
  return new ApiError(code, MESSAGES[code] ?? MESSAGES['GeneralException'] ?? '', location, status);
}

/** Something Excel does and the workbench does not; `limit` describes what it does instead. */
export function notPlayed(location: string, limit: string): ApiError {
  const message = `${MESSAGES['NotImplemented'] ?? ''} ${limit}`;
  return new ApiError('NotImplemented', message, location, 501);
}

/** A member that this Excel, or the workbench, does not have. */
export function apiNotFound(location: string, reason: string): ApiError {
  const message = `The API you are trying to use could not be found. It may be available in a newer version of Excel. ${reason}`;
  return new ApiError('ApiNotFound', message, location, 404);
}

/** The shape of an array does not match the range it is written to. */
export function sizeMismatch(location: string): ApiError {
  return new ApiError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    location,
  );
}
