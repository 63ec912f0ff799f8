import type { FunctionDescription } from '../../custom-functions';

/** What a calculating workbook is made with. */
export interface ModelOptions {
  /** The add-in's functions, as its functions.json describes them. */
  readonly functions: readonly FunctionDescription[];
  /** What stands before the point in formulas: `SDG` in `=SDG.COVERAGE(…)`. */
  readonly namespace: string;
  /** How empty cells reach functions: 0 as desktop Excel passes them, null as Excel on the web. */
  readonly blanks?: 0 | null;
  /** BCP 47, for numbers and dates as they are typed and shown; `en-US` unless given. */
  readonly locale?: string;
}
