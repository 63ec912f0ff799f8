import type { ReferenceProblem } from '../formula/resolve-reference';

/**
 * Why a formula keeps its value only in the portable form, as data; words for it are in i18n.
 * - `no-native-form`: texts of the catalogue, lists of gaps or of codes
 * - `no-references`: nothing in it can change
 * - `values-wanted`: values were asked for
 * - `spill-in-formula`: a table of results inside a larger formula
 * - `shows-error`: it shows an error, or arguments that it cannot read
 * - `whole-columns`: whole columns without targets, or where single rows are needed
 * - `list-of-codes`: the cells are codes instead of ratings
 * - `several-codes`: one cell beside the ratings names several targets
 * - `look-alike-codes`: two cells that native formulas cannot tell apart stand for different targets
 * - `wildcards`: cells with * ? or ~ that have a meaning
 * - `booleans`: cells with TRUE or FALSE
 * - `large-scale`: a scale of too many numbers
 * - `several-scopes`: several names of scopes taken together
 * - `same-document-twice`: columns that count as one document
 * - `many-targets`: counts of a thousand and more, written with separators
 * - `unknown-language`: a sentence whose words are not at hand
 * - `too-long`: the native form is longer than a formula may be
 * - `stale`: the result shown is not that of the cells as they stand
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
