import { batches } from '../../workbook/sheet/batches';
import type { CellEdit } from '../../workbook/sheet/cell-edit';
import { inTurn } from '../door/in-turn';
import { success } from '../door/outcome';
import type { ExcelProblem } from '../door/problem';
import { editCells, undoEdits, type EditsMade } from './edit-cells';

export interface BundleOptions {
  /** Stops between two bundles. */
  readonly signal?: AbortSignal;
  /** How many cells a bundle has. */
  readonly size?: number;
  /** Called with the number of cells written so far. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** How many cells were written. The rest was not started, or failed and was restored. */
export interface BundlesDone {
  readonly made: readonly EditsMade[];
  /** How many cells were not written. */
  readonly left: number;
  /** Why it stopped early. */
  readonly problem?: ExcelProblem;
}

/**
 * Cells per bundle. Each takes about 600 bytes of its request and at most 9,000, which keeps a
 * bundle below the 5 MB that Excel on the web accepts; and progress is reported about every second.
 */
const CELLS_PER_BUNDLE = 300;

/**
 * Edits many cells, a few hundred at a time. A bundle is written as a whole or not at all; work
 * stops at the first failure or when the user cancels, and what was already written stays.
 *
 *     await editInBundles(edits, { signal }) //=> { made: [{ edits: […], … }, …], left: 0 }
 */
export async function editInBundles(
  edits: readonly CellEdit[],
  { signal, size = CELLS_PER_BUNDLE, onProgress }: BundleOptions = {},
): Promise<BundlesDone> {
  const onNext = (made: readonly EditsMade[]) => onProgress?.(cellsIn(made), edits.length);
  const { done, ...rest } = await inTurn(batches(edits, size), editCells, { signal, onNext });
  return { made: done, left: edits.length - cellsIn(done), ...rest };
}

/**
 * Restores the cells edited in bundles, the last bundle first.
 *
 *     await undoBundles(made) //=> { made: [], left: 0 }
 *
 * @returns in `made` the bundles that are still edited, to be undone later
 */
export async function undoBundles(
  made: readonly EditsMade[],
  { signal, onProgress }: BundleOptions = {},
): Promise<BundlesDone> {
  const all = cellsIn(made);
  const undo = async (bundle: EditsMade) => {
    const outcome = await undoEdits(bundle);
    return outcome.ok ? success(bundle) : outcome;
  };
  const onNext = (undone: readonly EditsMade[]) => onProgress?.(cellsIn(undone), all);
  const { done, ...rest } = await inTurn([...made].reverse(), undo, { signal, onNext });
  const still = made.filter((bundle) => !done.includes(bundle));
  return { made: still, left: all - cellsIn(done), ...rest };
}

function cellsIn(bundles: readonly EditsMade[]): number {
  return bundles.reduce((sum, { edits }) => sum + edits.length, 0);
}
