import type { IUnitRange } from '@univerjs/core';
import { BaseFunction } from '@univerjs/engine-formula';
import type {
  BaseValueObject,
  FunctionVariantType,
  IFunctionNames,
} from '@univerjs/engine-formula';
import type {
  CustomFunctions,
  FunctionDescription,
  InvocationResult,
} from '../../custom-functions';
import { BUSY, isErrorText } from '../engine/errors';
import { Calls } from './calls';
import type { Site } from './sites';
import { siteKey, toUnitRange } from './sites';
import { toArgument, toErrorObject, toResult } from './value-objects';
import type { Argument, Scalar } from './values';
import { fromResult, toArguments } from './values';

/** What the functions need to know about the workbook they are called in. */
export interface FunctionHost {
  /** `Sheet1!B2` */
  address(sheetId: string, row: number, column: number): string;
  /** Rows and columns that are not empty; whole-column references are reduced to them. */
  usedSize(sheetId: string): { readonly rows: number; readonly columns: number };
  /** The formula of a cell. */
  formulaAt(sheetId: string, row: number, column: number): string | undefined;
  /** The error a cell shows now. */
  errorAt(sheetId: string, row: number, column: number): string | undefined;
  markDirty(ranges: readonly IUnitRange[]): void;
  /** The state of an awaited call has changed. */
  check(): void;
}

/** Number of answers kept: enough for a large workbook, but within memory. */
const MEMORY = 10_000;

/**
 * Calculates add-in functions in two steps: the first time a formula is calculated with certain
 * arguments, the cell shows `#BUSY!` and the call is sent; after the answer the cell is calculated
 * again and finds it. Answers are remembered by function and arguments, so functions count as pure
 * unless their metadata contains `volatile`, `stream` or `requiresAddress`.
 */
export class UniverCustomFunctions implements CustomFunctions {
  private readonly calls = new Calls();
  private readonly answers = new Map<string, readonly (readonly Scalar[])[]>();
  private readonly messages = new Map<string, { error: string; message: string; by: string }>();
  /** The calls each cell made when it was last calculated. */
  private readonly made = new Map<string, { run: number; keys: Set<string> }>();
  private readonly volatileSites = new Map<string, Site>();
  private epoch = 0;
  private run = 0;
  private host: FunctionHost | undefined;

  constructor(
    private readonly namespace: string,
    private readonly descriptions: readonly FunctionDescription[],
    public blanks: 0 | null,
  ) {}

  attach(host: FunctionHost): void {
    this.host = host;
  }

  dispose(): void {
    this.calls.dispose();
    this.host = undefined;
  }

  get send(): CustomFunctions['send'] {
    return this.calls.send;
  }

  set send(send: CustomFunctions['send']) {
    this.calls.send = send;
  }

  set cancel(cancel: (ids: readonly number[]) => void) {
    this.calls.cancel = cancel;
  }

  /** Univer's classes, one per function, with its name in formulas. */
  executors(): [new (name: IFunctionNames) => BaseFunction, IFunctionNames][] {
    return this.descriptions.map((description) => {
      const name = this.nameOf(description);
      // An arrow function, so that the class below can refer to the bridge by its name.
      const calculate = (args: readonly FunctionVariantType[], site: Site) =>
        this.calculate(name, description, args, site);
      const executor = class extends BaseFunction {
        override needsReferenceObject = true;
        override minParams = -1;
        override maxParams = -1;

        override calculate(...args: BaseValueObject[]): BaseValueObject {
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

  /** After a run: calls that no cell makes any more are no longer awaited or streamed. */
  endRun(): void {
    this.calls.drop((call) => {
      for (const [key, site] of call.sites) {
        const formula = this.host?.formulaAt(site.sheetId, site.row, site.column) ?? '';
        const asks = this.calledBy(formula) && this.made.get(key)?.keys.has(call.key);
        if (!asks) call.sites.delete(key);
      }
      return call.sites.size === 0;
    });
  }

  isWaiting(): boolean {
    return this.calls.isWaiting();
  }

  answer(results: readonly InvocationResult[]): void {
    const dirty: IUnitRange[] = [];
    for (const result of results) {
      const call = this.calls.answered(result.id);
      if (!call) continue;
      this.remember(call.key, result.ok ? fromResult(result.value) : [[toError(result)]]);
      dirty.push(...[...call.sites.values()].map(toUnitRange));
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

  /** Forgets the workbook that was open. Answers to its calls are no longer wanted. */
  reset(): void {
    this.forget();
    this.calls.drop(() => true);
    this.forgetSites();
    this.host?.check();
  }

  /** Rows or columns moved: the cells of messages and volatile calls are no longer known. */
  forgetSites(): void {
    this.messages.clear();
    this.volatileSites.clear();
    this.made.clear();
  }

  /** Something changed: returns the cells with volatile functions, which must be called again. */
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
  ): BaseValueObject {
    const given = args.map((argument) => toArgument(argument, (id) => this.usedSize(id)));
    if (given.some(hasBusy)) return toErrorObject(BUSY);
    const converted = toArguments(description, given, this.blanks);
    if (!converted.ok) return toErrorObject(converted.error);
    const options = description.options ?? {};
    const place = options['requiresAddress'] ? siteKey(site) : '';
    const epoch = options['volatile'] ? this.epoch : 0;
    if (options['volatile']) this.volatileSites.set(siteKey(site), site);
    const key = `${name}|${place}|${epoch}|${this.blanks}|${JSON.stringify(converted.values)}`;
    this.note(site, key);
    const answer = this.answers.get(key);
    if (answer) {
      this.calls.streaming(key)?.sites.set(siteKey(site), site);
      this.noteMessage(name, answer, site);
      return toResult(answer, site);
    }
    const address = () => this.host?.address(site.sheetId, site.row, site.column) ?? '';
    this.calls.ask(key, description, converted.values, site, address);
    return toErrorObject(BUSY);
  }

  private usedSize(sheetId: string): { readonly rows: number; readonly columns: number } {
    return this.host?.usedSize(sheetId) ?? { rows: 1, columns: 1 };
  }

  private note(site: Site, key: string): void {
    const made = this.made.get(siteKey(site));
    if (made?.run === this.run) made.keys.add(key);
    else this.made.set(siteKey(site), { run: this.run, keys: new Set([key]) });
  }

  private remember(key: string, answer: readonly (readonly Scalar[])[]): void {
    this.answers.delete(key);
    this.answers.set(key, answer);
    const oldest = this.answers.keys().next();
    if (this.answers.size > MEMORY && !oldest.done) this.answers.delete(oldest.value);
  }

  /** Only a single error can have a message. */
  private noteMessage(name: string, answer: readonly (readonly Scalar[])[], site: Site): void {
    const [[first] = []] = answer;
    const single = answer.length === 1 && answer[0]?.length === 1;
    const key = siteKey(site);
    if (single && first?.kind === 'error' && first.message !== undefined)
      this.messages.set(key, { error: first.error, message: first.message, by: name });
    else if (this.messages.get(key)?.by === name) this.messages.delete(key);
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
  // Excel shows messages only with these two errors.
  const shown = error === '#VALUE!' || error === '#N/A';
  return shown && result.message !== undefined
    ? { kind: 'error', error, message: result.message }
    : { kind: 'error', error };
}
