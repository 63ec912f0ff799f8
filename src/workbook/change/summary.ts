import { isBlank } from '../../assessment/cells';
import { isOurs, type MergedCells } from './cells';
import type { ChangeContext } from './context';
import type { ResultsSheet } from './elsewhere';
import type { FollowedElsewhere } from './follow-elsewhere';
import { MATRIX_COLUMNS } from './frame';
import type { TargetRow } from './rows';
import { contentAt, type MatrixContents } from './contents';
import type { MatrixLayout } from '../reading/layout';

/** What a change does, in numbers, shown to the user before it is done. */
export interface ChangeSummary {
  readonly added: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Documents whose kind or year changes. */
  readonly detailed: readonly string[];
  readonly isReordered: boolean;
  readonly removed: readonly RemovedDocument[];
  readonly targetsAdded: number;
  readonly targetsRemoved: number;
  /**
   * Rows that the narrower scope leaves out but that have entries: kept and marked not applicable.
   */
  readonly setAside: readonly SetAsideRow[];
  readonly ratingsKept: number;
  readonly ratingsLost: number;
  readonly textsChanged: number;
  readonly textsKept: number;
  readonly wordsKept: readonly string[];
  readonly formulasKept: number;
  /** Formulas and names in the whole workbook that follow documents that change places. */
  readonly formulasFollow: number;
  /** Where formulas are that cannot follow. */
  readonly formulasLeft: readonly string[];
  /** Results sheets of the matrix that are written again, since documents or targets change. */
  readonly results: readonly ResultsSheet[];
  /** Those that are protected, and will be wrong or incomplete. */
  readonly resultsLeft: readonly string[];
  readonly hasOtherWords: boolean;
  /**
   * New cells are at an edge, where formulas that refer to the existing cells do not reach them.
   */
  readonly isAtEdge: boolean;
  /** The word for "no" changes, so formulas that test for the old one find nothing. */
  readonly hasOtherNo: boolean;
  /** The sheet's conditional formats could not be read, so those that test for it stay. */
  readonly hasUnreadRules: boolean;
  /** The sheet's reading direction would have to change, which an add-in cannot do. */
  readonly isTurned: boolean;
  readonly isNothing: boolean;
}

interface RemovedDocument {
  readonly name: string;
  /** Filled cells of its column in rows of the matrix. */
  readonly ratings: number;
}

/** A row with what the user has typed into it. */
interface SetAsideRow extends TargetRow {
  readonly ratings: number;
  /** Other cells that differ from what this add-in wrote. */
  readonly others: number;
}

/** The rows that a narrower scope leaves out: those with entries and those without. */
export function sortedOut(change: ChangeContext): {
  readonly setAside: readonly SetAsideRow[];
  readonly empty: readonly TargetRow[];
} {
  const rows = change.rows.outside.map((each): SetAsideRow => ({
    ...each,
    ...whatIsIn(change, each),
  }));
  const hasContents = ({ ratings, others }: SetAsideRow) => ratings + others > 0;
  return { setAside: rows.filter(hasContents), empty: rows.filter((row) => !hasContents(row)) };
}

/** Formulas of the user's own count as entries too, also next to the matrix. */
function whatIsIn(change: ChangeContext, { row, code }: TargetRow) {
  const { contents, layout, everyBase, old } = change;
  const documents = new Set(layout.documents.map(({ column }) => column));
  const parts = new Map(MATRIX_COLUMNS.map((part) => [old.column(part), part]));
  let [ratings, others] = [0, 0];
  for (let c = contents.area.column; c < contents.area.column + contents.area.columns; c += 1) {
    if (isBlank(contentAt(contents, row, c))) continue;
    const part = parts.get(c);
    const cell = part && { row, column: c, key: code, part };
    if (documents.has(c)) ratings += 1;
    else if (!cell || !isOurs(change, cell, everyBase.cell(code, cell.part))) others += 1;
  }
  return { ratings, others };
}

