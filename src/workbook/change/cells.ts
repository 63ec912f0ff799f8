import { plainWord } from '../../assessment/rating-words';
import {
  areaNamed,
  headingKey,
  headingOffset,
  inputOn,
  MATRIX_COLUMNS,
  type MatrixColumn,
  type PlannedCell,
  type RowKey,
} from './frame';
import { isSameContent, typedAgain } from './input';
import { typedText } from '../sheet/cell-input';
import { moved, type ChangeContext, type PlacedDocument } from './context';
import { contentAt, isFormulaAt, numberFormatAt } from './contents';
import { followed, followingFormulas, shifted } from './following';
import type { PolicyDocument } from '../matrix/policy-document';
import { formerFormulas } from '../matrix/former-formulas';
import { toAddress } from '../sheet/address';
import { valueAt } from '../sheet/reading';
import type { CellInput } from '../sheet/plan';
import type { CellWrite } from './writes';

export interface MergedCells {
  readonly writes: readonly CellWrite[];
  /** Targets whose text was changed to the other language. */
  readonly textsChanged: number;
  /** Targets whose text was kept because the user had changed it. */
  readonly textsKept: number;
  /**
   * Headings and notes that were kept because the user had changed them, as they are on the sheet.
   */
  readonly wordsKept: readonly string[];
  /** Formula cells of the matrix that were kept because they hold something else. */
  readonly formulasKept: number;
  /** Those that an earlier version wrote and that are written anew. */
  readonly formulasRenewed: number;
  /** Cells of the sheet whose formulas follow documents that change places. */
  readonly formulasFollow: number;
  /** Addresses of those that cannot follow. */
  readonly formulasLeft: readonly string[];
}

const CALCULATED: readonly string[] = ['best', 'score', 'count'];

/**
 * Works out what to write. A cell that still holds what the add-in wrote is updated; a cell that
 * holds anything else belongs to the user and is kept. Everything in a document's column moves with
 * it, whatever its row is; everything else stays where it is.
 *
 * @param aside old positions of rows that are marked as not applicable
 */
export function mergeCells(change: ChangeContext, aside: ReadonlySet<number>): MergedCells {
  const following = followingFormulas(change);
  // What is written for the matrix itself comes later, and so replaces these.
  const writes: CellWrite[] = [...following.writes];
  const wordsKept: string[] = [];
  const counts = { textsChanged: 0, textsKept: 0, formulasKept: 0, formulasRenewed: 0 };
  for (const [row, key] of change.rowKeys) {
    for (const part of MATRIX_COLUMNS) {
      const column = change.old.column(part);
      if (column === undefined) continue;
      const cell = { row, column, key, part };
      const wanted = wantedInput(change, cell, aside);
      if (wanted.kind === 'write') writes.push(written(change, cell, wanted.input, wanted.planned));
      const isTarget = headingOffset(key) === undefined;
      if (part === 'targets' && isTarget && wanted.kind === 'write') counts.textsChanged += 1;
      if (wanted.kind === 'write' && isFormer(change, cell)) counts.formulasRenewed += 1;
      if (wanted.kind !== 'kept') continue;
      if (!isTarget) wordsKept.push(String(contentAt(change.contents, row, column)));
      else if (CALCULATED.includes(part)) counts.formulasKept += 1;
      else if (part === 'targets') counts.textsKept += 1;
    }
  }
  for (const document of change.documents) writes.push(...documentWrites(change, document));
  for (const { code, row } of change.rows.added) {
    for (const part of MATRIX_COLUMNS)
      writes.push(...fresh(change, change.next.cell(code, part), row));
  }
  const { count: formulasFollow, left: formulasLeft } = following;
  return { writes, wordsKept, ...counts, formulasFollow, formulasLeft };
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly key: RowKey;
  readonly part: MatrixColumn;
}

type Wanted =
  | { readonly kind: 'write'; readonly input: CellInput; readonly planned?: PlannedCell }
  | { readonly kind: 'same' }
  /** The user's own content, where the add-in would have written something else. */
  | { readonly kind: 'kept' };

const SAME: Wanted = { kind: 'same' };

