import { functionCalls, isSdgFunction, type FunctionCall } from '../formula/calls';
import { formulaTokens, joinTokens, type FormulaToken } from '../formula/tokens';
import { freeSheetName } from '../sheet/name';
import type { SheetPlan } from '../sheet/plan';
import { callArguments, placeholder, placeholderIndex, type CallArgument } from './call-arguments';
import { helperSheet, type HelperAddresses, type HelperWords } from './helper-sheet';
import { lookupTables, type LookupTables } from './lookup-tables';
import { nativeForm, type NativeForm } from './native/form';
import type { HeadlineLanguages } from './native/headline';
import { marked, markedCell, markText } from './mark';
import type { PortableReason } from './reason';
import { writeRecord, type RecordEntry } from './record';
import { makeValues, type HiddenName, type Replacement } from './values-form';
import type { PortableWorkbook, SdgCell } from './workbook';

export interface PortableRequest {
  /** Cells with formulas of ours, without the cells that such a formula spills into. */
  readonly cells: readonly SdgCell[];
  readonly workbook: PortableWorkbook;
  /** Native formulas where possible, or only values. */
  readonly wanted: 'live' | 'values';
  /** Names of all sheets, because the helper sheet needs a different one. */
  readonly sheetNames: readonly string[];
  /** One more than the largest number in the workbook's records, or 1 if it has none. */
  readonly firstId: number;
  readonly words: PortableWords;
}

export interface PortableWords {
  readonly helper: HelperWords;
  readonly headlines: HeadlineLanguages;
}

/** A portable copy as plain data, before anything is written. */
export interface PortablePlan {
  /** One per cell, in the order of the cells. */
  readonly outcomes: readonly PortableOutcome[];
  readonly replacements: readonly Replacement[];
  /** To be hidden after it is written; its name must not be changed. */
  readonly helperSheet: SheetPlan | undefined;
  /** XML text for a custom XML part; the helper sheet contains it too. */
  readonly record: string;
  readonly names: readonly HiddenName[];
}

/** What a cell becomes: `table` means native formulas in all cells that it spilled into. */
export type PortableOutcome = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
} & (
  | { readonly becomes: 'formula' | 'table' }
  | { readonly becomes: 'values'; readonly reason: PortableReason }
);

/** Excel's limit for a formula. */
const MAX_FORMULA = 8192;

/**
 * Plans a portable copy: what each of our formulas becomes, and what is needed to restore it.
 *
 * Native forms return what our functions return, with these differences, all on the safe side:
 * - A spelling that was typed later and is in no table shows `#VALUE!`, although a function would
 *   read it: a code within a text ("Target 3.8: …"), a rating with a full stop, a number finer than
 *   the table of its scale, a heading with a digit, a code with * ? or ~, TRUE and FALSE in
 *   indicator cells.
 * - So does a change to labels and weights, or to a cell with the scale, the grouping or the
 *   language: these are fixed when the copy is made. A single cell with the scope stays live.
 * - Whole columns are read to 500 rows beyond the last filled one; anything below shows `#VALUE!`.
 * - The rows of a profile are the groups that have a target when the copy is made.
 * - A headline writes counts of a thousand or more without separators.
 *
 *     portablePlan({ cells, workbook, wanted: 'live', sheetNames, firstId: 1, words })
 *     //=> { outcomes, replacements, helperSheet, record, names }
 */
export function portablePlan(request: PortableRequest): PortablePlan {
  const { cells, workbook, words, wanted } = request;
  const tables = lookupTables();
  const prepared = cells.map((cell) =>
    wanted === 'values' ? 'values-wanted' : prepare(cell, workbook, tables, words.headlines),
  );
  const name = freeSheetName(words.helper.sheet, request.sheetNames);
  const { addresses, plan } = helperSheet(tables, name, words.helper);
  const outcomes: PortableOutcome[] = [];
  const replacements: Replacement[] = [];
  const names: HiddenName[] = [];
  const entries: RecordEntry[] = [];
  let id = request.firstId;
  cells.forEach((cell, index) => {
    const { sheet, row, column, formula } = cell;
    const place = { sheet, row, column, formula };
    const ready = prepared[index] as Prepared | PortableReason;
    const made = typeof ready === 'string' ? ready : makeNative(ready, cell, addresses, id);
    if (typeof made === 'string') {
      const value = makeValues(cell, workbook, id);
      outcomes.push({ ...place, becomes: 'values', reason: made });
      replacements.push(value.replacement);
      names.push(...value.names);
      entries.push(value.entry);
      id += 1;
      return;
    }
    outcomes.push({ ...place, becomes: made.becomes });
    replacements.push(made.replacement);
    entries.push(...made.entries);
    id += made.entries.length;
  });
  const isNative = outcomes.some(({ becomes }) => becomes !== 'values');
  const record = writeRecord({ helperSheet: isNative ? name : '', entries });
  return {
    outcomes,
    replacements,
    helperSheet: entries.length > 0 ? plan(record) : undefined,
    record,
    names,
  };
}

/** A cell whose calls all have native forms. */
interface Prepared {
  readonly tokens: readonly FormulaToken[];
  readonly calls: readonly {
    readonly call: FunctionCall;
    readonly form: NativeForm;
    readonly references: readonly FormulaToken[];
  }[];
}

