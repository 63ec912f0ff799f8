import type { InvocationResult } from '../../model/custom-functions';
import { apiError } from '../api-error';
import type { OfficeClass } from '../objects/class';

/** The client's numbers for errors of a function; the cell shows one of Excel's errors. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  // No such function in the metadata, or no code associated with its id.
  9: '#NAME?',
  10: '#NAME?',
};
/** Thrown, rejected, not a number: everything without an error of its own. */
const OTHER_ERROR = '#VALUE!';

/** A switch of the client: results are sent up to five times a second rather than twice. */
const SHORT_INTERVAL = 2;
const BOUNDED_INTERVAL = 4;

/** The client's side of custom functions: it reports when it is ready and sends results. */
export const FUNCTION_SERVICE: OfficeClass<undefined> = {
  isService: true,
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_target, _args, session) =>
      session.calls.start(),
    _GetEnabledFeatures: () => [SHORT_INTERVAL, BOUNDED_INTERVAL],
    setInvocationArrayResults: (_target, [results], session) => {
      if (!Array.isArray(results)) throw apiError('InvalidArgument', 'setInvocationArrayResults');
      session.calls.finish(results.map(fromArray));
    },
    setInvocationResults: (_target, [results], session) => {
      if (!Array.isArray(results)) throw apiError('InvalidArgument', 'setInvocationResults');
      session.calls.finish(results.map(fromObject));
    },
  },
};

/** `[id, succeeded, value or message, error code if it failed, …]` */
function fromArray(entry: unknown): InvocationResult {
  const [id, succeeded, value, code] = entry as readonly unknown[];
  return succeeded === true ? success(Number(id), value) : failure(Number(id), value, code);
}

function fromObject(entry: unknown): InvocationResult {
  const { id, failed, value, errorCode } = entry as Readonly<Record<string, unknown>>;
  return failed === true ? failure(Number(id), value, errorCode) : success(Number(id), value);
}

function failure(id: number, message: unknown, code: unknown): InvocationResult {
  const error = ERRORS[Number(code)] ?? OTHER_ERROR;
  return typeof message === 'string' && message !== ''
    ? { id, ok: false, code: error, message }
    : { id, ok: false, code: error };
}

/** A function may also return its error as a value. */
function success(id: number, value: unknown): InvocationResult {
  const error = errorValue(value);
  return error ? { id, ok: false, ...error } : { id, ok: true, value };
}

function errorValue(value: unknown): { code: string; message?: string } | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  if (value.type !== 'Error' && value.type !== 'CustomFunctionError') return undefined;
  const { basicValue, primitive, code, message } = value as Readonly<Record<string, unknown>>;
  const shown = [basicValue, primitive, code].find((one) => typeof one === 'string');
  return {
    code: shown === undefined ? OTHER_ERROR : String(shown),
    ...(typeof message === 'string' && message !== '' && { message }),
  };
}
