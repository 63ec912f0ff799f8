import { P_NAMES } from '../../catalogue/five-ps';
import { goal } from '../../catalogue/goals';
import { TARGETS } from '../../catalogue/targets';
import { columnLetters, quoteSheetName } from '../sheet/address';
import { SHEET_COLOURS } from '../sheet/colours';
import type { CellBlock, CellInput, SheetPlan } from '../sheet/plan';
import { codesOfScope, SCOPES, type LookupTables } from './lookup-tables';
import { ratingRows, type RatingTable } from './rating-table';

/** Words on the helper sheet. */
export interface HelperWords {
  /** Preferred name of the sheet. */
  readonly sheet: string;
  readonly title: string;
  /** What the sheet is, that it must be kept, and how to restore the formulas; one per line. */
  readonly notes: readonly string[];
  readonly headings: {
    readonly code: string;
    readonly order: string;
    readonly goal: string;
    readonly p: string;
    readonly scope: string;
    readonly rating: string;
    readonly step: string;
    readonly weight: string;
    readonly label: string;
    readonly indicator: string;
    readonly applicable: string;
    readonly record: string;
  };
}

/** Where the tables are, as formulas write it: `'SDG portable'!$A$12:$A$400`. */
export interface HelperAddresses {
  readonly codeKeys: string;
  readonly codeOrders: string;
  /** 0–169: bins of FREQUENCY, whose result has one more row. */
  readonly bins: string;
  /** 0–170, as long as that result; the next three and each scope have the same length. */
  readonly orders: string;
  readonly goals: string;
  readonly ps: string;
  /** 0–17, and 0 1 … 1 0 as long as FREQUENCY's result for these bins. */
  readonly goalBins: string;
  readonly goalMask: string;
  /** 2 if the target is in the scope; 1 if it counts when a row names it. */
  readonly scopes: string;
  scope(name: string): string;
  readonly scopeKeys: string;
  readonly scopeColumns: string;
  ratings(table: RatingTable): {
    readonly keys: string;
    /** 1, 2, 3 … next to the keys. */
    readonly places: string;
    readonly steps: string;
    readonly weights: string;
    readonly rated: string;
    readonly labels: string;
  };
  readonly indicatorKeys: string;
  readonly indicatorMeanings: string;
  /** Answers to "Applicable?": 1 where the target does not apply. */
  readonly applicable: { readonly keys: string; readonly out: string };
  /** The sheet's first column, used for counting. */
  readonly anyColumn: string;
}

/** Rows of `orders`: none, the targets, and one beyond them. */
const ORDERS = Array.from({ length: TARGETS.length + 2 }, (_, order) => order);
const GOAL_BINS = Array.from({ length: 18 }, (_, number) => number);
/** Cells hold up to 32,767 characters; a piece of the record stays far below that. */
const PIECE = 8000;

interface Column {
  readonly heading: string;
  readonly cells: readonly CellInput[];
}

/**
 * The hidden sheet with the tables that portable formulas use, and with the record (XML text) that
 * restores the original formulas: LibreOffice loses custom XML parts, but keeps sheets.
 */
export function helperSheet(tables: LookupTables, name: string, words: HelperWords) {
  const { headings } = words;
  const columns: Column[] = [];
  const firstRow = words.notes.length + 3;
  const put = (heading: string, cells: readonly CellInput[]): string => {
    columns.push({ heading, cells });
    return addressOf(columns.length - 1, cells.length);
  };
  const addressOf = (column: number, rows: number, width = 1) => {
    const [from, to] = [columnLetters(column), columnLetters(column + width - 1)];
    return `${quoteSheetName(name)}!$${from}$${firstRow + 1}:$${to}$${firstRow + rows}`;
  };
  const codes = [...tables.codes];
  const codeKeys = put(headings.code, codes.map(first));
  const codeOrders = put(headings.order, codes.map(second));
  const orders = put(headings.order, ORDERS);
  const bins = addressOf(columns.length - 1, ORDERS.length - 1);
  const ofTarget = (pick: (order: number) => number) =>
    ORDERS.map((order) => (TARGETS[order - 1] ? pick(order - 1) : 0));
  const goals = put(
    headings.goal,
    ofTarget((at) => goalOf(at).number),
  );
  const ps = put(
    headings.p,
    ofTarget((at) => P_NAMES.indexOf(goalOf(at).p) + 1),
  );
  const goalBins = put(headings.goal, GOAL_BINS);
  const goalMask = put(headings.goal, [0, ...GOAL_BINS.slice(1).map(() => 1), 0]);
  const firstScope = columns.length;
  const scopeOf = new Map(SCOPES.map((scope) => [scope, put(scope, scopeColumn(scope))]));
  const scopes = addressOf(firstScope, ORDERS.length, SCOPES.length);
  const named = [...tables.scopes];
  const scopeKeys = put(headings.scope, named.map(first));
  const scopeColumns = put(headings.scope, named.map(second));
  const ofTable = new Map(
    [...tables.ratings.values()].map((table) => {
      const rows = ratingRows(table);
      const labels = table.labels ?? [];
      const at = {
        keys: put(headings.rating, rows.map(first)),
        places: put(
          headings.order,
          rows.map((_, index) => index + 1),
        ),
        steps: put(headings.step, rows.map(second)),
        weights: put(
          headings.weight,
          rows.map((row) => row[2]),
        ),
        rated: put(
          headings.rating,
          rows.map((row) => row[3]),
        ),
        labels: addressOf(columns.length, labels.length, 2),
      };
      if (labels.length > 0) {
        put(headings.label, labels.map(cell(0)));
        put(headings.weight, labels.map(cell(1)));
      }
      return [table, at] as const;
    }),
  );
  const answerColumns = (answers: readonly (readonly [string, number])[]) =>
    answers.length === 0
      ? { keys: '', out: '' }
      : {
          keys: put(headings.applicable, answers.map(first)),
          out: put(headings.applicable, answers.map(second)),
        };
  const indicators = [...tables.indicators];
  const addresses: HelperAddresses = {
    codeKeys,
    codeOrders,
    bins,
    orders,
    goals,
    ps,
    goalBins,
    goalMask,
    scopes,
    scope: (scope) => scopeOf.get(scope) as string,
    scopeKeys,
    scopeColumns,
    ratings: (table) => ofTable.get(table) as NonNullable<ReturnType<typeof ofTable.get>>,
    indicatorKeys: put(headings.indicator, indicators.map(first)),
    indicatorMeanings: put(headings.indicator, indicators.map(second)),
    applicable: answerColumns([...tables.applicable]),
    anyColumn: `${quoteSheetName(name)}!$A:$A`,
  };
  return {
    addresses,
    plan: (record: string): SheetPlan =>
      plan(name, words, firstRow, [
        ...columns,
        { heading: headings.record, cells: recordCells(record) },
      ]),
  };
}

