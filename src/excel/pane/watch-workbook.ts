import { excelProblem, type ExcelProblem } from '../door/problem';

export interface WorkbookWatcher {
  /**
   * Cells changed, or sheets were added, deleted or (from ExcelApi 1.17 on) renamed; called for
   * each change.
   */
  changed(): void;
  /** Changes cannot be noticed: the pane should offer to read again by hand. */
  failed?(problem: ExcelProblem): void;
}

/**
 * Notifies a watcher of changes anywhere in the workbook, until it is stopped. Registering takes
 * one request. After `stop()` the watcher is not called any more.
 *
 *     const stop = watchWorkbook({ changed: () => readAgain() });
 */
export function watchWorkbook(watcher: WorkbookWatcher): () => void {
  return watchSheets(watcher, (sheets, on) => [
    sheets.onChanged.add(on),
    sheets.onAdded.add(on),
    sheets.onDeleted.add(on),
    ...(Office.context.requirements.isSetSupported('ExcelApi', '1.17')
      ? [sheets.onNameChanged.add(on)]
      : []),
  ]);
}

/**
 * The same for what one cell shows: another cell or sheet is selected, a cell changes, or Excel has
 * calculated.
 *
 *     const stop = watchSelection({ changed: () => readAgain() });
 */
export function watchSelection(watcher: WorkbookWatcher): () => void {
  return watchSheets(watcher, (sheets, on) => [
    sheets.onSelectionChanged.add(on),
    sheets.onActivated.add(on),
    sheets.onChanged.add(on),
    sheets.onCalculated.add(on),
  ]);
}

function watchSheets(
  watcher: WorkbookWatcher,
  listen: (sheets: Excel.WorksheetCollection, on: () => Promise<void>) => Handler[],
): () => void {
  let stopped = false;
  const onEvent = async () => {
    if (!stopped) watcher.changed();
  };
  const registered = Excel.run(async (context) => {
    const handlers = listen(context.workbook.worksheets, onEvent);
    await context.sync();
    return handlers;
  });
  registered.catch((error: unknown) => {
    if (!stopped) watcher.failed?.(excelProblem(error));
  });
  return () => {
    if (stopped) return;
    stopped = true;
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
