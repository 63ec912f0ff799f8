import type { Batch } from './wire';
import { ACTION } from './wire';

/** One request to the host, for tests and for the page's list. */
export interface RequestRecord {
  /** From 1, counting only the add-in's own requests, as `quirks.fail.request` does. */
  readonly number: number;
  readonly actions: number;
  readonly bytes: number;
  readonly writes: boolean;
  /** Code of the error in its answer. */
  readonly error?: string;
}

/**
 * Whether a request is the add-in's own. At its end, Excel.run releases ranges by a request of
 * `_RemoveReference` only; custom functions and the pane use services of their own.
 */
export function isOwnRequest(batch: Batch): boolean {
  const isService = Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === 2);
  const work = batch.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  const isCleaning = work.length > 0 && work.every((action) => action.Name === '_RemoveReference');
  return !isService && !isCleaning;
}

/** Bytes of a text in UTF-8, to which Excel's limit applies. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
