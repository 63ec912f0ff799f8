import type { ExcelProblem } from '../excel/door/problem';
import type { Outcome } from '../excel/door/outcome';
import { selectAreas, type Selected } from '../excel/pane/select-areas';
import type { Area } from '../workbook/sheet/plan';

/** The result of the last "Show". */
export interface ShowState {
  readonly problem: ExcelProblem | undefined;
  /** The one of several blocks that this Excel could select; `index` counts from 0. */
  readonly block: { readonly index: number; readonly count: number } | undefined;
}

export interface ShowCells {
  readonly state: () => ShowState;
  readonly listen: (changed: () => void) => () => void;
  readonly show: (sheetId: string, areas: readonly Area[]) => void;
  /** Clears the problem. */
  readonly dismiss: () => void;
}

interface Wish {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

const NOTHING: ShowState = { problem: undefined, block: undefined };

/**
 * Selects cells one request at a time: later requests wait, and only the latest one counts, so that
 * an arrow key held down does not queue up requests. If Excel can select only one block, the same
 * request again selects the next.
 *
 *     const cells = createShowCells();
 *     cells.show(sheetId, areas);
 */
export function createShowCells(
  select: (
    sheet: string,
    areas: readonly Area[],
    turn: number,
  ) => Promise<Outcome<Selected>> = selectAreas,
): ShowCells {
  let state = NOTHING;
  let busy = false;
  let next: Wish | undefined;
  let last: { readonly key: string; readonly turn: number } | undefined;
  const listeners = new Set<() => void>();
  const set = (to: ShowState) => {
    state = to;
    for (const changed of [...listeners]) changed();
  };

  const serve = async () => {
    if (busy) return;
    busy = true;
    while (next) {
      const { sheetId, areas } = next;
      next = undefined;
      const key = JSON.stringify([sheetId, areas]);
      const turn = last?.key === key ? last.turn + 1 : 0;
      last = { key, turn };
      const outcome = await select(sheetId, areas, turn);
      if (!outcome.ok) set({ problem: outcome.problem, block: undefined });
      else if (outcome.value.kind === 'all') set(NOTHING);
      else set({ problem: undefined, block: outcome.value });
    }
    busy = false;
  };

  return {
    state: () => state,
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    show: (sheetId, areas) => {
      next = { sheetId, areas };
      void serve();
    },
    dismiss: () => set(NOTHING),
  };
}
