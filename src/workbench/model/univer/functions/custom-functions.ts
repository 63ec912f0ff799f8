import type { IRange, IUnitRange, Nullable } from '@univerjs/core';
import { moveRangeByOffset } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type {
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
  IFunctionNames,
  ErrorType,
} from '@univerjs/engine-formula';
import type {
  CustomFunctions,
  FunctionDescription,
  Invocation,
  InvocationResult,
} from '../../custom-functions';
import { EXCEL_COLUMNS, EXCEL_ROWS } from '../sheet/areas';
import type { Argument, Scalar } from './values';
import { fromResult, toArguments } from './values';
import { BUSY, isErrorText } from '../engine/errors';

/** What the functions need to know of the workbook they are called in. */
export interface FunctionHost {
  /** `Sheet1!B2` */
  address(sheetId: string, row: number, column: number): string;
  /** Rows and columns that hold something; whole-column references are cut to them. */
  usedSize(sheetId: string): { readonly rows: number; readonly columns: number };
  /** The formula of a cell. */
  formulaAt(sheetId: string, row: number, column: number): string | undefined;
  /** The error a cell shows now. */
  errorAt(sheetId: string, row: number, column: number): string | undefined;
  markDirty(ranges: readonly IUnitRange[]): void;
  /** Something that is waited for has changed. */
  check(): void;
}