function prepare(
  cell: SdgCell,
  workbook: PortableWorkbook,
  tables: LookupTables,
  headlines: HeadlineLanguages,
): Prepared | PortableReason {
  const tokens = formulaTokens(cell.formula);
  const calls: Prepared['calls'][number][] = [];
  let end = 0;
  for (const call of functionCalls(tokens, isSdgFunction)) {
    // A call inside a call of ours is one of its arguments, and calculated.
    if (call.start < end) continue;
    end = call.end;
    const args = callArguments(tokens, call, cell, workbook);
    if (typeof args === 'string') return args;
    if (spillsWithin(tokens, call, args)) return 'spill-in-formula';
    const form = nativeForm(call.name, args, tables, cell, headlines);
    if (typeof form === 'string') return form;
    calls.push({
      call,
      form: isAlone(tokens, call) ? form : withinFormula(form),
      references: args.flatMap((each) => (each.kind === 'reference' ? [each.token] : [])),
    });
  }
  const [first] = calls;
  if (!first) return 'no-native-form';
  const spills = cell.values.length > 1 || (cell.values[0]?.length ?? 0) > 1;
  return spills && first.form.kind !== 'table' ? 'spill-in-formula' : { tokens, calls };
}

/** Does a call inside a larger formula return a table? The rating of a single row does not. */
function spillsWithin(
  tokens: readonly FormulaToken[],
  call: FunctionCall,
  [first]: readonly CallArgument[],
): boolean {
  if (isAlone(tokens, call)) return false;
  const isRow = first?.kind === 'reference' && first.area.rows === 1;
  return /TALLY|PROFILE|SHARED/.test(call.name) || (call.name === 'SDG.RATING' && !isRow);
}

/** A table of one cell, such as the rating of one row, can be part of a larger formula. */
function withinFormula(form: NativeForm): NativeForm {
  const [cell] = form.kind === 'table' ? (form.cells[0] ?? []) : [];
  const isSingle = form.kind === 'table' && form.cells.length === 1 && form.cells[0]?.length === 1;
  return isSingle && cell && (cell.kind === 'number' || cell.kind === 'text') ? cell : form;
}

function isAlone(tokens: readonly FormulaToken[], { start, end }: FunctionCall): boolean {
  return tokens.every(
    ({ kind, text }, at) =>
      (at >= start && at < end) || kind === 'space' || (kind === 'operator' && text === '='),
  );
}

interface Made {
  readonly becomes: 'formula' | 'table';
  readonly replacement: Replacement;
  readonly entries: readonly RecordEntry[];
}

function makeNative(
  { tokens, calls }: Prepared,
  cell: SdgCell,
  at: HelperAddresses,
  firstId: number,
): Made | PortableReason {
  const [first] = calls;
  if (first?.form.kind === 'table') return makeTable(tokens, first, cell, at, firstId);
  const entries: RecordEntry[] = [];
  const pieces: string[] = [];
  let done = 0;
  for (const [index, { call, form, references }] of calls.entries()) {
    if (form.kind === 'table') return 'spill-in-formula';
    const id = firstId + index;
    const native = marked(
      form,
      at,
      markText(id),
      references.map((_, n) => placeholder(n)),
    );
    const original = withPlaceholders(tokens.slice(call.start, call.end), call.start, call);
    entries.push({ kind: 'call', id, original, native });
    pieces.push(joinTokens(tokens.slice(done, call.start)), filled(native, references));
    done = call.end;
  }
  const formula = [...pieces, joinTokens(tokens.slice(done))].join('');
  if (formula.length > MAX_FORMULA) return 'too-long';
  const { sheet, row, column } = cell;
  return {
    becomes: 'formula',
    replacement: {
      sheet,
      area: { row, column, rows: 1, columns: 1 },
      kind: 'formulas',
      cells: [[formula]],
    },
    entries,
  };
}

function makeTable(
  tokens: readonly FormulaToken[],
  { call, form, references }: Prepared['calls'][number],
  { sheet, row, column }: SdgCell,
  at: HelperAddresses,
  id: number,
): Made | PortableReason {
  if (form.kind !== 'table') return 'spill-in-formula';
  const all = references.map((_, index) => placeholder(index));
  const natives = form.cells.map((cells, r) =>
    cells.map((cell, c) => markedCell(cell, at, markText(id, r, c), r + c === 0 ? all : [])),
  );
  const formulas = natives.map((cells) => cells.map((native) => `=${filled(native, references)}`));
  if (formulas.some((cells) => cells.some(({ length }) => length > MAX_FORMULA))) return 'too-long';
  const [rows, columns] = [formulas.length, formulas[0]?.length ?? 1];
  return {
    becomes: 'table',
    replacement: { sheet, area: { row, column, rows, columns }, kind: 'formulas', cells: formulas },
    entries: [
      {
        kind: 'table',
        id,
        original: withPlaceholders(tokens.slice(call.start, call.end), call.start, call),
        native: natives[0]?.[0] ?? '',
        rows,
        columns,
      },
    ],
  };
}

/** A call with placeholders for its references; other names in it stay. */
function withPlaceholders(
  tokens: readonly FormulaToken[],
  offset: number,
  call: FunctionCall,
): string {
  let next = 0;
  return tokens
    .map((token, index) => {
      const at = offset + index;
      const isArgument = call.arguments.some(({ start, end }) => at >= start && at < end);
      return isArgument && isReference(token) ? placeholder(next++) : token.text;
    })
    .join('');
}

function isReference({ kind }: FormulaToken): boolean {
  return kind === 'reference' || kind === 'structured' || kind === 'name';
}

function filled(native: string, references: readonly FormulaToken[]): string {
  return joinTokens(
    formulaTokens(native).map((token) => {
      const index = token.kind === 'name' ? placeholderIndex(token.text) : undefined;
      return index === undefined ? token : (references[index] ?? token);
    }),
  );
}
