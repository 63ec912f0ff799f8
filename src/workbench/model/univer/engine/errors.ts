/** Shown by a function that is waiting for the add-in's answer. */
export const BUSY = '#BUSY!';

const ERRORS: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#CYCLE!',
  '#ERROR!',
  '#CONNECT!',
  '#BLOCKED!',
  '#FIELD!',
  '#GETTING_DATA',
  BUSY,
]);

/**
 * Whether a text is an error as Excel writes it.
 *
 *     isErrorText('#N/A') //=> true
 *     isErrorText('#n/a') //=> false
 */
export function isErrorText(text: unknown): text is string {
  return typeof text === 'string' && text.startsWith('#') && ERRORS.has(text);
}

/** Errors that a person can type; the others only result from calculations. */
export function typedError(text: string): string | undefined {
  if (!text.startsWith('#')) return undefined;
  const error = text.trim().toUpperCase();
  return ERRORS.has(error) && error !== BUSY ? error : undefined;
}
