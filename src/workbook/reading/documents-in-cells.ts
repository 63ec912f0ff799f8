import { isBlank } from '../../assessment/cells';
import { kindOfWord } from '../matrix/document-kind';
import { yearIn, type PolicyDocument } from '../matrix/policy-document';

/**
 * The policy documents listed in a range of cells: names in its first column, kinds and years in
 * any later column that contains such words. In a single row, such as headings, the names are side
 * by side. Rows without a name are skipped, as is a heading above kinds or years.
 *
 *     documentsInCells([['Document', 'Year'], ['Vision 2040', 2012]])
 *     //=> [{ name: 'Vision 2040', year: 2012 }]
 */
export function documentsInCells(
  cells: readonly (readonly unknown[])[],
): readonly PolicyDocument[] {
  const [first = []] = cells;
  const named = (row: readonly unknown[]) => !isBlank(row[0]);
  if (cells.length === 1 && !first.slice(1).some(isDetail)) {
    return first.filter((cell) => !isBlank(cell)).map((cell) => ({ name: nameIn(cell) }));
  }
  const rows = hasHeading(cells) ? cells.slice(1) : cells;
  return rows.filter(named).map((row): PolicyDocument => {
    const details = row.slice(1);
    const kind = details.map(kindIn).find((each) => each !== undefined);
    const year = details.map(yearIn).find((each) => each !== undefined);
    return {
      name: nameIn(row[0]),
      ...(kind && { kind }),
      ...(year !== undefined && { year }),
    };
  });
}

/** Is the first row a heading? It has words where the rows below have kinds or years. */
function hasHeading(cells: readonly (readonly unknown[])[]): boolean {
  const [first = [], ...others] = cells;
  const columns = first.map((_, column) => column).slice(1);
  const ofDetails = columns.filter((column) => others.some((row) => isDetail(row[column])));
  return (
    ofDetails.length > 0 &&
    ofDetails.every((column) => !isBlank(first[column]) && !isDetail(first[column]))
  );
}

function isDetail(cell: unknown): boolean {
  return kindIn(cell) !== undefined || yearIn(cell) !== undefined;
}

function kindIn(cell: unknown) {
  return typeof cell === 'string' ? kindOfWord(cell) : undefined;
}

function nameIn(cell: unknown): string {
  return String(cell).replace(/\s+/g, ' ').trim();
}