/**
 * Finds the record in the values of a helper sheet; undefined if there is none.
 *
 *     recordOnSheet([['SDG portable', …], …]) //=> '<portable xmlns=…>…</portable>'
 */
export function recordOnSheet(values: readonly (readonly unknown[])[]): string | undefined {
  const width = values.reduce((widest, { length }) => Math.max(widest, length), 0);
  for (let column = width - 1; column >= 0; column -= 1) {
    const cells = values.map((row) => row[column]);
    const start = cells.findIndex((each) => typeof each === 'string' && each.startsWith(':<'));
    if (start < 0) continue;
    const pieces = cells
      .slice(start)
      .filter((each): each is string => typeof each === 'string' && each.startsWith(':'));
    return pieces.map((piece) => piece.slice(1)).join('');
  }
  return undefined;
}

/**
 * Where a record is in the values of a helper sheet, and the cells that replace it: a shorter
 * record is padded with empty cells.
 *
 *     recordBlock(values, '<portable …/>') //=> { row: 4, column: 30, cells: [[':<portable …'], ['']] }
 */
export function recordBlock(
  values: readonly (readonly unknown[])[],
  record: string,
): { readonly row: number; readonly column: number; readonly cells: string[][] } | undefined {
  const width = values.reduce((widest, { length }) => Math.max(widest, length), 0);
  for (let column = width - 1; column >= 0; column -= 1) {
    const isPiece = (row: readonly unknown[]) => String(row[column] ?? '').startsWith(':');
    const row = values.findIndex((cells) => String(cells[column] ?? '').startsWith(':<'));
    if (row < 0) continue;
    const pieces = recordCells(record);
    const count = Math.max(pieces.length, values.slice(row).filter(isPiece).length);
    return { row, column, cells: Array.from({ length: count }, (_, at) => [pieces[at] ?? '']) };
  }
  return undefined;
}

/** Each piece starts with a colon, so that Excel never reads it as a formula. */
function recordCells(record: string): string[] {
  const count = Math.ceil(record.length / PIECE);
  return Array.from({ length: count }, (_, at) => `:${record.slice(at * PIECE, (at + 1) * PIECE)}`);
}

function scopeColumn(scope: string): number[] {
  if (scope === '') return ORDERS.map((order) => (TARGETS[order - 1] ? 1 : 0));
  const codes = new Set(codesOfScope(scope));
  return ORDERS.map((order) => {
    const target = TARGETS[order - 1];
    return target && codes.has(target.code) ? 2 : 0;
  });
}

function plan(
  name: string,
  { title, notes }: HelperWords,
  firstRow: number,
  columns: readonly Column[],
): SheetPlan {
  const heading = { row: firstRow - 1, column: 0, rows: 1, columns: columns.length };
  return {
    name,
    tabColour: SHEET_COLOURS.tab,
    blocks: [
      { kind: 'text', row: 0, column: 0, cells: [[title], ...notes.map((note) => [note])] },
      { kind: 'text', ...heading, cells: [columns.map(({ heading: of }) => of)] } as CellBlock,
      ...columns.flatMap(({ cells }, column) => blocksOf(cells, firstRow, column)),
    ],
    formats: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, bold: true, fontSize: 14 },
      {
        area: { row: 1, column: 0, rows: Math.max(1, notes.length), columns: 1 },
        fontColour: SHEET_COLOURS.quietText,
      },
      { area: heading, bold: true },
    ],
    columnWidths: columns.map(() => 64),
  };
}

/** Runs of text and of numbers; written as text, no cell can become a formula. */
function blocksOf(cells: readonly CellInput[], firstRow: number, column: number): CellBlock[] {
  const blocks: { kind: CellBlock['kind']; row: number; column: number; cells: CellInput[][] }[] =
    [];
  cells.forEach((value, index) => {
    const kind = typeof value === 'string' ? 'text' : 'value';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.cells.push([value]);
    else blocks.push({ kind, row: firstRow + index, column, cells: [[value]] });
  });
  return blocks;
}

function goalOf(at: number) {
  return goal((TARGETS[at] as (typeof TARGETS)[number]).goal);
}

function first<T>([value]: readonly [T, ...unknown[]]): T {
  return value;
}

function second<T>([, value]: readonly [unknown, T, ...unknown[]]): T {
  return value;
}

function cell(column: number) {
  return (row: readonly unknown[]): CellInput => {
    const value = row[column];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;
  };
}
