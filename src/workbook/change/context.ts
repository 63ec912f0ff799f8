import type { TargetCode } from '../../catalogue/codes/patterns';
import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import { parseCode } from '../../catalogue/codes/parse';
import { targetsInScope, type ScopeName } from '../../catalogue/scopes';
import type { ColumnChange } from './columns';
import { changeColumns } from './columns';
import {
  frameOf,
  headingKey,
  headingOffset,
  MATRIX_COLUMNS,
  type ColumnKey,
  type Places,
  type PlanFrame,
  type RowKey,
} from './frame';
import { changeRows, type RowChange, type TargetRow } from './rows';
import type { MatrixContents } from './contents';
import type { SheetMoves } from '../formula/follow-references';
import type { DocumentColumn, MatrixLayout } from '../reading/layout';
import { planMatrix, type MatrixRequest, type MatrixWords } from '../matrix/plan';
import type { PolicyDocument } from '../matrix/policy-document';
import { valueAt } from '../sheet/reading';

/** A language with its texts and the words that a sheet uses. */
export interface SheetLanguage {
  readonly texts: CatalogueTexts;
  /** For the scope in question. */
  readonly words: MatrixWords;
}

export interface MatrixChangeRequest {
  /** In order, at least one. */
  readonly documents: readonly RequestedDocument[];
  readonly scope: ScopeName;
  /** The sheet's language and words, now and after the change. */
  readonly before: SheetLanguage;
  readonly after: SheetLanguage;
}

/** A document as requested; without a column it is new. */
export interface RequestedDocument extends PolicyDocument {
  readonly column?: number;
}

/** A requested document and where it ends up. */
export interface PlacedDocument {
  readonly key: ColumnKey;
  readonly requested: RequestedDocument;
  /** The document as it is now; `undefined` for a new one. */
  readonly origin: DocumentColumn | undefined;
  /** Its column once all columns are inserted. */
  readonly place: number;
}

/**
 * Everything the parts of a change are derived from. "Old" counts rows and columns as the sheet was
 * read, "new" as they are after the insertions and before the deletions.
 */
export interface ChangeContext {
  readonly request: MatrixChangeRequest;
  readonly layout: MatrixLayout;
  readonly contents: MatrixContents;
  readonly scope: ScopeName;
  /**
   * Plans of a new matrix: with the current language, scope and documents, and with those
   * requested.
   */
  readonly base: PlanFrame;
  readonly next: PlanFrame;
  /** The same with every target, because the sheet may have rows outside the scope. */
  readonly everyBase: PlanFrame;
  readonly everyNext: PlanFrame;
  readonly columns: ColumnChange;
  readonly rows: RowChange;
  readonly documents: readonly PlacedDocument[];
  readonly removed: readonly DocumentColumn[];
  /** Old positions of the rows that were recognised, with what they are. */
  readonly rowKeys: ReadonlyMap<number, RowKey>;
  readonly old: Places;
  readonly new: Places;
  /** How cells of the sheet move, for formulas that refer to them. */
  readonly moves: SheetMoves;
}

export function changeContext(
  contents: MatrixContents,
  layout: MatrixLayout,
  request: MatrixChangeRequest,
): ChangeContext {
  const targetRows = rowsOf(contents, layout);
  const scope = layout.scope ?? narrowest(targetRows);
  const requested = request.documents;
  const columns = changeColumns(
    layout.documents.map(({ column }) => column),
    requested.map(({ column }) => column),
    layout.best ?? (layout.applicable ?? layout.targets ?? layout.codes) + 1,
  );
  const rows = changeRows(targetRows, scope, request.scope);
  const documents = requested.map((each, index): PlacedDocument => {
    const origin = layout.documents.find(({ column }) => column === each.column);
    return {
      key: origin ? documentKey(origin) : `new ${index}`,
      requested: each,
      origin,
      place: columns.places[index] as number,
    };
  });
  // The sheet's formulas and formats cover only those.
  const inside = layout.documents.filter(({ column }) => !layout.outsideFormulas.includes(column));
  const known = inside.length > 0 ? inside : layout.documents;
  const baseOf = (within: ScopeName) =>
    frameOf(
      planMatrix(planned(layout, within, known, request.before), request.before.words),
      known.map(documentKey),
    );
  const nextOf = (within: ScopeName) =>
    frameOf(
      planMatrix(planned(layout, within, requested, request.after), request.after.words),
      documents.map(({ key }) => key),
    );
  const [base, next] = [baseOf(scope), nextOf(request.scope)];
  const rowKeys = keysOfRows(layout, targetRows, base, next);
  const oldColumns = new Map<ColumnKey, number>(
    layout.documents.map((each) => [documentKey(each), each.column]),
  );
  for (const part of MATRIX_COLUMNS) {
    const column = layout[part];
    if (column !== undefined) oldColumns.set(part, column);
  }
  const newColumns = new Map(
    [...oldColumns].map(([key, column]) => [key, columns.lines.after(column)]),
  );
  for (const { key, place } of documents) newColumns.set(key, place);
  const [oldRows, newRows] = [new Map<RowKey, number>(), new Map<RowKey, number>()];
  for (const [row, key] of rowKeys) {
    if (oldRows.has(key)) continue;
    oldRows.set(key, row);
    newRows.set(key, rows.lines.after(row));
  }
  for (const { code, row } of rows.added) newRows.set(code, row);
  return {
    request,
    layout,
    contents,
    scope,
    base,
    next,
    everyBase: scope === 'ALL' ? base : baseOf('ALL'),
    everyNext: request.scope === 'ALL' ? next : nextOf('ALL'),
    columns,
    rows,
    documents,
    removed: layout.documents.filter(({ column }) => columns.removed.includes(column)),
    rowKeys,
    old: { column: (key) => oldColumns.get(key), row: (key) => oldRows.get(key) },
    new: { column: (key) => newColumns.get(key), row: (key) => newRows.get(key) },
    moves: movesOf(contents.sheet, columns, rows, documents),
  };
}

