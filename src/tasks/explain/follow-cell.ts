import { failure, type Outcome } from '../../excel/door/outcome';
import { excelProblem, type ExcelProblem } from '../../excel/door/problem';
import { watchSelection, type WorkbookWatcher } from '../../excel/pane/watch-workbook';
import { watchBursts } from '../watch-bursts';
import type { CellExplained } from './cell-explained';
import { explainCell } from './explain-cell';
import type { OurFunctions, Wrong } from './functions';

/** What is known about the active cell now. */
export interface CellState<P> {
  /** Set once a cell is read; kept while the next one is. */
  readonly explained: CellExplained<P> | undefined;
  /** Why it could not be read. */
  readonly problem: ExcelProblem | undefined;
  readonly reading: boolean;
  /** False if this Excel does not report what is selected. */
  readonly live: boolean;
}

export interface CellSource<P> {
  readonly state: () => CellState<P>;
  readonly listen: (changed: () => void) => () => void;
  /** Reads, and follows the selection until stopped. */
  readonly start: () => void;
  readonly stop: () => void;
  readonly refresh: () => void;
}

/** The Excel operations the source needs; tests replace them. */
export interface CellExcel<P> {
  readonly explain: (before?: CellExplained<P>) => Promise<Outcome<CellExplained<P>>>;
  readonly watch: (watcher: WorkbookWatcher) => () => void;
}

/** Milliseconds until another attempt while Excel is busy or a cell is being edited. */
const RETRY = 1000;
/** Milliseconds without another selection: shorter than a person notices. */
const QUIET = 150;

const excelWith = <P extends Wrong>(functions: OurFunctions<P>): CellExcel<P> => ({
  explain: (before) => explainCell(functions, before),
  watch: (watcher) => watchBursts(watcher, QUIET, watchSelection),
});

/**
 * Explains the active cell, again whenever another one is selected or something changes; nothing is
 * asked while nothing happens.
 *
 *     const source = createCellSource(functions);
 *     source.listen(() => draw(source.state()));
 *     source.start();
 */
export function createCellSource<P extends Wrong>(
  functions: OurFunctions<P>,
  excel: CellExcel<P> = excelWith(functions),
  retry = RETRY,
): CellSource<P> {
  let state: CellState<P> = {
    explained: undefined,
    problem: undefined,
    reading: false,
    live: true,
  };
  let stopWatching: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [busy, wanted] = [false, false];
  const listeners = new Set<() => void>();

  const set = (next: Partial<CellState<P>>) => {
    state = { ...state, ...next };
    for (const changed of [...listeners]) changed();
  };

  /** A change while it is read leads to one more reading afterwards. */
  const read = async () => {
    wanted = true;
    if (busy) return;
    busy = true;
    while (wanted) {
      wanted = false;
      clearTimeout(timer);
      set({ reading: true });
      const fault = (error: unknown) => failure(excelProblem(error));
      settle(await excel.explain(state.explained).catch(fault));
    }
    busy = false;
  };

  const settle = (outcome: Outcome<CellExplained<P>>) => {
    if (outcome.ok) return set({ explained: outcome.value, problem: undefined, reading: false });
    set({ problem: outcome.problem, reading: false });
    const { kind } = outcome.problem;
    const isPassing = kind === 'cell-editing' || kind === 'busy';
    if (isPassing && stopWatching) timer = setTimeout(() => void read(), retry);
  };

  return {
    state: () => state,
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    start: () => {
      stopWatching ??= excel.watch({
        changed: () => void read(),
        failed: () => set({ live: false }),
      });
      void read();
    },
    stop: () => {
      stopWatching?.();
      stopWatching = undefined;
      clearTimeout(timer);
      wanted = false;
    },
    refresh: () => void read(),
  };
}
