import { quoted } from '../formula/text';
import { isWordList } from '../formula/word-lists';
import { absoluteAddress, onSheet } from '../sheet/address';
import { boxOn, freshLines, oldBox, stretched } from './boxes';
import { mergeCells, type MergedCells } from './cells';
import { changeContext, type ChangeContext, type MatrixChangeRequest } from './context';
import { followElsewhere } from './follow-elsewhere';
import { areaIn, headingKey, headingOffset } from './frame';
import { followReferences } from '../formula/follow-references';
import { stretches } from './lines';
import {
  changedFormats,
  changedRules,
  conditionalFormats,
  freshFormats,
  validations,
} from './formats';
import type { ChangeStep, ChangeSteps, NameStep, OutlineStep } from './steps';
import { changeSummary, sortedOut, type ChangeSummary } from './summary';
import { packed, type CellWrite } from './writes';
import { placeBeyond, type MatrixContents } from './contents';
import type { MatrixLayout } from '../reading/layout';
import type { Area } from '../sheet/plan';

export type { ChangeSummary } from './summary';
export type { MatrixChangeRequest, SheetLanguage, RequestedDocument } from './context';

/** What has to be done on a matrix's sheet, and what it means for the user. */
export interface MatrixChange {
  readonly steps: ChangeSteps;
  readonly summary: ChangeSummary;
}

/**
 * Plans how a matrix made by this add-in becomes the requested one, on the same sheet:
 *
 *     sheet as read ─┐                      ┌─ insert rows, columns
 *     plan of before ┼─ compared by part, ──┼─ write, format, name
 *     plan of after ─┘  target, document    └─ delete rows, columns
 *
 * Both plans are those of new matrices. A cell that holds what the first plan says gets what the
 * second one says; a cell that holds anything else was changed by the user and stays.
 *
 * The sheet is changed in place and not replaced by a finished copy: formulas and charts elsewhere
 * refer to this sheet and its cells, and would lose them with it.
 *
 *     planMatrixChange(contents, layout, { documents, scope: 'ALL', before, after }).summary
 *     //=> { targetsAdded: 43, ratingsKept: 126, … }
 */
export function planMatrixChange(
  contents: MatrixContents,
  layout: MatrixLayout,
  request: MatrixChangeRequest,
): MatrixChange {
  const change = changeContext(contents, layout, request);
  const { setAside, empty } = sortedOut(change);
  const cells = mergeCells(change, new Set(setAside.map(({ row }) => row)));
  const goneRows = stretches(empty.map(({ row }) => change.rows.lines.after(row)));
  const goneColumns = stretches(
    change.columns.removed.map((column) => change.columns.lines.after(column)),
  );
  const elsewhere = followElsewhere(change);
  const { cells: formulas, names: otherNames } = elsewhere.steps;
  const hasOtherRows = change.rows.added.length + empty.length > 0;
  const outline = hasOtherRows ? outlined(change, new Set(empty.map(({ row }) => row))) : undefined;
  return {
    summary: changeSummary(change, cells, elsewhere, { setAside, empty }),
    steps: {
      beyond: placeBeyond(contents, matrixArea(layout)),
      // From the last to the first, so that no insertion moves the position of the next.
      insertions: [
        ...inserted('columns', change.columns.lines.insertions),
        ...inserted('rows', change.rows.lines.insertions),
      ],
      changes: changesOf(change, cells),
      deletions: [...deleted('columns', goneColumns), ...deleted('rows', goneRows)],
      ...(outline && { outline }),
      ...footer(change),
      ...(formulas.length + otherNames.length > 0 && { elsewhere: elsewhere.steps }),
    },
  };
}

function changesOf(change: ChangeContext, cells: MergedCells): ChangeStep[] {
  return [
    // Formulas and conditional formats look up what these hold.
    ...constants(change),
    ...changedFormats(change),
    ...freshFormats(change),
    ...validations(change),
    ...widths(change),
    ...packed(cells.writes).map((write): ChangeStep => ({ kind: 'write', ...write })),
    ...conditionalFormats(change),
    ...changedRules(change),
    ...names(change),
    ...heights(change),
    ...fits(change, cells.writes),
  ];
}

function inserted(axis: 'rows' | 'columns', insertions: readonly { at: number; count: number }[]) {
  return [...insertions]
    .reverse()
    .map(({ at, count }) => ({ kind: 'insert', axis, at, count }) as const);
}

function deleted(axis: 'rows' | 'columns', lines: readonly { start: number; count: number }[]) {
  return [...lines]
    .reverse()
    .map(({ start, count }) => ({ kind: 'delete', axis, at: start, count }) as const);
}

/** From the headings down, as wide as the named parts. */
function matrixArea(layout: MatrixLayout): Area {
  const parts = [layout.ps, layout.codes, layout.best, layout.count, layout.comments];
  const columns = [...parts, ...layout.documents.map(({ column }) => column)].filter(
    (column) => column !== undefined,
  );
  const column = Math.min(...columns);
  return {
    row: layout.firstRow,
    rows: layout.rowCount,
    column,
    columns: Math.max(...columns) - column + 1,
  };
}

/** A document keeps its column width; a new one gets the width of its neighbour. */
function widths(change: ChangeContext): ChangeStep[] {
  const { columns, documents, next } = change;
  const ratings = areaIn(next.plan, 'ratings');
  const origins = documents.map(({ origin }) => origin?.column);
  return documents.flatMap(({ origin, place }, index): ChangeStep[] => {
    if (origin && columns.lines.after(origin.column) === place) return [];
    const before = origins.slice(0, index).reverse();
    const like = origin?.column ?? [...before, ...origins.slice(index)].find((each) => each);
    const width = next.plan.columnWidths[ratings.column + index] ?? 72;
    return [{ kind: 'width', column: place, like, width }];
  });
}

