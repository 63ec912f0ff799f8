import type { CellEdit } from '../../workbook/sheet/cell-edit';
import { editCells, undoEdits, type EditsMade } from './edit-cells';
import type { ExcelProblem } from '../door/problem';
import type { Outcome } from '../door/outcome';

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
 * Cells a bundle has. Each takes some 600 bytes of its request and at most 9,000, so that it stays
 * below the 5 MB that Excel on the web takes; and progress is told every second or so.
 */
const CELLS_A_BUNDLE = 300;

/**
 * Edits many cells a few hundred at a time. A bundle is written as a whole or not at all; the first
 * that fails, or the user, stops it, and what was written before stays.
 *
 *     await editInBundles(edits, { signal }) //=> { made: [{ edits: […], … }, …], left: 0 }
 */
export function editInBundles(
  edits: readonly CellEdit[],
  options: BundleOptions = {},
): Promise<BundlesDone> {
  const bundles = bundlesOf(edits, options.size ?? CELLS_A_BUNDLE);
  return inBundles(bundles, (bundle) => bundle.length, editCells, options);
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
  options: BundleOptions = {},
): Promise<BundlesDone> {
  const undone: EditsMade[] = [];
  const undo = async (bundle: EditsMade): Promise<Outcome<EditsMade>> => {
    const outcome = await undoEdits(bundle);
    if (outcome.ok) undone.push(bundle);
    return outcome.ok ? { ok: true, value: bundle } : outcome;
  };
  const size = ({ edits }: EditsMade) => edits.length;
  const { left, problem } = await inBundles([...made].reverse(), size, undo, options);
  const still = made.filter((bundle) => !undone.includes(bundle));
  return { made: still, left, ...(problem && { problem }) };
}

async function inBundles<T>(
  bundles: readonly T[],
  size: (bundle: T) => number,
  write: (bundle: T) => Promise<Outcome<EditsMade>>,
  { signal, onProgress }: BundleOptions,
): Promise<BundlesDone> {
  const all = bundles.reduce((sum, bundle) => sum + size(bundle), 0);
  const made: EditsMade[] = [];
  let done = 0;
  for (const bundle of bundles) {
    if (signal?.aborted) return { made, left: all - done, problem: { kind: 'cancelled' } };
    onProgress?.(done, all);
    const outcome = await write(bundle);
    if (!outcome.ok) return { made, left: all - done, problem: outcome.problem };
    made.push(outcome.value);
    done += size(bundle);
  }
  return { made, left: 0 };
}

function bundlesOf(edits: readonly CellEdit[], size: number): CellEdit[][] {
  const bundles: CellEdit[][] = [];
  for (let at = 0; at < edits.length; at += size) {
    bundles.push(edits.slice(at, at + size));
  }
  return bundles;
}
