import { readFileSync, writeFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';
import { still } from './reference';
import type { Opened } from './workbench';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The minimum width of a pane. */
export const NARROW = 320;

/** The folder for pictures that people want to check; without it none are taken. */
const PICTURES = process.env['LOOK'];

/**
 * Accessibility faults of the two worst kinds found by axe; evaluated, since the policy forbids
 * inline scripts.
 */
export async function faults({ pane }: Opened): Promise<string[]> {
  await pane.evaluate(AXE);
  const { violations } = await pane.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

export const narrow = ({ page }: Opened) =>
  page.evaluate((width) => {
    const frame = document.querySelector<HTMLElement>('iframe#pane');
    if (frame) Object.assign(frame.style, { width: `${width}px`, minWidth: `${width}px` });
  }, NARROW);

/** The width of the pane's contents; greater than the pane's if something does not fit. */
export const widthOf = ({ pane }: Opened) =>
  pane.evaluate(() => document.documentElement.scrollWidth);

export async function look({ page }: Opened, name: string): Promise<void> {
  if (!PICTURES) return;
  writeFileSync(`${PICTURES}/${name}.png`, await still(() => page.screenshot()));
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

/** Opens a file in the workbench, which opens a new pane. */
export async function openFile(opened: Opened, bytes: Uint8Array, name: string): Promise<Opened> {
  const { page } = opened;
  await page.evaluate(
    async ([data, file]) => {
      await window.workbench.openFile(data, file);
    },
    [Buffer.from(bytes).toString('base64'), name] as const,
  );
  const element = await page.waitForSelector('iframe#pane', { state: 'attached' });
  const pane = await element.contentFrame();
  if (!pane) throw new Error('the pane has no frame');
  await pane.waitForSelector('main, [data-ready]');
  return { ...opened, pane };
}

/** Makes a matrix as a person would: enters the names of the documents, with Enter between them. */
export async function makeMatrix(
  { page, pane }: Opened,
  documents: readonly string[],
): Promise<void> {
  await page.getByRole('button', { name: 'New RIA matrix' }).click();
  await pane.getByRole('textbox').first().click();
  for (const [index, name] of documents.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(name);
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
