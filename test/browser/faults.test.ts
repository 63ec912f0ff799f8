import { faults, goTo, look, narrow, NARROW, widthOf } from './pane';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

const TITLE = 'This is a fault of the add-in';
const CELL = 'Ministry of Health';

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkbench();
  await narrow(opened);
});
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

const report = () => opened.pane.getByRole('textbox', { name: /^Report/ }).inputValue();

test('a defect in an operation: the workbook is unchanged, and the report has places in our files', async () => {
  const { page, pane } = opened;
  await goTo(opened, 'Catalogue');
  await pane.getByRole('button', { name: 'Insert' }).last().waitFor();
  await pane.evaluate((cell) => {
    Object.assign(Excel, {
      run: () => {
        throw new TypeError(cell);
      },
    });
  }, CELL);
  const before = await page.evaluate(() => JSON.stringify(window.workbench.model.snapshot()));
  await pane.getByRole('button', { name: 'Insert' }).last().click();
  await pane.getByText(TITLE).waitFor();
  await look(opened, 'fault');
  expect(await report()).toMatch(
    /^SDG Alignment [\d.]+\nScreen: catalogue\nTask: catalogue > preparing > reading\nError: TypeError\n( {2}at (chunks\/)?[\w.-]+\.js:\d+:\d+\n)+Excel: .*ExcelApi 1\.\d+$/,
  );
  expect(await pane.locator('body').innerHTML()).not.toContain(CELL);
  expect(await pane.getByText('Your workbook is as it was before.').count()).toBe(1);
  expect(await page.evaluate(() => JSON.stringify(window.workbench.model.snapshot()))).toBe(before);
  expect([await widthOf(opened), await faults(opened)]).toEqual([NARROW, []]);
  await pane.getByRole('button', { name: 'Copy the report' }).click();
  await pane.getByText('The report has been copied').waitFor();
  await pane.getByRole('button', { name: 'Close this message' }).click();
});

test('an uncaught error is shown once, and can be dismissed', async () => {
  const { pane } = opened;
  await pane.evaluate((cell) => {
    const error = new TypeError(cell);
    error.stack = `TypeError: ${cell}\n    at f (${new URL('.', document.baseURI).href}taskpane.js:1:2)`;
    for (const reason of [error, error]) {
      window.dispatchEvent(
        Object.assign(new Event('unhandledrejection'), { reason, promise: undefined }),
      );
    }
  }, CELL);
  await pane.getByText(TITLE).waitFor();
  expect(await pane.getByText(TITLE).count()).toBe(1);
  expect(await report()).toContain('  at taskpane.js:1:2');
  expect(await pane.locator('body').innerHTML()).not.toContain(CELL);
  await pane.getByRole('button', { name: 'Close this message' }).click();
  expect(await pane.getByText(TITLE).count()).toBe(0);
});