function wantedInput(change: ChangeContext, cell: Cell, aside: ReadonlySet<number>): Wanted {
  const { contents, request } = change;
  const { row, column, key, part } = cell;
  const { base, next } = framesOf(change, key);
  const before = base.cell(key, part);
  const after = next.cell(key, part);
  const content = contentAt(contents, row, column);
  if (part === 'applicable' && headingOffset(key) === undefined) {
    const { no } = request.after.words;
    // A formula of the user's own that says so already stays.
    if (
      aside.has(row) &&
      isFormulaAt(contents, row, column) &&
      valueAt(contents, row, column) === no
    )
      return SAME;
    const word = aside.has(row) ? no : otherWord(change, content);
    return word === undefined || word === content ? SAME : { kind: 'write', input: word };
  }
  if (!before && !after) return SAME;
  if (!isOurs(change, cell, before)) {
    const differs = before && after && !isEqual(change, before, after);
    return differs ? { kind: 'kept' } : SAME;
  }
  const place = moved(change, cell);
  const input = after ? inputOn(next, after, place.row, change.new) : '';
  if (input === undefined) return SAME;
  const standing =
    typeof content === 'string' && isFormulaAt(contents, row, column)
      ? shifted(change, content)
      : content;
  if (isSameContent(standing, input)) return SAME;
  return { kind: 'write', input, ...(after && { planned: after }) };
}

/** The plans that contain a row. */
function framesOf(change: ChangeContext, key: RowKey) {
  return headingOffset(key) === undefined
    ? { base: change.everyBase, next: change.everyNext }
    : { base: change.base, next: change.next };
}

/** Does the cell still hold what the add-in wrote? In the headings an empty cell counts too. */
export function isOurs(
  change: ChangeContext,
  { row, column, key, part }: Cell,
  before: PlannedCell | undefined,
): boolean {
  const { contents, old } = change;
  const content = contentAt(contents, row, column);
  if (!before) return content === '';
  if (content === '' && headingOffset(key) !== undefined) return true;
  if (before.kind !== 'formula') return isSameContent(content, before.input);
  if (!isFormulaAt(contents, row, column)) return false;
  // When every document has been deleted from the sheet, the formula has lost what it counted.
  if (CALCULATED.includes(part) && String(content).includes('#REF!')) return true;
  const input = inputOn(framesOf(change, key).base, before, row, old);
  const isCurrent = input !== undefined && isSameContent(content, input);
  return isCurrent || isFormer(change, { row, column, key, part });
}

/** Does a cell hold what an earlier version of the add-in calculated there? */
function isFormer({ contents, layout, old, request }: ChangeContext, cell: Cell): boolean {
  const content = contentAt(contents, cell.row, cell.column);
  const [applicable, best] = [old.column('applicable'), old.column('best')];
  const inside = layout.documents.filter(({ column }) => !layout.outsideFormulas.includes(column));
  const [first, last] = [inside[0]?.column, inside[inside.length - 1]?.column];
  if (!CALCULATED.includes(cell.part) || applicable === undefined) return false;
  if (best === undefined || first === undefined || last === undefined) return false;
  const at = (column: number, columns = 1) =>
    toAddress({ row: cell.row, rows: 1, column, columns });
  const ratings = at(first, last - first + 1);
  const cells = { applicable: at(applicable), ratings, best: at(best) };
  const former = formerFormulas(cells, layout.scale ?? 'T/P', request.before.words);
  return former.some(
    (formula, at) => CALCULATED[at] === cell.part && isSameContent(content, formula),
  );
}

/** Are the two equal once cells that moved are allowed for? */
function isEqual(change: ChangeContext, before: PlannedCell, after: PlannedCell): boolean {
  if (before.kind !== 'formula') return isSameContent(before.input, after.input);
  const { before: was, after: now } = change.request;
  return (
    was.words.notApplicable === now.words.notApplicable &&
    change.columns.lines.insertions.length === 0 &&
    change.removed.length === 0
  );
}

/** "Yes" and "no" in the sheet's other language. */
function otherWord({ request }: ChangeContext, content: unknown): string | undefined {
  if (typeof content !== 'string' || content === '') return undefined;
  const [before, after] = [request.before.words, request.after.words];
  const word = plainWord(content);
  if (before.yes !== after.yes && word === plainWord(before.yes)) return after.yes;
  if (before.no !== after.no && word === plainWord(before.no)) return after.no;
  return undefined;
}

