import type { RaterMatrix } from './matrix';

/**
 * Suggests which matrices of one file to combine: all that this add-in made and nobody has hidden;
 * otherwise the user's own matrix with the most ratings, because such files often repeat the
 * ratings of each document in an overview. Returns indexes.
 *
 *     suggestRaters([overview, plan1, plan2]) //=> [0]
 */
export function suggestRaters(matrices: readonly RaterMatrix[]): readonly number[] {
  const places = matrices.map((_, place) => place);
  const made = places.filter((place) => {
    const matrix = matrices[place];
    return matrix?.origin === 'made' && !matrix.isHidden;
  });
  if (made.length > 0) return made;
  const shown = places.filter((place) => !matrices[place]?.isHidden);
  const most = Math.max(0, ...shown.map((place) => ratingsIn(matrices[place])));
  return shown.filter((place) => ratingsIn(matrices[place]) === most).slice(0, 1);
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
