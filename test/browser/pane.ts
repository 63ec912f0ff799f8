import { readFileSync, writeFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Locator } from 'playwright-core';
import { still } from './reference';
import { openFile, openWorkbench, sample, type Opened } from './workbench';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The minimum width of a pane. */
export const NARROW = 320;

/** The folder for pictures that people want to check; without it none are taken. */
const PICTURES = process.env['LOOK'];

/**
 * Accessibility faults of the two worst kinds found by axe; evaluated, since the policy forbids
 * inline scripts. A frame in the pane belongs to Microsoft's library: axe would wait half a second
 * for an answer that never comes.
 */
export async function faults({ pane }: Opened): Promise<string[]> {
  if (!(await pane.evaluate(() => 'axe' in window))) await pane.evaluate(AXE);
  return pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run({ iframes: false, resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

export const narrow = ({ page }: Opened) =>
  page.evaluate((width) => {
    const frame = document.querySelector<HTMLElement>('iframe#pane');
    if (frame) Object.assign(frame.style, { width: `${width}px`, minWidth: `${width}px` });
  }, NARROW);

/**
 * The width of the pane's contents; greater than the pane's if something does not fit. What scrolls
 * within the page does not widen it.
 */
export const widthOf = ({ pane }: Opened) =>
  pane.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll('main')].map(({ scrollWidth }) => scrollWidth),
    ),
  );

/** The size of those pictures: most of what is on the screen fits. */
const LARGE = { width: 1360, height: 1400 };

export async function look({ page }: Opened, name: string): Promise<void> {
  if (!PICTURES) return;
  const usual = page.viewportSize();
  await page.setViewportSize(LARGE);
  writeFileSync(`${PICTURES}/${name}.png`, await still(() => page.screenshot()));
  if (usual) await page.setViewportSize(usual);
}

/**
 * Presses a button by keyboard once it is enabled: a disabled one takes the focus but ignores the
 * key.
 */
export async function press(button: Locator, key = 'Enter'): Promise<void> {
  await button.click({ trial: true });
  await button.press(key);
}

/**
 * Tries an expectation in every frame until it holds; after half a minute it fails with the last
 * error.
 */
export async function eventually(
  { page }: Opened,
  expectation: () => Promise<void>,
): Promise<void> {
  const late = Date.now() + 30_000;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > late) throw error;
    }
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** What Save would save; base64, because numbers take a second to leave the page. */
export async function savedFile({ page }: Opened): Promise<Uint8Array> {
  const data = await page.evaluate(async () => {
    const bytes = await window.workbench.saveFile();
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return new Uint8Array(Buffer.from(data, 'base64'));
}

/** A workbook, the sample if none is given, in a pane where nothing was done or stored yet. */
export async function startAgain(opened: Opened | undefined, bytes?: Uint8Array): Promise<Opened> {
  if (!opened && !bytes) return openWorkbench();
  const workbench = opened ?? (await openWorkbench());
  await workbench.page.evaluate(() => localStorage.clear());
  return openFile(workbench, bytes ?? sample(), 'Workbook.xlsx');
}

/** Makes a matrix as a person would: pastes the names of the documents, with Enter between them. */
export async function makeMatrix(
  { page, pane }: Opened,
  documents: readonly string[],
): Promise<void> {
  await page.getByRole('button', { name: 'New RIA matrix' }).click();
  await pane.getByRole('textbox').first().click();
  for (const [index, name] of documents.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(name);
  }
  await pane.getByRole('button', { name: 'Create the matrix' }).click();
  await pane.getByText('Matrix created').waitFor({ timeout: 120_000 });
}

/** Opens a task of a screen by their names in the pane. */
export async function goTo({ pane }: Opened, screen: string, task?: string): Promise<void> {
  await pane.getByRole('navigation').first().getByRole('button', { name: screen }).click();
  if (task) await pane.getByRole('button', { name: task, exact: true }).click();
}

/** Selects Arabic, whose screens are right-to-left; the pane then shows its first screen. */
export async function speakArabic({ pane }: Opened): Promise<void> {
  await pane.getByRole('navigation').first().getByRole('button').first().click();
  await pane.locator('footer select').selectOption('ar');
  await pane.locator('html[dir=rtl]').waitFor();
}
