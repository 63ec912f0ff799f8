import { excelProblem, type ExcelProblem } from '../door/problem';

export interface WorkbookWatcher {
  /**
   * Cells changed, or sheets were added, deleted or (from ExcelApi 1.17 on) renamed; called once
   * for a burst of changes.
   */
  changed(): void;
  /** Changes cannot be noticed: the pane should offer to read again by hand. */
  failed?(problem: ExcelProblem): void;
}

/**
 * Milliseconds without a change before the watcher is called: a short pause in typing or pasting.
 */
const QUIET = 300;
/** Milliseconds after which it is called even if changes keep coming. */
const PATIENCE = 1500;

/**
 * Notifies a watcher of changes anywhere in the workbook, until it is stopped. Registering takes
 * one request. After `stop()` the watcher is not called any more, even for a change already
 * noticed.
 *
 *     const stop = watchWorkbook({ changed: () => readAgain() });
 */
export function watchWorkbook(watcher: WorkbookWatcher, quiet = QUIET): () => void {
  const burst = debounced(() => watcher.changed(), quiet);
  const onEvent = async () => burst.noticed();
  let stopped = false;
  const registered = Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers: Handler[] = [
      worksheets.onChanged.add(onEvent),
      worksheets.onAdded.add(onEvent),
      worksheets.onDeleted.add(onEvent),
    ];
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.17')) {
      handlers.push(worksheets.onNameChanged.add(onEvent));
    }
    await context.sync();
    return handlers;
  });
  registered.catch((error: unknown) => {
    if (!stopped) watcher.failed?.(excelProblem(error));
  });
  return () => {
    if (stopped) return;
    stopped = true;
    burst.cancel();
    // Whatever fails here, nobody is listening any more.
    registered.then(unregister).catch(() => undefined);
  };
}

interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

async function unregister(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  // Handlers are removed in the context that added them, all in one request.
  for (const handler of handlers) handler.remove();
  await first.context.sync();
}

interface Burst {
  noticed(): void;
  cancel(): void;
}

function debounced(tell: () => void, quiet: number): Burst {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  const cancel = () => {
    clearTimeout(timer);
    since = undefined;
  };
  return {
    cancel,
    noticed() {
      const now = Date.now();
      since ??= now;
      clearTimeout(timer);
      const wait = Math.max(0, Math.min(quiet, since + Math.max(quiet, PATIENCE) - now));
      timer = setTimeout(() => {
        since = undefined;
        tell();
      }, wait);
    },
  };
}
