import type {
  CombinedColumn,
  DocumentChoice,
  NamedDocument,
} from '../../workbook/combine/match-documents';
import { combinedColumns, namedDocuments } from '../../workbook/combine/match-documents';
import {
  gatherRatings,
  type EmptyMeaning,
  type Gathered,
} from '../../workbook/combine/gather-ratings';
import { ratersAgreement, type RaterAgreement } from '../../workbook/combine/raters/agreement';
import type { RaterMatrix } from '../../workbook/combine/raters/matrix';
import { raterNames, suggestRaters, type Suggestion } from '../../workbook/combine/raters/suggest';
import type { ChosenFile } from './files';

/** A matrix found in a file, and the rater's name unless the user changes it. */
export interface Rater {
  /** Stays the same while other files are added and removed. */
  readonly id: string;
  readonly matrix: RaterMatrix;
  readonly isTaken: boolean;
  readonly suggestedName: string;
  /** Why it is selected unless the user decides otherwise. */
  readonly suggestion: Suggestion | undefined;
}

/**
 * The file selected before this one with the same contents.
 *
 *     earlierCopyOf(files, files[1])?.file.name //=> 'Health.xlsx'
 */
export function earlierCopyOf(
  files: readonly ChosenFile[],
  file: ChosenFile,
): ChosenFile | undefined {
  if (file.state !== 'read') return undefined;
  const first = files.find((other) => other.state === 'read' && other.mark === file.mark);
  return first === file ? undefined : first;
}

/**
 * The matrices of all files that were read; a file that is selected twice counts once. The user's
 * choices are by id: `taken` overrides what is suggested, and ids in `order` come before all
 * others.
 */
export function ratersOf(
  files: readonly ChosenFile[],
  taken: ReadonlyMap<string, boolean>,
  order: readonly string[],
): readonly Rater[] {
  const found = files.flatMap((file) => {
    if (file.state !== 'read' || earlierCopyOf(files, file)) return [];
    const suggested = suggestRaters(file.matrices);
    return file.matrices.map((matrix, place) => {
      const id = `${file.id} ${place}`;
      const suggestion = suggested.get(place);
      const isSuggested = suggestion !== undefined;
      return { id, matrix, suggestion, isSuggested, isTaken: taken.get(id) ?? isSuggested };
    });
  });
  const names = raterNames(found.map(({ matrix, isSuggested }) => ({ ...matrix, isSuggested })));
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return found
    .map((rater, index) => ({ ...rater, suggestedName: names[index] ?? '' }))
    .sort((one, other) => placeOf(one.id) - placeOf(other.id));
}

/**
 * The ids of all raters, with one moved before the previous selected rater; those not selected are
 * skipped.
 *
 *     movedUp([a, b, c], 'c') //=> ['a', 'c', 'b']
 */
export function movedUp(raters: readonly Rater[], id: string): readonly string[] {
  const ids = raters.map((rater) => rater.id);
  const place = ids.indexOf(id);
  const before = raters
    .slice(0, place)
    .map(({ isTaken }) => isTaken)
    .lastIndexOf(true);
  if (before < 0) return ids;
  ids.splice(place, 1);
  ids.splice(before, 0, id);
  return ids;
}

/**
 * The name of a rater.
 *
 *     nameOf(rater, new Map()) //=> 'Health'
 */
export function nameOf({ id, suggestedName }: Rater, names: ReadonlyMap<string, string>): string {
  return (names.get(id) ?? suggestedName).trim();
}

/** What is wrong with the names of the selected raters, by id. */
export function nameProblems(
  raters: readonly Rater[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, 'noName' | 'sameName'> {
  const problems = new Map<string, 'noName' | 'sameName'>();
  const seen = new Set<string>();
  for (const rater of raters) {
    if (!rater.isTaken) continue;
    const name = nameOf(rater, names).toLowerCase();
    if (name === '') problems.set(rater.id, 'noName');
    else if (seen.has(name)) problems.set(rater.id, 'sameName');
    seen.add(name);
  }
  return problems;
}

/** What follows from the raters and the choices, whatever the names of the raters. */
export interface Compared {
  readonly documents: readonly NamedDocument[];
  readonly columns: readonly CombinedColumn[];
  readonly gathered: Gathered;
  readonly agreement: readonly RaterAgreement[];
}

/**
 * Matches the documents, combines the ratings and compares the raters.
 *
 *     compare(matrices, new Map(), 'nothing').columns.length //=> 12
 */
export function compare(
  matrices: readonly RaterMatrix[],
  choices: ReadonlyMap<string, DocumentChoice>,
  empty: EmptyMeaning,
): Compared {
  const documents = namedDocuments(matrices);
  const columns = combinedColumns(matrices, documents, choices);
  const gathered = gatherRatings(matrices, columns, empty);
  return { documents, columns, gathered, agreement: ratersAgreement(gathered, matrices.length) };
}