interface Site {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A call the add-in has not answered, and the cells that wait for it. */
interface Pending {
  readonly key: string;
  readonly invocation: Invocation;
  readonly streams: boolean;
  readonly sites: Map<string, Site>;
  answered: boolean;
}

/** Answers kept: enough for a large workbook, few enough for the memory. */
const MEMORY = 10_000;

/**
 * Calculates add-in functions in two steps: the first time a formula is calculated with certain
 * arguments, the cell shows `#BUSY!` and the call goes out; when the answer is there the cell is
 * calculated again and finds it. Answers are remembered by function and arguments, so functions
 * count as pure unless their metadata says `volatile`, `stream` or `requiresAddress`.
 */
export class UniverCustomFunctions implements CustomFunctions {
  private blank: 0 | null;
  private sender: CustomFunctions['send'] | undefined;
  private readonly byId = new Map<number, Pending>();
  private readonly byKey = new Map<string, Pending>();
  private readonly answers = new Map<string, readonly (readonly Scalar[])[]>();
  private readonly messages = new Map<string, { error: string; message: string; by: string }>();
  /** Which calls each cell made when it was last calculated. */
  private readonly made = new Map<string, { run: number; keys: Set<string> }>();
  private readonly volatileSites = new Map<string, Site>();
  private outbox: Invocation[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;
  private epoch = 0;
  private run = 0;
  /** Set by the host, which tells the add-in. */
  cancel?: (ids: readonly number[]) => void;
  private host: FunctionHost | undefined;

  constructor(
    private readonly namespace: string,
    private readonly descriptions: readonly FunctionDescription[],
    blanks: 0 | null,
  ) {
    this.blank = blanks;
  }

  attach(host: FunctionHost): void {
    this.host = host;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.host = undefined;
  }

  get blanks(): 0 | null {
    return this.blank;
  }

  set blanks(blanks: 0 | null) {
    this.blank = blanks;
  }

  get send(): CustomFunctions['send'] {
    return this.sender ?? (() => undefined);
  }

  /** Whoever takes over gets the calls that are still unanswered. */
  set send(send: CustomFunctions['send']) {
    const handedOver = this.sender !== undefined;
    this.sender = send;
    if (handedOver)
      this.outbox = [...this.byId.values()]
        .filter((pending) => !pending.answered)
        .map((pending) => pending.invocation);
    this.post();
  }

  /** Univer's classes, one a function, with the name formulas call it by. */
  executors(): [new (name: IFunctionNames) => BaseFunction, IFunctionNames][] {
    return this.descriptions.map((description) => {
      const name = this.nameOf(description);
      // An arrow function, so that the class below can reach the bridge by its name.
      const calculate = (args: readonly FunctionVariantType[], site: Site) =>
        this.calculate(name, description, args, site);
      const executor = class extends BaseFunction {
        override needsReferenceObject = true;
        override minParams = -1;
        override maxParams = -1;

        override calculate(...args: BaseValueObject[]): NodeValueType {
          const { unitId, subUnitId, row, column } = this;
          return calculate(args, { unitId: unitId ?? '', sheetId: subUnitId ?? '', row, column });
        }
      };
      return [executor, name as IFunctionNames];
    });
  }

  nameOf(description: FunctionDescription): string {
    return `${this.namespace}.${description.name}`.toUpperCase();
  }

  /** Whether a formula calls one of the functions. */
  calledBy(formula: string): boolean {
    return formula.toUpperCase().includes(`${this.namespace.toUpperCase()}.`);
  }

  startRun(): void {
    this.run += 1;
  }

  /** After a run: what no cell asks for any more is not awaited, nor streamed, any longer. */
  endRun(): void {
    this.drop((pending) => {
      for (const [key, site] of pending.sites) {
        const formula = this.host?.formulaAt(site.sheetId, site.row, site.column) ?? '';
        const asks = this.calledBy(formula) && this.made.get(key)?.keys.has(pending.key);
        if (!asks) pending.sites.delete(key);
      }
      return pending.sites.size === 0;
    });
  }

  isWaiting(): boolean {
    for (const pending of this.byId.values()) if (!pending.answered) return true;
    return false;
  }

  answer(results: readonly InvocationResult[]): void {
    const dirty: IUnitRange[] = [];
    for (const result of results) {
      const pending = this.byId.get(result.id);
      if (!pending) continue;
      pending.answered = true;
      if (!pending.streams) {
        this.byId.delete(result.id);
        this.byKey.delete(pending.key);
      }
      this.remember(pending.key, result.ok ? fromResult(result.value) : [[toError(result)]]);
      dirty.push(...[...pending.sites.values()].map(toUnitRange));
    }
    this.host?.markDirty(dirty);
    this.host?.check();
  }

  errorMessage(sheetId: string, row: number, column: number): string | undefined {
    const known = this.messages.get(siteKey({ sheetId, row, column }));
    return known && this.host?.errorAt(sheetId, row, column) === known.error
      ? known.message
      : undefined;
  }

  /** Forgets all answers: the next calculation asks the add-in again. */
  forget(): void {
    this.answers.clear();
    this.messages.clear();
  }

  /** Forgets the workbook that was open. Answers to its calls are not wanted any more. */
  reset(): void {
    this.forget();
    this.drop(() => true);
    this.forgetSites();
    this.host?.check();
  }

  /** Rows or columns moved: where messages and volatile calls stand is no longer known. */
  forgetSites(): void {
    this.messages.clear();
    this.volatileSites.clear();
    this.made.clear();
  }

  private drop(unwanted: (pending: Pending) => boolean): void {
    const cancelled: number[] = [];
    for (const [id, pending] of this.byId) {
      if (!unwanted(pending)) continue;
      this.byId.delete(id);
      this.byKey.delete(pending.key);
      const unsent = this.outbox.indexOf(pending.invocation);
      if (unsent >= 0) this.outbox.splice(unsent, 1);
      else cancelled.push(id);
    }
    if (cancelled.length > 0) this.cancel?.(cancelled);
  }

  /** Something changed: volatile functions have to be asked again. The cells that call them. */
  nextEpoch(): IUnitRange[] {
    if (this.volatileSites.size === 0) return [];
    this.epoch += 1;
    const sites = [...this.volatileSites.values()].map(toUnitRange);
    this.volatileSites.clear();
    return sites;
  }

  private calculate(
    name: string,
    description: FunctionDescription,
    args: readonly FunctionVariantType[],
    site: Site,
  ): NodeValueType {
    const given = args.map((argument) => this.read(argument));
    if (given.some(hasBusy)) return ErrorValueObject.create(BUSY as ErrorType);
    const converted = toArguments(description, given, this.blank);
    if (!converted.ok) return ErrorValueObject.create(converted.error as ErrorType);
    const options = description.options ?? {};
    const place = options['requiresAddress'] ? siteKey(site) : '';
    const epoch = options['volatile'] ? this.epoch : 0;
    if (options['volatile']) this.volatileSites.set(siteKey(site), site);
    const key = `${name}|${place}|${epoch}|${this.blank}|${JSON.stringify(converted.values)}`;
    this.note(site, key);
    const answer = this.answers.get(key);
    if (answer && this.byKey.get(key)?.streams) this.byKey.get(key)?.sites.set(siteKey(site), site);
    if (answer) return this.show(name, answer, site);
    this.ask(key, description, converted.values, site);
    return ErrorValueObject.create(BUSY as ErrorType);
  }

  private note(site: Site, key: string): void {
    const made = this.made.get(siteKey(site));
    if (made?.run === this.run) made.keys.add(key);
    else this.made.set(siteKey(site), { run: this.run, keys: new Set([key]) });
  }

  private ask(
    key: string,
    description: FunctionDescription,
    args: readonly unknown[],
    site: Site,
  ): void {
    let pending = this.byKey.get(key);
    if (!pending) {
      const id = ++this.lastId;
      const address = this.host?.address(site.sheetId, site.row, site.column) ?? '';
      const invocation = { id, functionId: description.id, args, address };
      const streams = description.options?.['stream'] === true;
      pending = { key, invocation, streams, sites: new Map(), answered: false };
      this.byId.set(id, pending);
      this.byKey.set(key, pending);
      this.outbox.push(invocation);
      this.post();
    }
    pending.sites.set(siteKey(site), site);
  }

  /** Calls of one calculation go out together, as Excel gathers them. */
  private post(): void {
    if (this.timer !== undefined || this.outbox.length === 0) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (!this.sender || this.outbox.length === 0) return;
      const batch = this.outbox;
      this.outbox = [];
      this.sender(batch);
    }, 0);
  }

  private remember(key: string, answer: readonly (readonly Scalar[])[]): void {
    this.answers.delete(key);
    this.answers.set(key, answer);
    const oldest = this.answers.keys().next();
    if (this.answers.size > MEMORY && !oldest.done) this.answers.delete(oldest.value);
  }

