import type { IDisposable, Injector, IUnitRange } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { of } from 'rxjs';
import { PendingChanges } from './pending-changes';
import type { ChangeReport } from './pending-changes';
import { CalculatedCells } from './calculated-cells';
import { guardEngine } from './guard';
import { watchFormulas } from './formula/changes';
import { findHiddenRows } from './formula/hidden-rows';
import { Spills } from './spills';

const ONLY_FORMATS: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);
/**
 * How often one change may make spills change each other before it counts as a circular reference.
 */
const ROUNDS = 100;

/**
 * Decides when formulas are calculated, one run at a time. It replaces Univer's own controller,
 * which waits 100 ms and stops a running calculation when something changes; the results of the run
 * so far are then lost and cells stay stale.
 */
export class Calculation {
  private readonly commands: ICommandService;
  private readonly dirtyManager: IActiveDirtyManagerService;
  private readonly formulas: FormulaDataModel;
  private readonly spills: Spills;
  private readonly results: CalculatedCells;
  private readonly pending = new PendingChanges();
  private readonly disposables: IDisposable[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly waitingForRun: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private rounds = 0;
  private disposed = false;
  /** Whether an external answer is awaited that will make cells dirty again. */
  awaits: () => boolean = () => false;
  /** Called when everything has been calculated, with the formulas that were. */
  onCalculated: (cells: ReturnType<CalculatedCells['take']>) => void = () => undefined;
  /** Wraps the start of a calculation, while the engine collects what must be calculated. */
  whileGathering: (start: () => void) => void = (start) => start();
  /** Called after each run; may request another calculation of some formulas. */
  afterRun: () => readonly IUnitRange[] = () => [];
  /** Called before formulas are calculated because of a change (not because of an answer). */
  onChange: () => void = () => undefined;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.dirtyManager = injector.get(IActiveDirtyManagerService);
    this.formulas = injector.get(FormulaDataModel);
    this.spills = new Spills(injector);
    this.results = new CalculatedCells(injector);
    guardEngine(injector);
    watchFormulas(injector);
    findHiddenRows(injector);
    const univerOwn = injector.get(TriggerCalculationController);
    univerOwn.dispose();
    // The grid's progress bar still reads what is disposed of here.
    Object.assign(univerOwn, { progress$: of({ done: 0, count: 0 }) });
    this.disposables.push(
      this.commands.onCommandExecuted((command, options) => {
        if (command.id === SetFormulaCalculationNotificationMutation.id)
          this.notified(command.params as ISetFormulaCalculationNotificationMutation);
        else this.executed(command, options?.onlyLocal === true);
      }),
    );
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
    this.releaseRun();
    this.release();
  }

  /** Calculates everything that reads these ranges and the formulas in them. */
  markDirty(ranges: readonly IUnitRange[]): void {
    if (ranges.length === 0) return;
    this.pending.add({ dirtyRanges: [...ranges] });
    this.schedule();
  }

  calculateAll(): void {
    this.pending.add({ forceCalculation: true });
    this.schedule();
  }

  /** Forgets the open workbook and its spills. */
  forget(): void {
    this.pending.take();
    this.spills.forget();
  }

  calculated(): Promise<void> {
    if (!this.running && this.pending.isEmpty) return Promise.resolve();
    return new Promise((resolve) => this.waitingForRun.push(resolve));
  }

  settled(): Promise<void> {
    if (this.isSettled()) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Call this when the result of `awaits` has changed. */
  check(): void {
    if (!this.isSettled()) return;
    this.rounds = 0;
    this.release();
  }

  private isSettled(): boolean {
    return !this.running && this.pending.isEmpty && !this.awaits();
  }

  private releaseRun(): void {
    for (const resolve of this.waitingForRun.splice(0)) resolve();
  }

  private release(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private executed(command: { id: string; params?: object }, onlyLocal: boolean): void {
    const conversion = this.dirtyManager.get(command.id);
    if (!conversion) return;
    if (command.id === SetRangeValuesMutation.id) {
      const params = command.params as ISetRangeValuesMutationParams;
      if (onlyLocal || ONLY_FORMATS.has(params.trigger ?? '')) return;
    }
    this.pending.add(conversion.getDirtyData(command) as ChangeReport);
    this.onChange();
    this.schedule();
  }

  private schedule(): void {
    if (this.timer !== undefined || this.running || this.disposed) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.run();
    }, 0);
  }

  private run(): void {
    this.running = true;
    const params = {
      ...this.pending.take(),
      options: null,
      maxIteration: 1,
      isCalculateTreeModel: false,
      rowData: this.formulas.getHiddenRowsFiltered(),
    };
    this.whileGathering(() => {
      this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, {
        onlyLocal: true,
      });
    });
  }

  private notified(params: ISetFormulaCalculationNotificationMutation): void {
    if (!this.running || params.functionsExecutedState === undefined) return;
    // The engine cleans up after its listeners; the next run can only start after that.
    setTimeout(() => this.finish(), 0);
  }

  private finish(): void {
    if (this.disposed) return;
    this.running = false;
    this.rounds += 1;
    const changed = [...this.spills.changed(), ...this.afterRun()];
    if (changed.length > 0 && this.rounds < ROUNDS) this.pending.add({ dirtyRanges: changed });
    if (changed.length === 0 && this.pending.isEmpty) this.rounds = 0;
    if (!this.pending.isEmpty) return this.schedule();
    this.releaseRun();
    this.onCalculated(this.results.take());
    this.check();
  }
}