export function changeSummary(
  change: ChangeContext,
  cells: MergedCells,
  elsewhere: Pick<FollowedElsewhere, 'count' | 'left'>,
  { setAside, empty }: ReturnType<typeof sortedOut>,
): ChangeSummary {
  const { contents, layout, documents, removed, request, columns, rows } = change;
  const stays = (row: number) => !empty.some((each) => each.row === row);
  const lost = removed.map(({ name, column }): RemovedDocument => {
    return { name, ratings: filled(contents, layout, column).length };
  });
  const kept = documents.flatMap(({ origin }) =>
    origin ? filled(contents, layout, origin.column).filter(stays) : [],
  );
  const order = documents.flatMap(({ origin }) => (origin ? [origin.column] : []));
  const renamed = documents.flatMap(({ origin, requested }) =>
    origin && origin.name !== requested.name ? [{ from: origin.name, to: requested.name }] : [],
  );
  const [before, after] = [request.before, request.after];
  const isOther =
    documents.some(({ origin }) => !origin) ||
    removed.length + rows.added.length + empty.length + setAside.length > 0;
  const results = isOther ? (contents.elsewhere?.results ?? []) : [];
  const summary = {
    added: documents.flatMap(({ origin, requested }) => (origin ? [] : [requested.name])),
    renamed,
    detailed: documents.flatMap(({ origin, requested }) =>
      origin && (origin.kind !== requested.kind || origin.year !== requested.year)
        ? [requested.name]
        : [],
    ),
    isReordered: order.some((column, index) => column < (order[index - 1] ?? -1)),
    removed: lost,
    targetsAdded: rows.added.length,
    targetsRemoved: empty.length,
    setAside,
    ratingsKept: kept.length,
    ratingsLost: lost.reduce((sum, { ratings }) => sum + ratings, 0),
    textsChanged: cells.textsChanged,
    textsKept: cells.textsKept,
    wordsKept: cells.wordsKept,
    formulasKept: cells.formulasKept,
    formulasFollow: cells.formulasFollow + elsewhere.count,
    formulasLeft: [...cells.formulasLeft, ...elsewhere.left],
    results: results.filter(({ isProtected }) => !isProtected),
    resultsLeft: results.filter(({ isProtected }) => isProtected).map(({ sheet }) => sheet),
    hasOtherWords: JSON.stringify(before.words.headings) !== JSON.stringify(after.words.headings),
    isAtEdge: isAtEdge(change),
    hasOtherNo: before.words.no !== after.words.no,
    hasUnreadRules: !contents.rules && before.words.no !== after.words.no,
    isTurned: before.texts.direction !== after.texts.direction,
  };
  const isDone =
    columns.lines.insertions.length === 0 &&
    removed.length === 0 &&
    !summary.isReordered &&
    rows.added.length + rows.outside.length === 0 &&
    change.scope === request.scope &&
    cells.writes.length === cells.formulasRenewed &&
    before.texts.language === after.texts.language;
  return { ...summary, isNothing: isDone };
}

function filled(contents: MatrixContents, layout: MatrixLayout, column: number): number[] {
  const rows = Array.from({ length: layout.rowCount }, (_, index) => layout.firstRow + index);
  return rows.filter((row) => !isBlank(contentAt(contents, row, column)));
}

/** Excel extends a range over rows inserted inside it, but not over those added at its ends. */
function isAtEdge({ columns, rows, layout, removed }: ChangeContext): boolean {
  const all = layout.documents.map(({ column }) => column);
  if (all.length === 0) return false;
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const atSide = columns.lines.insertions.some(({ at }) => at <= first || at > last);
  const end = layout.firstRow + layout.rowCount;
  const atEnd = rows.lines.insertions.some(({ at }) => at <= layout.firstRow || at >= end);
  return (atSide && removed.length < all.length) || atEnd;
}
