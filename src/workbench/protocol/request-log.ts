import type { Batch } from './wire';
import { ACTION } from './wire';

/** One request that reached the host, for tests and for the page's list. */
export interface RequestRecord {
  /** From 1, the add-in's own requests only: it is what `quirks.fail.request` counts. */
  readonly number: number;
  readonly actions: number;
  readonly bytes: number;
  readonly writes: boolean;
  /** Code of the error it was answered with. */
  readonly error?: string;
}

/**
 * Whether a request is the add-in's own. Excel.run gives ranges back at its end by a request of
 * `_RemoveReference` alone; custom functions and the pane have services of their own.
 */
export function isOwnRequest(batch: Batch): boolean {
  const isService = Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === 2);
  const work = batch.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  const isCleaning = work.length > 0 && work.every((action) => action.Name === '_RemoveReference');
  return !isService && !isCleaning;
}

/** Bytes of a text in UTF-8, which is what Excel's limit counts. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
