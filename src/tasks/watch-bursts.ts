import { watchWorkbook, type WorkbookWatcher } from '../excel/pane/watch-workbook';

/**
 * Milliseconds without a change before the watcher is called: a short pause in typing or pasting.
 */
const QUIET = 300;
/** Milliseconds after which it is called even if changes keep coming. */
const PATIENCE = 1500;

/**
 * Watches the workbook like `watchWorkbook`, but reports a burst of changes once.
 *
 *     const stop = watchBursts({ changed: () => readAgain() });
 */
export function watchBursts(
  watcher: WorkbookWatcher,
  quiet = QUIET,
  watch = watchWorkbook,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  const changed = () => {
    const now = Date.now();
    since ??= now;
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(quiet, since + Math.max(quiet, PATIENCE) - now));
    timer = setTimeout(() => {
      since = undefined;
      watcher.changed();
    }, wait);
  };
  const stop = watch({ ...watcher, changed });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
