import type { ExcelProblem } from '../excel/door/problem';
import type { Outcome } from '../excel/door/outcome';
import {
  findMatrices,
  readMatrix,
  type MatrixPlace,
  type MatrixReading,
} from '../excel/read/matrices';
import type { WorkbookWatcher } from '../excel/pane/watch-workbook';
import { watchBursts } from './watch-bursts';

/** What is known about the workbook's matrices now. */
export interface ResultsState {
  readonly phase: 'reading' | 'none' | 'ready' | 'problem';
  readonly places: readonly MatrixPlace[];
  /** The matrix shown; set once it is read. */
  readonly reading: MatrixReading | undefined;
  /** Why nothing could be read; when ready, why the figures may be slightly out of date. */
  readonly problem: ExcelProblem | undefined;
  /** False if this Excel does not report changes. */
  readonly live: boolean;
  /** The active sheet was read and has no matrix. */
  readonly noneOnActiveSheet: boolean;
}

/** The Excel operations the source needs; tests replace them. */
export interface ResultsExcel {
  readonly findMatrices: () => Promise<Outcome<readonly MatrixPlace[]>>;
  readonly readMatrix: (sheet?: string) => Promise<Outcome<MatrixReading | undefined>>;
  readonly watchWorkbook: (watcher: WorkbookWatcher) => () => void;
}

export interface ResultsSource {
  readonly state: () => ResultsState;
  readonly listen: (changed: () => void) => () => void;
  /** Reads, and follows changes until stopped. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Searches for matrices and reads again. */
  readonly refresh: () => void;
  readonly choose: (sheetId: string) => void;
  /** Reads a matrix the user made, on the active sheet. */
  readonly readActiveSheet: () => Promise<void>;
}

/** Milliseconds until another attempt while Excel is busy or a cell is being edited. */
const RETRY = 1000;

const NOTHING = { reading: undefined, problem: undefined } as const;

const EXCEL: ResultsExcel = {
  findMatrices: () => findMatrices('remembered'),
  readMatrix,
  watchWorkbook: watchBursts,
};

/**
 * Follows the workbook's matrices. A change costs one request, which reads the matrix that is
 * shown; changes made while it is being read lead to one more reading afterwards.
 *
 *     const source = createResultsSource();
 *     source.listen(() => draw(source.state()));
 *     source.start();
 */
export function createResultsSource(excel: ResultsExcel = EXCEL, retry = RETRY): ResultsSource {
  let state: ResultsState = {
    phase: 'reading',
    places: [],
    reading: undefined,
    problem: undefined,
    live: true,
    noneOnActiveSheet: false,
  };
  let chosen: string | undefined;
  let isPicked = false;
  let stopWatching: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let wanted: 'nothing' | 'reading' | 'everything' = 'nothing';
  const listeners = new Set<() => void>();

  const set = (next: ResultsState) => {
    state = next;
    for (const changed of [...listeners]) changed();
  };

  const want = async (what: 'reading' | 'everything') => {
    if (wanted !== 'everything') wanted = what;
    if (busy) return;
    busy = true;
    try {
      while (wanted !== 'nothing') {
        const everything = wanted === 'everything' || chosen === undefined;
        wanted = 'nothing';
        await findAndRead(everything);
      }
    } finally {
      busy = false;
    }
  };

  const findAndRead = async (everything: boolean): Promise<void> => {
    clearTimeout(timer);
    if (everything) {
      const found = await excel.findMatrices();
      if (!found.ok) return failed(found.problem);
      const isFound = (id: string) => found.value.some(({ sheetId }) => sheetId === id);
      const own = state.places.filter(
        ({ sheetId }) => sheetId === chosen && isOwn(sheetId) && !isFound(sheetId),
      );
      const places = [...found.value, ...own];
      if (!places.some(({ sheetId }) => sheetId === chosen)) chosen = await bestOf(places);
      set({ ...state, places, problem: undefined });
    }
    const id = chosen;
    if (id === undefined) return set({ ...state, phase: 'none', ...NOTHING });
    const read = await excel.readMatrix(id);
    // Another one was selected meanwhile; it is read next.
    if (id !== chosen) return;
    if (read.ok && read.value) {
      const reading = read.value;
      const places = state.places.map((place) => (place.sheetId === id ? reading : place));
      return set({ ...state, phase: 'ready', places, reading, problem: undefined });
    }
    if (!read.ok && read.problem.kind !== 'not-found') return failed(read.problem);
    // The sheet is gone, or no longer has a matrix.
    const places = state.places.filter(({ sheetId }) => sheetId !== id);
    chosen = places[0]?.sheetId;
    set({ ...state, phase: 'reading', places, ...NOTHING });
    return findAndRead(!everything && chosen === undefined);
  };

  /** The matrix on the active sheet, if there are several; else the first. */
  const bestOf = async (places: readonly MatrixPlace[]): Promise<string | undefined> => {
    const front = places.length > 1 ? await excel.readMatrix() : undefined;
    const active = front?.ok ? front.value?.sheetId : undefined;
    return places.find(({ sheetId }) => sheetId === active)?.sheetId ?? places[0]?.sheetId;
  };

  /**
   * A matrix of the user's own, which has no name of ours and is only found by reading its sheet.
   */
  const isOwn = (sheetId: string) =>
    state.reading?.sheetId === sheetId && state.reading.layout.origin === 'found';

  const failed = (problem: ExcelProblem) => {
    const passing = problem.kind === 'cell-editing' || problem.kind === 'busy';
    // While a cell is being edited, slightly older figures are better than none.
    set({ ...state, phase: passing && state.reading ? 'ready' : 'problem', problem });
    if (passing && stopWatching) timer = setTimeout(() => void want('everything'), retry);
  };

  return {
    state: () => state,
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    start: () => {
      if (!isPicked) chosen = undefined;
      stopWatching ??= excel.watchWorkbook({
        changed: () => void want('reading'),
        failed: () => set({ ...state, live: false }),
      });
      void want('everything');
    },
    stop: () => {
      stopWatching?.();
      stopWatching = undefined;
      clearTimeout(timer);
    },
    refresh: () => void want('everything'),
    choose: (sheetId) => {
      chosen = sheetId;
      isPicked = true;
      void want('reading');
    },
    readActiveSheet: async () => {
      const read = await excel.readMatrix();
      if (!read.ok) return failed(read.problem);
      if (!read.value) return set({ ...state, noneOnActiveSheet: true });
      const { sheet, sheetId } = read.value;
      chosen = sheetId;
      isPicked = true;
      const others = state.places.filter((place) => place.sheetId !== sheetId);
      set({
        ...state,
        phase: 'ready',
        problem: undefined,
        noneOnActiveSheet: false,
        places: [...others, { sheet, sheetId }],
        reading: read.value,
      });
    },
  };
}
