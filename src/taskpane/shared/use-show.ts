import { useState, useSyncExternalStore } from 'react';
import { createShowCells, type ShowCells, type ShowState } from '../../tasks/show-cells';

/** Selects cells, and keeps the last result for `ShowNotice`. */
export interface Show extends Pick<ShowCells, 'show' | 'dismiss'> {
  readonly state: ShowState;
}

/**
 * Selects cells of the workbook for the user.
 *
 *     const show = useShow();
 *     <ShowNotice show={show} />
 *     <ShowLink onShow={() => show.show(sheetId, [area])} … />
 */
export function useShow(): Show {
  const [cells] = useState(() => createShowCells());
  const state = useSyncExternalStore(cells.listen, cells.state);
  return { show: cells.show, dismiss: cells.dismiss, state };
}
