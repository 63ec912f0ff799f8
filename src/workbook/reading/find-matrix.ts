import { analyseTable, type ColumnAnalysis } from '../format/analysis';
import { zeroIsNo, type Choices, type ScaleTop } from '../format/columns';
import type { SheetReading } from '../sheet/reading';
import type { ColumnNote } from './column-note';
import { withEdges } from './edges';
import { isRatingOnly } from './heading-words';
import type { DocumentColumn, MatrixLayout } from './layout';
import { rememberedColumns } from './remembered-columns';

/**
 * Finds a user's own matrix by its contents, as "Format a table" does: the column of target codes,
 * the columns of ratings (T, P, none and their words), and the one headed "Applicable?". What is
 * uncertain is left out and noted. Ratings in numbers need a scale and are not guessed. What a user
 * has said about the columns is remembered on the sheet and goes first.
 *
 *     findMatrix(reading)?.documents //=> [{ column: 5, name: 'Vision 2040' }]
 */
export function findMatrix(reading: SheetReading): MatrixLayout | undefined {
  const { analysis, remembered } = analysed(reading);
  const { codes, columns, headings } = analysis;
  const all = columns.filter(({ role }) => role === 'rating');
  const top = commonTop(all);
  const rated = all.filter((each) => each.top === top);
  if (!codes || rated.length === 0) return undefined;
  const notes = [
    ...analysis.notes,
    ...all.filter((each) => each.top !== top).map(noteOf('other-scale')),
    ...columns.filter((each) => isSetAside(each, remembered)).map(noteOf('set-aside')),
  ].sort((a, b) => a.column - b.column);
  const [applicable, indicators] = (['applicable', 'indicators'] as const).map((wanted) =>
    columns.find(({ role }) => role === wanted),
  );
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
    ...(top !== undefined && { scale: `0-${top}` }),
    ...(applicable && { applicable: applicable.column }),
    ...(applicable && zeroIsNo(applicable) && { zeroIsNo: true }),
    ...(indicators && { indicators: indicators.column }),
    ...(notes.length > 0 && { notes }),
  };
}

/** With what the user has said, unless the sheet has been filled with something else since. */
function analysed(reading: SheetReading) {
  const remembered = rememberedColumns(reading);
  const analysis = analyseTable(reading, remembered);
  if (analysis.codes ?? remembered.size === 0) return { analysis, remembered };
  return { analysis: analyseTable(reading, new Map()), remembered: new Map() as Choices };
}

/**
 * The scale of most columns that the user has decided on, or of all; of the first ones if two are as
 * frequent. Undefined for letters.
 */
function commonTop(rated: readonly ColumnAnalysis[]): ScaleTop | undefined {
  const counts = new Map<ScaleTop | undefined, number>();
  const chosen = rated.filter(({ isChosen }) => isChosen);
  for (const { top } of chosen.length > 0 ? chosen : rated)
    counts.set(top, (counts.get(top) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/** Looks like ratings, but the user has said that it holds something else. */
function isSetAside({ column, role, isRated }: ColumnAnalysis, remembered: Choices): boolean {
  return isRated && remembered.has(column) && (role === 'other' || role === 'text');
}

const noteOf =
  (kind: ColumnNote['kind']) =>
  ({ column, heading }: ColumnAnalysis): ColumnNote => ({ kind, column, heading });
