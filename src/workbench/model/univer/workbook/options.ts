import type { FunctionDescription } from '../../custom-functions';

/** The options for creating a calculating workbook. */
export interface ModelOptions {
  /** The add-in's functions, from its functions.json. */
  readonly functions: readonly FunctionDescription[];
  /** The part before the point in formulas: `SDG` in `=SDG.COVERAGE(…)`. */
  readonly namespace: string;
  /** How empty cells are passed to functions: 0 in desktop Excel, null in Excel on the web. */
  readonly blanks?: 0 | null;
  /** BCP 47, for numbers and dates as they are typed and displayed; by default `en-US`. */
  readonly locale?: string;
}
