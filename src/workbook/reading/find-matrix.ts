import { analyseTable } from '../format/analysis';
import { zeroIsNo } from '../format/columns';
import type { SheetReading } from '../sheet/reading';
import { withEdges } from './edges';
import { isRatingOnly } from './heading-words';
import type { DocumentColumn, MatrixLayout } from './layout';

/**
 * Finds a user's own matrix by its contents, as "Format a table" does: the column of target codes,
 * the columns of ratings (T, P, none and their words), and the one headed "Applicable?". What is
 * uncertain is left out and noted. Ratings in numbers need a scale and are not guessed.
 *
 *     findMatrix(reading)?.documents //=> [{ column: 5, name: 'Vision 2040' }]
 */
export function findMatrix(reading: SheetReading): MatrixLayout | undefined {
  const analysis = analyseTable(reading, new Map());
  const { codes, columns, notes, headings } = analysis;
  const rated = columns.filter(({ role }) => role === 'rating');
  if (!codes || rated.length === 0) return undefined;
  const applicable = columns.find(({ role }) => role === 'applicable');
  const documents = rated.map(({ column, heading }): DocumentColumn => ({ column, name: heading }));
  const [only] = documents;
  return {
    origin: 'found',
    ...withEdges(
      reading,
      analysis,
      headings ? headings.row + headings.count : reading.area.row,
      codes.column,
      rated.map(({ column }) => column),
    ),
    codes: codes.column,
    // One sheet for each document: the sheet has its name.
    documents:
      only && documents.length === 1 && isRatingOnly(only.name)
        ? [{ ...only, name: reading.sheet }]
        : documents,
    outsideFormulas: [],
    ...(applicable && { applicable: applicable.column }),
    ...(applicable && zeroIsNo(applicable) && { zeroIsNo: true }),
    ...(notes.length > 0 && { notes }),
  };
}