  private show(name: string, answer: readonly (readonly Scalar[])[], site: Site): NodeValueType {
    const [[first] = []] = answer;
    const single = answer.length === 1 && answer[0]?.length === 1;
    const key = siteKey(site);
    if (single && first?.kind === 'error' && first.message !== undefined)
      this.messages.set(key, { error: first.error, message: first.message, by: name });
    else if (this.messages.get(key)?.by === name) this.messages.delete(key);
    if (single && first) return toValueObject(first);
    return ArrayValueObject.create({
      calculateValueList: answer.map((row) => row.map(toValueObject)),
      rowCount: answer.length,
      columnCount: answer[0]?.length ?? 0,
      unitId: site.unitId,
      sheetId: site.sheetId,
      row: site.row,
      column: site.column,
    });
  }

  private read(variant: FunctionVariantType): Argument {
    if (variant.isReferenceObject()) return this.readReference(variant as BaseReferenceObject);
    const value = variant as BaseValueObject;
    if (!value.isArray()) return value.isNull() ? { kind: 'omitted' } : cellOf(value);
    const array = value as ArrayValueObject;
    const cells: Scalar[][] = [];
    for (let row = 0; row < array.getRowCount(); row++)
      cells.push(
        Array.from({ length: array.getColumnCount() }, (_, column) =>
          toScalar(array.get(row, column)),
        ),
      );
    return { kind: 'cells', cells };
  }

  private readReference(reference: BaseReferenceObject): Argument {
    const whole = reference.getRangeData();
    const range = this.clipped(reference);
    const cells: Scalar[][] = Array.from({ length: range.endRow - range.startRow + 1 }, () =>
      Array.from({ length: range.endColumn - range.startColumn + 1 }, () => BLANK),
    );
    const offset = reference.getRefOffset();
    reference.setRangeData(moveRangeByOffset(range, -offset.x, -offset.y));
    reference.iterator((cell, row, column) => {
      const line = cells[row - range.startRow];
      if (line) line[column - range.startColumn] = toScalar(cell);
    });
    reference.setRangeData(whole);
    return { kind: 'cells', cells };
  }

  /** Whole columns and rows end where the sheet does; Excel's million rows would be of no use. */
  private clipped(reference: BaseReferenceObject): IRange {
    const range = { ...reference.getRangePosition() };
    const allRows = reference.isColumn() || range.endRow >= EXCEL_ROWS - 1;
    const allColumns = reference.isRow() || range.endColumn >= EXCEL_COLUMNS - 1;
    const used = allRows || allColumns ? this.host?.usedSize(reference.getSheetId()) : undefined;
    if (used && allRows) range.endRow = Math.max(range.startRow, used.rows - 1);
    if (used && allColumns) range.endColumn = Math.max(range.startColumn, used.columns - 1);
    return range;
  }
}

/** What a function gives back to the engine. */
type NodeValueType = ReturnType<BaseFunction['calculate']>;

const BLANK: Scalar = { kind: 'blank' };

const cellOf = (value: BaseValueObject): Argument => ({ kind: 'cell', cell: toScalar(value) });

function toScalar(value: Nullable<BaseValueObject>): Scalar {
  if (!value || value.isNull()) return BLANK;
  if (value.isError())
    return { kind: 'error', error: (value as ErrorValueObject).getErrorType() as string };
  if (value.isBoolean()) return { kind: 'boolean', value: Boolean(value.getValue()) };
  if (value.isNumber()) return { kind: 'number', value: Number(value.getValue()) };
  return { kind: 'text', value: String(value.getValue()) };
}

function toValueObject(scalar: Scalar): BaseValueObject {
  switch (scalar.kind) {
    case 'blank':
      return NullValueObject.create();
    case 'number':
      return NumberValueObject.create(scalar.value, scalar.format ?? '');
    case 'text':
      return StringValueObject.create(scalar.value);
    case 'boolean':
      return BooleanValueObject.create(scalar.value);
    case 'error':
      return ErrorValueObject.create(scalar.error as ErrorType);
  }
}

function hasBusy(argument: Argument): boolean {
  const busy = (cell: Scalar) => cell.kind === 'error' && cell.error === BUSY;
  if (argument.kind === 'omitted') return false;
  if (argument.kind === 'cell') return busy(argument.cell);
  return argument.cells.some((row) => row.some(busy));
}

function toError(result: { readonly code: string; readonly message?: string }): Scalar {
  const error = isErrorText(result.code) ? result.code : '#VALUE!';
  // Excel shows messages with these two errors only.
  const shown = error === '#VALUE!' || error === '#N/A';
  return shown && result.message !== undefined
    ? { kind: 'error', error, message: result.message }
    : { kind: 'error', error };
}

const siteKey = ({ sheetId, row, column }: Omit<Site, 'unitId'>): string =>
  `${sheetId}!${row},${column}`;

const toUnitRange = ({ unitId, sheetId, row, column }: Site): IUnitRange => ({
  unitId,
  sheetId,
  range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
});
