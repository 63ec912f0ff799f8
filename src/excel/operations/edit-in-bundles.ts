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
  /** Hears how many cells have been written. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** How far it went. What is left was not begun, or failed and was put back. */
export interface BundlesDone {
  readonly made: readonly EditsMade[];
  /** How many cells were not written. */
  readonly left: number;
  /** Why it stopped before the end. */
  readonly problem?: ExcelProblem;
}

/**
 * Cells per bundle. Each takes some 600 bytes of its request and at most 9,000, so that it stays
 * below the 5 MB that Excel on the web takes; and progress is reported every second or so.
 */
const CELLS_PER_BUNDLE = 300;

/**
 * Edits many cells a few hundred at a time. A bundle is written as a whole or not at all; the first
 * that fails, or the user, stops it, and what was written before stays.
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
 * Puts back what bundles of edited cells held, the last one first.
 *
 *     await undoBundles(made) //=> { made: [], left: 0 }
 *
 * @returns in `made` the bundles that still are as edited, to be undone later
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