/** Texts in names: those that change, and those that earlier versions did not store. */
function constants({ contents, next, base }: ChangeContext): NameStep[] {
  const known = namesIn(contents);
  return (next.plan.constants ?? []).flatMap(({ name, text }): NameStep[] => {
    const formula = `=${quoted(text)}`;
    const current = known.get(name.toUpperCase());
    const former = base.plan.constants?.find((each) => each.name === name)?.text;
    // An earlier version knew fewer words.
    const isSame = former === text && (!isWordList({ name }) || current === formula);
    if (current === undefined) return [{ kind: 'name', name, formula, isNew: true }];
    return isSame ? [] : [{ kind: 'name', name, formula }];
  });
}

function namesIn({ names }: MatrixContents): ReadonlyMap<string, string> {
  return new Map(names.map(({ name, formula }) => [name.toUpperCase(), formula]));
}

/** Names of areas that Excel does not update by itself. */
function names(change: ChangeContext): NameStep[] {
  const { contents, next, base } = change;
  const known = namesIn(contents);
  const areas = (next.plan.names ?? []).flatMap(({ name, area }): NameStep[] => {
    const former = base.plan.names?.find((each) => each.name === name)?.area;
    const box = boxOn(change, next, area);
    const old = former && oldBox(change, former);
    const isKnown = known.has(name.toUpperCase());
    const isOfDocuments = area.column === areaIn(next.plan, 'ratings').column;
    // A part that the user deleted is not restored, but documents may return.
    if (!box || (!isKnown && !isOfDocuments)) return [];
    const current = known.get(name.toUpperCase());
    const isRight =
      old &&
      current === `=${onSheet(contents.sheet, old)}` &&
      absoluteAddress(stretched(change, old)) === absoluteAddress(box) &&
      change.removed.length === 0;
    if (isRight) return [];
    const formula = `=${onSheet(contents.sheet, box)}`;
    return [{ kind: 'name', name, formula, ...(!isKnown && { isNew: true }) }];
  });
  return [...areas, ...ownNames(change)];
}

/** Names that the user has given to parts of documents follow them. */
function ownNames({ contents, moves, next }: ChangeContext): NameStep[] {
  const ours = new Set(next.plan.names?.map(({ name }) => name.toUpperCase()));
  const still = { ...moves, exchanged: new Map<number, number>() };
  return contents.names.flatMap(({ name, formula: was }): NameStep[] => {
    const { formula } = followReferences(was, moves, false, true);
    const isSame = formula === followReferences(was, still, false, true).formula;
    return isSame || ours.has(name.toUpperCase()) ? [] : [{ kind: 'name', name, formula }];
  });
}

/** Makes headings tall enough for the documents' names, and notes if their words change. */
function heights(change: ChangeContext): ChangeStep[] {
  const { next, request } = change;
  const isOther = request.before.texts.language !== request.after.texts.language;
  return (next.plan.rowHeights ?? []).flatMap(({ row, count, height }): ChangeStep[] => {
    const key = next.rowKeys[row];
    const isMeant = key !== undefined && (isOther || key === headingKey(0));
    const place = isMeant ? change.new.row(key) : undefined;
    return place === undefined || count !== 1 ? [] : [{ kind: 'height', row: place, height }];
  });
}

/** The page footer in the other language. */
function footer({ base, next }: ChangeContext): Pick<ChangeSteps, 'footer'> {
  const [was, now] = [base.plan.page?.footer, next.plan.page?.footer];
  const isSame = !was || !now || JSON.stringify(was) === JSON.stringify(now);
  return isSame ? {} : { footer: { was, now } };
}

/** Fits the height of new rows and of rows whose text changes. */
function fits(change: ChangeContext, writes: readonly CellWrite[]): ChangeStep[] {
  const targets = change.new.column('targets');
  const rewritten = writes
    .filter(({ row, column }) => {
      const old = change.rows.lines.before(row);
      const key = old === undefined ? undefined : change.rowKeys.get(old);
      return column === targets && key !== undefined && headingOffset(key) === undefined;
    })
    .map(({ row }) => row);
  const fresh = freshLines(change).rows.flatMap(({ start, count }) =>
    Array.from({ length: count }, (_, index) => start + index),
  );
  return stretches([...rewritten, ...fresh]).map(({ start, count }) => ({
    kind: 'fit',
    row: start,
    count,
  }));
}

/** The row groups, for the rows that remain. */
function outlined(change: ChangeContext, gone: ReadonlySet<number>): OutlineStep | undefined {
  const { next, rows, layout } = change;
  if (!next.plan.groups?.length) return undefined;
  const removed = [...gone].map(rows.lines.after);
  const final = (row: number) => row - removed.filter((each) => each < row).length;
  const headingRow = layout.headingRow ?? layout.firstRow - 1;
  const places = next.plan.groups.flatMap(({ row, count }) => {
    const keys = next.rowKeys.slice(row, row + count);
    return stretches(
      keys
        .map((key) => (key === undefined ? undefined : change.new.row(key)))
        .filter((place) => place !== undefined)
        .map(final),
    ).map(({ start, count: length }) => ({ row: start, count: length }));
  });
  const first = final(rows.lines.after(headingRow));
  const end = final(rows.lines.after(layout.firstRow + layout.rowCount - 1));
  const last = Math.max(end, ...places.map((each) => each.row + each.count - 1));
  return { kind: 'outline', row: first, count: last - first + 1, groups: places };
}