/** A planned input for a cell that stays; the user may have set its number format. */
function written(
  change: ChangeContext,
  cell: Cell,
  input: CellInput,
  planned: PlannedCell | undefined,
): CellWrite {
  const isFormula = planned?.kind === 'formula';
  const format = numberFormatAt(change.contents, cell.row, cell.column);
  return {
    ...moved(change, cell),
    input: isFormula ? input : typedText(input, format),
    // A cell with the text format would keep the formula as text.
    ...(isFormula && format === '@' && { numberFormat: 'General' }),
  };
}

function documentWrites(change: ChangeContext, document: PlacedDocument): CellWrite[] {
  const { next, rowKeys, rows } = change;
  const { origin, key, place } = document;
  if (!origin) {
    return next.cells
      .filter(({ columnKey }) => columnKey === key)
      .flatMap((cell) => {
        const row = change.new.row(cell.rowKey);
        return row === undefined ? [] : fresh(change, cell, row);
      });
  }
  const isMoved = place !== change.columns.lines.after(origin.column);
  const standing = change.columns.lines.before(place) as number;
  const { area } = change.contents;
  const all = Array.from({ length: area.rows }, (_, index) => area.row + index);
  // A heading row may be empty and above everything else.
  return [...new Set([...rowKeys.keys(), ...all])].flatMap((row): CellWrite[] => {
    const { input, numberFormat } = documentCell(change, document, row);
    const there = {
      input: typedAgain(change.contents, row, standing, (formula) => shifted(change, formula)),
      numberFormat: numberFormatAt(change.contents, row, standing),
    };
    const sameFormat = there.numberFormat === numberFormat;
    if (input === there.input && (sameFormat || !isMoved)) return [];
    return [
      {
        row: rows.lines.after(row),
        column: place,
        input,
        ...(!sameFormat && { numberFormat }),
      },
    ];
  });
}

/** Content of a document's column in a row, including what the user changed in the pane. */
function documentCell(
  change: ChangeContext,
  { key, origin, requested }: PlacedDocument,
  row: number,
): { readonly input: CellInput; readonly numberFormat: string } {
  const { base, next, contents, rowKeys } = change;
  const column = origin?.column as number;
  const rowKey = rowKeys.get(row);
  const found = numberFormatAt(contents, row, column);
  // A cell with the text format would keep the formula as text.
  const numberFormat = found === '@' && isFormulaAt(contents, row, column) ? 'General' : found;
  const kept = typedAgain(contents, row, column, (formula) => followed(change, formula));
  if (rowKey === undefined || headingOffset(rowKey) === undefined)
    return { input: kept, numberFormat };
  const [before, after] = [base.cell(rowKey, key), next.cell(rowKey, key)];
  const content = contentAt(contents, row, column);
  const isOurs = before ? isSameContent(content, before.input) : content === '';
  const isRequested = origin !== undefined && isChanged(change, rowKey, origin, requested);
  const input = after?.input ?? '';
  if (isSameContent(content, input) || !(isOurs || isRequested))
    return { input: kept, numberFormat };
  return {
    input: typedText(input, numberFormat),
    numberFormat,
  };
}

/** Did the user change this row of the headings in the pane? */
function isChanged(
  { next: { plan } }: ChangeContext,
  rowKey: RowKey,
  origin: PolicyDocument,
  requested: PolicyDocument,
): boolean {
  const names = areaNamed(plan, 'documents')?.row ?? 0;
  const is = (part: 'documents' | 'kinds' | 'years') => {
    const row = areaNamed(plan, part)?.row;
    return row !== undefined && rowKey === headingKey(row - names);
  };
  if (is('documents')) return origin.name !== requested.name;
  if (is('kinds')) return origin.kind !== requested.kind;
  return is('years') && origin.year !== requested.year;
}

/** A planned input for a new cell, with the number format it needs. */
function fresh(change: ChangeContext, cell: PlannedCell | undefined, row: number): CellWrite[] {
  const column = cell && change.new.column(cell.columnKey);
  if (!cell || column === undefined) return [];
  const input = inputOn(change.next, cell, row, change.new);
  if (input === undefined) return [];
  return [{ row, column, input, ...(cell.kind === 'text' && { numberFormat: '@' }) }];
}
