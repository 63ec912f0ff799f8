import type { ReferenceProblem } from '../formula/resolve-reference';

/**
 * Why a formula only keeps its value in the portable form, as data; the words are in i18n.
 * - `no-native-form`: texts of the catalogue, lists of gaps or of codes
 * - `no-references`: nothing in it can change
 * - `values-wanted`: values were requested
 * - `spill-in-formula`: a table of results inside a larger formula
 * - `shows-error`: it shows an error, or has arguments that cannot be read
 * - `whole-columns`: whole columns without targets, or where single rows are needed
 * - `list-of-codes`: the cells are codes instead of ratings
 * - `several-codes`: one cell of the code column names several targets
 * - `look-alike-codes`: two cells that native formulas cannot distinguish mean different targets
 * - `wildcards`: cells with * ? or ~ that have a meaning
 * - `booleans`: cells with TRUE or FALSE, or with 0 where it may be an empty cell
 * - `large-scale`: a scale with too many numbers
 * - `several-scopes`: several names of scopes combined
 * - `same-document-twice`: columns that count as one document
 * - `many-targets`: counts of a thousand or more, written with separators
 * - `unknown-language`: a sentence in a language whose words are not available
 * - `too-long`: the native form is longer than Excel allows
 * - `stale`: the result shown does not match the current cells
 */
export type PortableReason =
  | ReferenceProblem
  | 'no-native-form'
  | 'no-references'
  | 'values-wanted'
  | 'spill-in-formula'
  | 'shows-error'
  | 'whole-columns'
  | 'list-of-codes'
  | 'several-codes'
  | 'look-alike-codes'
  | 'wildcards'
  | 'booleans'
  | 'large-scale'
  | 'several-scopes'
  | 'same-document-twice'
  | 'many-targets'
  | 'unknown-language'
  | 'too-long'
  | 'stale';
