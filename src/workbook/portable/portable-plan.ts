import { isBlank } from '../../assessment/cells';
import { quoteSheetName, toAddress } from '../address';
import { functionCalls, isSdgFunction, type FunctionCall } from '../formula/function-calls';
import { formulaTokens, joinTokens, type FormulaToken } from '../formula/formula-tokens';
import { freeSheetName } from '../sheet-name';
import type { Area, CellInput, SheetPlan } from '../sheet-plan';
import { callArguments, placeholder, placeholderIndex } from './call-arguments';
import { helperSheet, type HelperAddresses, type HelperWords } from './helper-sheet';
import { lookupTables, type LookupTables } from './lookup-tables';
import { nativeForm, type NativeForm } from './native-form';
import type { HeadlineLanguages } from './native-headline';
import { marked, markedCell, markText } from './portable-mark';
import type { PortableReason } from './portable-reason';
import { checksumOf, writeRecord, type RecordEntry } from './portable-record';
import { resolveReference } from './resolve-reference';
import type { PortableWorkbook, SdgCell } from './workbook-reading';

export interface PortableRequest {
  /** Cells with formulas of ours. Cells that a formula spills into are not among them. */
  readonly cells: readonly SdgCell[];
  readonly workbook: PortableWorkbook;
  /** Native formulas where there are any, or values throughout. */
  readonly wanted: 'live' | 'values';
  /** Names of all sheets: the helper sheet needs one of its own. */
  readonly sheetNames: readonly string[];
  /** One more than the largest number in a record that the workbook already has, otherwise 1. */
  readonly firstId: number;
  readonly words: PortableWords;
}

export interface PortableWords {
  readonly helper: HelperWords;
  readonly headlines: HeadlineLanguages;
}

/** A portable copy before anything is written, as plain data. */
export interface PortablePlan {
  /** One a cell, in the order given. */
  readonly outcomes: readonly PortableOutcome[];
  readonly replacements: readonly Replacement[];
  /** To be hidden when it has been written; its name is not to be changed on the way. */
  readonly helperSheet: SheetPlan | undefined;
  /** XML text for a custom XML part; the helper sheet holds it too. */
  readonly record: string;
  readonly names: readonly HiddenName[];
}

/** What becomes of a cell: `table` stands for native formulas in all cells it spilled over. */
export type PortableOutcome = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
} & (
  | { readonly becomes: 'formula' | 'table' }
  | { readonly becomes: 'values'; readonly reason: PortableReason }
);

/** Cells to write: formulas, or values whose texts must stay text ("8.10"). */
export interface Replacement {
  readonly sheet: string;
  readonly area: Area;
  readonly kind: 'formulas' | 'values';
  readonly cells: readonly (readonly CellInput[])[];
}

/** A name of the workbook that users need not see; it moves as rows are inserted. */
export interface HiddenName {
  readonly name: string;
  /** With its equals sign. */
  readonly formula: string;
}

/** Excel's limit for a formula. */
const MAX_FORMULA = 8192;

/** Names for the place of values, and for each reference of their formula. */
export function hiddenName(id: number, reference?: number): string {
  return `SDG_Portable_${id}${reference === undefined ? '' : `_${reference}`}`;
}

/**
 * Plans a portable copy: what each formula of ours becomes, and what brings it back.
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
    // A call within a call of ours is its computed argument.
    if (call.start < end) continue;
    end = call.end;
    const args = callArguments(tokens, call, cell, workbook);
    if (typeof args === 'string') return args;
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
  const isTable = first.form.kind === 'table';
  const spills = cell.values.length > 1 || (cell.values[0]?.length ?? 0) > 1;
  if (calls.some(({ call, form }) => form.kind === 'table' && !isAlone(tokens, call)))
    return 'spill-in-formula';
  return spills && !isTable ? 'spill-in-formula' : { tokens, calls };
}

/** A table of one cell, such as the rating of one row, can stand within a formula. */
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
    const native = marked(form, at, markText(id), references.map((_, n) => placeholder(n)));
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

/** A call with placeholders for its references; other names within it stay. */
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

/** Values in place of a formula; names follow the cells that it referred to. */
function makeValues(cell: SdgCell, workbook: PortableWorkbook, id: number) {
  const { sheet, row, column, values } = cell;
  const [rows, columns] = [values.length, values[0]?.length ?? 1];
  const area: Area = { row, column, rows, columns };
  const names: HiddenName[] = [{ name: hiddenName(id), formula: absolute(sheet, area) }];
  const references: string[] = [];
  const original = formulaTokens(cell.formula)
    .map((token) => {
      // Tables and names follow by themselves.
      if (token.kind !== 'reference') return token.text;
      const place = resolveReference(token, cell, workbook);
      if (typeof place === 'string') return token.text;
      const index = references.push(token.text) - 1;
      names.push({ name: hiddenName(id, index), formula: absolute(place.sheet, place.area) });
      return placeholder(index);
    })
    .join('');
  const isError = rows === 1 && columns === 1 && isErrorText(values[0]?.[0]);
  const replacement: Replacement = isError
    ? { sheet, area, kind: 'formulas', cells: [[errorFormula(String(values[0]?.[0]))]] }
    : { sheet, area, kind: 'values', cells: values };
  const checksum = checksumOf(values);
  const entry: RecordEntry = { kind: 'values', id, original, rows, columns, references, checksum };
  return { replacement, names, entry };
}

function absolute(sheet: string, area: Area): string {
  const address = toAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `=${quoteSheetName(sheet)}!${address}`;
}

function isErrorText(value: unknown): boolean {
  return !isBlank(value) && typeof value === 'string' && /^#[A-Z/0]+[!?]?$/.test(value);
}

/** An error that stands without the add-in as it stood with it. */
function errorFormula(error: string): string {
  return error === '#N/A' ? '=NA()' : '=VALUE("SDG")';
}
