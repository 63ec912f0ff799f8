import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';

export interface Opened {
  readonly page: Page;
  /** The add-in's pane. */
  readonly pane: Frame;
  /** Errors in the page or the pane so far; emptied by a test that expects them. */
  readonly errors: string[];
  /** Fails after any error, or if anything was requested from another machine. */
  close(): Promise<void>;
}

interface Tab {
  readonly page: Page;
  /** The query of the workbench that is open in it. */
  query?: string;
  readonly errors: string[];
  readonly outside: string[];
}

/** From the environment of the browser tests. */
declare const browsing: () => Promise<{
  readonly browser: Browser;
  readonly server: { readonly url: string };
  /** The same on another port: another origin. */
  readonly other: { readonly url: string };
  /** Pages that are not in use: opening the workbench again in one takes half the time. */
  readonly free: Tab[];
}>;

/** Those that are: many tests may share one, and none of them closes it. */
const inUse = new Map<Page, Opened>();

/** Small: every change to a sheet paints the visible cells again, and each takes its time. */
const WINDOW = { width: 1000, height: 600 };

/**
 * Opens the workbench with the built add-in and the sample; `query` sets its quirks
 * (`excel=2021&blanks=0`). Where one is open already, only the workbook and the pane are new, which
 * takes a third of the time.
 */
export async function openWorkbench(query = '', size = WINDOW): Promise<Opened> {
  const { free } = await browsing();
  const open = free.findIndex((tab) => tab.query === query);
  const [tab] = open < 0 ? [] : free.splice(open, 1);
  if (!tab) return openAnew(query, size);
  await tab.page.setViewportSize(size);
  return inTab(tab, await openedFile(tab.page, sample(), 'Workbook.xlsx'));
}

/** The same with a page that is loaded again. */
export async function openAnew(query = '', size = WINDOW): Promise<Opened> {
  const { browser, server, other, free } = await browsing();
  const tab = free.pop() ?? (await newTab(browser, [server.url, other.url]));
  const { page } = tab;
  tab.query = query;
  await page.setViewportSize(size);
  await page.goto(`${server.url}${query ? `?${query}` : ''}`);
  await page.waitForFunction(() => 'workbench' in window);
  return inTab(tab, await paneOf(page));
}

/** The query that opens the add-in from an origin other than the workbench's. */
export async function fromOtherOrigin(): Promise<string> {
  const { other } = await browsing();
  return `manifest=${encodeURIComponent(`${other.url}addin/manifest.xml`)}`;
}

/** The workbook that the workbench opens by itself. */
export const sample = (): Uint8Array => readFileSync('assets/sample.xlsx');

async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe#pane', { state: 'attached' });
  const pane = await element.contentFrame();
  if (!pane) throw new Error('the pane has no frame');
  await pane.waitForSelector('main, [data-ready]');
  return pane;
}

/** Opens a file in the workbench, which opens a new pane. */
export async function openFile(opened: Opened, bytes: Uint8Array, name: string): Promise<Opened> {
  return { ...opened, pane: await openedFile(opened.page, bytes, name) };
}

async function openedFile(page: Page, bytes: Uint8Array, name: string): Promise<Frame> {
  await page.evaluate(
    async ([data, file]) => {
      await window.workbench.openFile(data, file);
    },
    [Buffer.from(bytes).toString('base64'), name] as const,
  );
  return paneOf(page);
}

function inTab(tab: Tab, pane: Frame): Opened {
  const { page, errors, outside } = tab;
  const opened: Opened = {
    page,
    pane,
    errors,
    close: async () => {
      inUse.delete(page);
      // The next one to open it must find nothing that was stored, nor what a test has refused.
      await page.unrouteAll();
      await page.evaluate(() => localStorage.clear());
      const found = { outside: outside.splice(0), errors: errors.splice(0) };
      (await browsing()).free.push(tab);
      expect(found).toEqual({ outside: [], errors: [] });
    },
  };
  inUse.set(page, opened);
  return opened;
}

async function newTab(from: Browser, own: readonly string[]): Promise<Tab> {
  const context = await from.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    const isOwn = own.some((server) => url.startsWith(server));
    if (!isOwn && !/^(data|blob|about):/.test(url)) outside.push(url);
  });
  page.on('pageerror', (error) => errors.push(`${error.name}: ${error.stack || error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      errors.push(`${message.text()} (${message.location().url}:${message.location().lineNumber})`);
    }
  });
  return { page, outside, errors };
}

/** Closes what tests have left open, with the checks of `close`. */
export async function closeBrowser(): Promise<void> {
  for (const opened of [...inUse.values()]) await opened.close();
}

/** Types a formula into a cell and waits for its result. */
export async function typed(
  { page }: Opened,
  sheet: string,
  address: string,
  text: string,
): Promise<string> {
  await page.evaluate(([...cell]) => window.workbench.type(...cell), [
    sheet,
    address,
    text,
  ] as const);
  await page.evaluate(() => window.workbench.settled());
  return page.evaluate(([...cell]) => window.workbench.text(...cell), [sheet, address] as const);
}

/** The value of a cell, unrounded. */
export function valueOf({ page }: Opened, sheet: string, row: number, column: number) {
  return page.evaluate(
    ([name, at, beside]) => window.workbench.model.sheet(name)?.cell(at, beside),
    [sheet, row, column] as const,
  );
}
