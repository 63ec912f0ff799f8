import type { RaterMatrix } from './matrix';

/** Why a matrix is suggested. */
export type Suggestion = 'made' | 'likeliest' | 'perDocument';

/**
 * Suggests which matrices of one file to combine, by index and with the reason: all that this
 * add-in made and nobody has hidden; otherwise the user's own matrix with the most ratings, hidden
 * or not, because such files often repeat the ratings of each document in an overview, which UNDP's
 * hide. Without an overview it is all visible sheets about one document each.
 *
 *     suggestRaters([overview, plan1, plan2]) //=> Map { 0 => 'likeliest' }
 *     suggestRaters([plan1, plan2]) //=> Map { 0 => 'perDocument', 1 => 'perDocument' }
 */
export function suggestRaters(matrices: readonly RaterMatrix[]): ReadonlyMap<number, Suggestion> {
  const all = matrices.map((matrix, place) => ({ matrix, place, ratings: ratingsIn(matrix) }));
  const because = (reason: Suggestion, found: readonly { readonly place: number }[]) =>
    new Map(found.map(({ place }) => [place, reason] as const));
  const visible = all.filter(({ matrix }) => !matrix.isHidden);
  const made = visible.filter(({ matrix }) => matrix.origin === 'made');
  if (made.length > 0) return because('made', made);
  const own = all.filter(({ matrix }) => matrix.origin === 'found');
  const most = Math.max(0, ...own.map(({ ratings }) => ratings));
  const fullest = own.filter(({ ratings }) => ratings === most);
  const best = fullest.find(({ matrix }) => !matrix.isHidden) ?? fullest[0];
  if (!best) return new Map();
  const ofOne = visible.filter(({ matrix }) => matrix.documents.length === 1);
  const names = new Set(ofOne.map(({ matrix }) => matrix.documents[0]?.name));
  const isPerDocument =
    best.matrix.documents.length === 1 && ofOne.length > 1 && names.size === ofOne.length;
  return isPerDocument ? because('perDocument', ofOne) : because('likeliest', [best]);
}

/**
 * The number of cells in a matrix that hold a rating.
 *
 *     ratingsIn(matrix) //=> 212
 */
export function ratingsIn(matrix: RaterMatrix | undefined): number {
  let count = 0;
  for (const { weights } of matrix?.targets.values() ?? [])
    for (const weight of weights) if (weight !== undefined) count += 1;
  return count;
}

/**
 * Different names for raters: the file name without its extension, followed by the sheet's name for
 * matrices that are not suggested or not the only suggested one in their file. A number is added
 * when files in several folders have the same name.
 *
 *     raterNames([{ file: 'Health.xlsx', sheet: 'RIA matrix', isSuggested: true }]) //=> ['Health']
 */
export function raterNames(
  matrices: readonly (Pick<RaterMatrix, 'file' | 'sheet'> & { readonly isSuggested: boolean })[],
): readonly string[] {
  const taken = new Set<string>();
  return matrices.map(({ file, sheet, isSuggested }) => {
    const rivals = matrices.filter((other) => other.isSuggested && other.file === file);
    const short = file.replace(/\.[^.]+$/, '').trim() || file;
    const name = isSuggested && rivals.length === 1 ? short : `${short}, ${sheet}`;
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} (${number})`;
    taken.add(free.toLowerCase());
    return free;
  });
}
