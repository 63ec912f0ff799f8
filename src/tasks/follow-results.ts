import type { ExcelProblem } from '../excel/door/problem';
import type { Outcome } from '../excel/door/outcome';
import {
  findMatrices,
  readMatrix,
  type MatrixPlace,
  type MatrixReading,
} from '../excel/read/matrices';
import { watchWorkbook, type WorkbookWatcher } from '../excel/pane/watch-workbook';

/** What is known of the workbook's matrices at this moment. */
export interface ResultsState {
  readonly phase: 'reading' | 'none' | 'ready' | 'problem';
  readonly places: readonly MatrixPlace[];
  /** The matrix shown: there when ready. */
  readonly reading: MatrixReading | undefined;
  /** Why nothing could be read; when ready, why the figures may be a moment old. */
  readonly problem: ExcelProblem | undefined;
  /** False where this Excel does not tell of changes. */
  readonly live: boolean;
  /** The sheet in front was looked at and has no matrix. */
  readonly noneInFront: boolean;
}

/** What the source needs of Excel; tests put their own in its place. */
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
  /** Looks for matrices and reads anew. */
  readonly refresh: () => void;
  readonly choose: (sheetId: string) => void;
  /** Reads a matrix the user made, on the sheet in front. */
  readonly lookInFront: () => Promise<void>;
}

/** Milliseconds until another attempt while Excel is busy or a cell is being edited. */
const RETRY = 1000;

const NOTHING = { reading: undefined, problem: undefined } as const;

const EXCEL: ResultsExcel = { findMatrices, readMatrix, watchWorkbook };

/**
 * Follows the workbook's matrices. A change costs one request, which reads the matrix that is
 * shown; changes that come while it is being read lead to one more reading after it.
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
    noneInFront: false,
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
        await look(everything);
      }
    } finally {
      busy = false;
    }
  };

  const look = async (everything: boolean): Promise<void> => {
    clearTimeout(timer);
    if (everything) {
      const found = await excel.findMatrices();
      if (!found.ok) return failed(found.problem);
      const own = state.places.filter(({ sheetId }) => sheetId === chosen && isOwn(sheetId));
      const places = [...found.value, ...own];
      if (!places.some(({ sheetId }) => sheetId === chosen)) chosen = await bestOf(places);
      set({ ...state, places, problem: undefined });
    }
    const id = chosen;
    if (id === undefined) return set({ ...state, phase: 'none', ...NOTHING });
    const read = await excel.readMatrix(id);
    // Another one was chosen meanwhile; it is read next.
    if (id !== chosen) return;
    if (read.ok && read.value) {
      const reading = read.value;
      const places = state.places.map((place) => (place.sheetId === id ? reading : place));
      return set({ ...state, phase: 'ready', places, reading, problem: undefined });
    }
    if (!read.ok && read.problem.kind !== 'not-found') return failed(read.problem);
    // The sheet is gone, or no longer holds a matrix.
    const places = state.places.filter(({ sheetId }) => sheetId !== id);
    chosen = places[0]?.sheetId;
    set({ ...state, phase: 'reading', places, ...NOTHING });
    return look(!everything && chosen === undefined);
  };

  /** The matrix in front, if there are several; else the first. */
  const bestOf = async (places: readonly MatrixPlace[]): Promise<string | undefined> => {
    const front = places.length > 1 ? await excel.readMatrix() : undefined;
    const inFront = front?.ok ? front.value?.sheetId : undefined;
    return places.find(({ sheetId }) => sheetId === inFront)?.sheetId ?? places[0]?.sheetId;
  };

  /** A matrix of the user's own, which no name marks and only looking has found. */
  const isOwn = (sheetId: string) =>
    state.reading?.sheetId === sheetId && state.reading.layout.origin === 'found';

  const failed = (problem: ExcelProblem) => {
    const passing = problem.kind === 'cell-editing' || problem.kind === 'busy';
    // Figures of a moment ago are better than none while a cell is being typed into.
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
    lookInFront: async () => {
      const read = await excel.readMatrix();
      if (!read.ok) return failed(read.problem);
      if (!read.value) return set({ ...state, noneInFront: true });
      const { sheet, sheetId } = read.value;
      chosen = sheetId;
      isPicked = true;
      const others = state.places.filter((place) => place.sheetId !== sheetId);
      set({
        ...state,
        phase: 'ready',
        problem: undefined,
        noneInFront: false,
        places: [...others, { sheet, sheetId }],
        reading: read.value,
      });
    },
  };
}
