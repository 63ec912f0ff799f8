import { readFileSync } from 'node:fs';
import type { DOMWindow } from 'jsdom';
import type { FunctionDescription } from '../../src/workbench/model/custom-functions';
import type { WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import type { WorkbookModel } from '../../src/workbench/model/workbook-model';
import type { Quirks } from '../../src/workbench/quirks';
import type * as Workbench from '../../src/workbench/node';
import type { ActionOutcome } from '../../src/workbench/protocol/channel';
import type { Host } from '../../src/workbench/protocol/host';
import type { RequestRecord } from '../../src/workbench/protocol/request-log';
import { WORKBENCH_BUNDLE } from './bundle';
import { loadOnce } from './load-once';
import { openPaneWindow, PANE_ORIGIN } from './pane-window';

export interface HarnessOptions {
  readonly quirks?: Partial<Quirks>;
  /** By default one empty sheet, `Sheet1`. */
  readonly workbook?: WorkbookSnapshot;
  /** From functions.json; `namespace` comes before their names in formulas. */
  readonly functions?: readonly FunctionDescription[];
  readonly namespace?: string;
  /** JavaScript files evaluated in the pane after office.js, such as the built functions. */
  readonly scripts?: readonly string[];
  readonly locale?: string;
}

/** The part of the client that registers functions. */
export interface FunctionRuntime {
  associate(id: string, run: (...args: never[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: Readonly<Record<string, string>>;
}

export interface Harness {
  readonly window: DOMWindow;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: FunctionRuntime;
  readonly host: Host;
  readonly model: WorkbookModel;
  readonly requests: readonly RequestRecord[];
  readonly quirks: Quirks;
  /** The message of an error cell. */
  errorMessage(sheetId: string, row: number, column: number): string | undefined;
  /** Presses a ribbon button with this function. */
  invokeAction(id: string): Promise<ActionOutcome>;
  /** Resolves when everything is calculated. */
  settled(): Promise<void>;
  snapshot(): WorkbookSnapshot;
  close(): void;
}

/** One empty sheet. */
export const EMPTY_WORKBOOK: WorkbookSnapshot = {
  name: 'Book1.xlsx',
  sheets: [
    {
      id: 'sheet-1',
      name: 'Sheet1',
      visibility: 'Visible',
      cells: {},
      columnWidths: {},
      rowHeights: {},
      merges: [],
      conditionalFormats: [],
      validations: [],
      tables: [],
      isProtected: false,
    },
  ],
  activeSheetId: 'sheet-1',
  names: [],
  settings: {},
  customXml: {},
};

const started = new Set<Harness>();
let conversations = 0;

/** Hosts that their tests did not close: for `afterEach(closeHosts)`. */
export function closeHosts(): void {
  for (const harness of started) harness.close();
}

/**
 * The real Office.js client in Node, connected to the workbench's host. Code under test can use the
 * global `Excel` after `Object.assign(globalThis, { Excel: harness.Excel })`.
 *
 *   const { Excel, close } = await startHost({ quirks: { excel: '2021' } });
 *   await Excel.run(async (context) => {
 *     context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
 *     await context.sync();
 *   });
 *   close();
 */
export async function startHost(options: HarnessOptions = {}): Promise<Harness> {
  const workbench = loadOnce<typeof Workbench>(WORKBENCH_BUNDLE);
  const quirks: Quirks = { ...workbench.DEFAULT_QUIRKS, ...options.quirks };
  const descriptions = options.functions ?? [];
  const { model, functions, dispose } = workbench.createHeadlessModel({
    functions: descriptions,
    namespace: options.namespace ?? 'TEST',
    blanks: quirks.blanks,
  });
  model.load(options.workbook ?? EMPTY_WORKBOOK);
  const host = workbench.createHost({ model, functions, descriptions, quirks });
  let deliver: (message: string) => void = () => undefined;
  const channel = workbench.createChannel({
    host,
    conversation: `contract-${++conversations}`,
    origin: PANE_ORIGIN,
    locale: options.locale ?? 'en-US',
    documentUrl: `${PANE_ORIGIN}/Book1.xlsx`,
    post: (message) => deliver(message),
  });
  const pane = await openPaneWindow(channel.windowName, channel.receive, (hand) => {
    deliver = hand;
  });
  const { window } = pane;
  for (const script of options.scripts ?? []) window.eval(readFileSync(script, 'utf8'));
  const harness: Harness = {
    window,
    Excel: window['Excel'] as typeof Excel,
    Office: window['Office'] as typeof Office,
    CustomFunctions: window['CustomFunctions'] as FunctionRuntime,
    host,
    model,
    requests: host.requests,
    quirks,
    errorMessage: functions.errorMessage.bind(functions),
    invokeAction: channel.invokeAction,
    settled: () => model.settled(),
    snapshot: () => model.snapshot(),
    close: () => {
      if (!started.delete(harness)) return;
      channel.close();
      pane.close();
      host.dispose();
      dispose();
    },
  };
  started.add(harness);
  return harness;
}
