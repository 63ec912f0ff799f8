import { VERSION } from '../../tasks/version';

/** What the pane knows about the moment of a fault. Nothing here comes from a workbook. */
export interface Surroundings {
  /** The screen that is shown, with its task: `sharing/check`. */
  readonly screen: string;
  /** The last request: where it was made, and the steps it reached. */
  readonly work: { readonly screen: string; readonly steps: readonly string[] } | undefined;
  readonly excel: string | undefined;
  /** The folder our scripts are loaded from: `https://example.org/addin/`. */
  readonly base: string;
}

/**
 * What helps to find a fault, and nothing private: no message, which may quote a cell, and only the
 * parts of the stack in our own files. In English, for those who maintain the add-in.
 *
 *     faultReport(error, surroundings)
 *     //=> 'SDG Alignment 0.1.0\nScreen: sharing/check\nError: TypeError\n  at taskpane.js:1:20331'
 */
export function faultReport(error: unknown, { screen, work, excel, base }: Surroundings): string {
  return [
    `SDG Alignment ${VERSION}`,
    `Screen: ${screen}`,
    ...(work ? [`Task: ${[work.screen, ...work.steps].join(' > ')}`] : []),
    `Error: ${errorName(error)}`,
    ...ownFrames(error, base).map((frame) => `  at ${frame}`),
    ...(excel === undefined ? [] : [`Excel: ${excel}`]),
  ].join('\n');
}

/** A name is an identifier from the program; anything else found in its place is not repeated. */
function errorName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return /^[A-Za-z.]{1,40}$/.test(error.name) ? error.name : 'Error';
}

/** Enough frames to find the cause; the rest is React's. */
const MOST_FRAMES = 12;

/** V8: `at name (url:1:2)` or `at url:1:2`; Safari and Firefox: `name@url:1:2`. */
const FRAME = /(?:^|[\s(@])(https?:\/\/[^\s()@]+):(\d+):(\d+)\)?$/;

/**
 * Where in our own files an error came from: file, line, column.
 *
 *     ownFrames(error, 'https://example.org/addin/') //=> ['taskpane.js:1:20331']
 */
export function ownFrames(error: unknown, base: string): readonly string[] {
  if (!(error instanceof Error)) return [];
  return framesOf(error)
    .split('\n')
    .flatMap((line) => {
      const [, url = '', row, column] = FRAME.exec(line) ?? [];
      const file = url.startsWith(base) ? url.slice(base.length) : '';
      return /^(chunks\/)?[\w.-]+\.js$/.test(file) ? [`${file}:${row}:${column}`] : [];
    })
    .slice(0, MOST_FRAMES);
}

/**
 * The stack without the message that V8 puts before it, which may contain anything, even lines that
 * look like frames. If the stack does not begin with this message, none of it is used.
 */
function framesOf({ stack = '', message }: Error): string {
  const [name] = /^[\w.]*(?=: |\n|$)/.exec(stack) ?? [];
  if (name === undefined) return stack;
  if (message === '') return stack.slice(name.length);
  const before = `${name}: ${message}`;
  return stack.startsWith(`${before}\n`) ? stack.slice(before.length) : '';
}
