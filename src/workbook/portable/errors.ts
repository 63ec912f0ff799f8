import { typedText } from '../sheet/cell-input';
import type { CellInput } from '../sheet/plan';

/**
 * Is this an error, as Excel shows it?
 *
 *     isErrorText('#DIV/0!') //=> true
 *     isErrorText('#SDG') //=> false
 */
export function isErrorText(value: unknown): value is string {
  return typeof value === 'string' && /^#(?:N\/A|GETTING_DATA|[A-Z/0]+[!?])$/.test(value);
}

/** Native formulas that show an error in every program; all other errors become `#VALUE!`. */
const AS_FORMULA: Readonly<Record<string, string>> = {
  '#N/A': '=NA()',
  '#DIV/0!': '=1/0',
  '#NUM!': '=SQRT(-1)',
  '#REF!': '=#REF!',
};

/**
 * What to enter so that a cell keeps what a formula of ours showed in it: text stays text, and an
 * error stays an error, with the add-in as without it.
 *
 *     frozenInput('8.10') //=> "'8.10"
 *     frozenInput('#SPILL!') //=> '=VALUE("SDG")'
 */
export function frozenInput(value: CellInput): CellInput {
  if (!isErrorText(value)) return typedText(value ?? '');
  return AS_FORMULA[value] ?? '=VALUE("SDG")';
}
