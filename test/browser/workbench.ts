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
  readonly errors: string[];
  readonly outside: string[];
}

/** From the environment of the browser tests. */
declare const browsing: () => Promise<{
  readonly browser: Browser;
  readonly server: { readonly url: string };
  /** Pages that are not in use: opening the workbench again in one takes half the time. */
  readonly free: Tab[];
}>;

/** Those that are: many tests may share one, and none of them closes it. */
const inUse = new Map<Page, Opened>();

/** Small: every change to a sheet paints the visible cells again, and each takes its time. */
const WINDOW = { width: 1000, height: 600 };

/** Opens the workbench with the built add-in; `query` sets its quirks (`excel=2021&blanks=0`). */
export async function openWorkbench(query = '', size = WINDOW): Promise<Opened> {
  const { browser, server, free } = await browsing();
  const tab = free.pop() ?? (await newTab(browser, new URL(server.url).origin));
  const { page, errors, outside } = tab;
  await page.setViewportSize(size);
  await page.goto(`${server.url}${query ? `?${query}` : ''}`);
  const element = await page.waitForSelector('iframe#pane', { state: 'attached' });
  const pane = await element.contentFrame();
  if (!pane) throw new Error('the pane has no frame');
  await page.waitForFunction(() => 'workbench' in window);
  await pane.waitForSelector('main, [data-ready]');
  const opened: Opened = {
    page,
    pane,
    errors,
    close: async () => {
      inUse.delete(page);
      // The next one to open it must find nothing that was stored, nor what a test has refused.
      await page.unrouteAll();
      await page.evaluate(() => localStorage.clear());
      await page.goto('about:blank');
      const found = { outside: outside.splice(0), errors: errors.splice(0) };
      free.push(tab);
      expect(found).toEqual({ outside: [], errors: [] });
    },
  };
  inUse.set(page, opened);
  return opened;
}

async function newTab(from: Browser, own: string): Promise<Tab> {
  const context = await from.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(data|blob|about):/.test(url)) outside.push(url);
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