function movesOf(
  sheet: string,
  { lines, removed }: ColumnChange,
  rows: RowChange,
  documents: readonly PlacedDocument[],
): SheetMoves {
  const exchanged = documents.flatMap(({ origin, place }): [number, number][] =>
    origin && lines.after(origin.column) !== place ? [[origin.column, place]] : [],
  );
  const leaving = new Set(removed);
  return {
    sheet,
    row: rows.lines.after,
    column: lines.after,
    exchanged: new Map(exchanged),
    leaving,
    isIdle: (column) => {
      const old = lines.before(column);
      return old === undefined || leaving.has(old);
    },
  };
}

/** New position of a cell of the sheet, once everything is inserted. */
export function moved(
  { rows, columns }: Pick<ChangeContext, 'rows' | 'columns'>,
  cell: { readonly row: number; readonly column: number },
): { row: number; column: number } {
  return { row: rows.lines.after(cell.row), column: columns.lines.after(cell.column) };
}

function documentKey({ column }: DocumentColumn): ColumnKey {
  return `document ${column}`;
}

/** Rows whose code cell names exactly one target. */
function rowsOf(contents: MatrixContents, layout: MatrixLayout): TargetRow[] {
  const found: TargetRow[] = [];
  for (let row = layout.firstRow; row < layout.firstRow + layout.rowCount; row += 1) {
    const parsed = parseCode(valueAt(contents, row, layout.codes));
    if (parsed.kind === 'target') found.push({ row, code: parsed.code });
  }
  return found;
}

/** The smallest scope with all these targets. */
function narrowest(rows: readonly TargetRow[]): ScopeName {
  const has = (scope: ScopeName) => {
    const codes = new Set<TargetCode>(targetsInScope(scope).map(({ code }) => code));
    return rows.every(({ code }) => codes.has(code));
  };
  return (['OUTCOME', 'RIA'] as const).find(has) ?? 'ALL';
}

function keysOfRows(
  layout: MatrixLayout,
  rows: readonly TargetRow[],
  ...frames: readonly PlanFrame[]
): ReadonlyMap<number, RowKey> {
  const keys = new Map<number, RowKey>(rows.map(({ row, code }) => [row, code]));
  const headingRow = layout.headingRow ?? layout.firstRow - 1;
  for (const frame of frames) {
    for (const key of frame.rowKeys) {
      const offset = key === undefined ? undefined : headingOffset(key);
      if (offset === undefined || headingRow + offset < 0) continue;
      if (offset + headingRow < layout.firstRow) keys.set(headingRow + offset, headingKey(offset));
    }
  }
  return keys;
}

/** The request that would make this matrix as a new one. */
function planned(
  layout: MatrixLayout,
  scope: ScopeName,
  documents: readonly PolicyDocument[],
  { texts }: SheetLanguage,
): MatrixRequest {
  const { scale, country, period, level, made } = layout;
  return {
    scope,
    texts,
    documents,
    ...(scale !== undefined && { scale }),
    ...(country !== undefined && { country }),
    ...(period !== undefined && { period }),
    ...(level !== undefined && { level }),
    ...(made !== undefined && { made }),
  };
}
