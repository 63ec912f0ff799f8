import { isAsExpected, serveCheck } from '../in-excel/serve-check.mjs';
import { faults, goTo, look, narrow, NARROW, press, speakArabic, widthOf } from './pane';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

jest.setTimeout(120_000);

/** The report of a workbench that plays Excel as it should be. */
const GREEN =
  /^SDG Alignment [\d.]+: check of Excel\nPlatform: OfficeOnline\nVersion: [\d.]+\nLanguage: en-US, .*\nSets: ExcelApi 1\.\d+, .*\nExpected (\d+), different 0, impossible 0, of \1\n(= [a-z]+\/[a-z-]+ .*\n?)+$/;

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkbench();
});
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

const button = (name: string) => opened.pane.getByRole('button', { name, exact: true });
const report = () => opened.pane.getByRole('textbox', { name: /^Report/ }).inputValue();
const workbook = () =>
  opened.page.evaluate(async () => {
    await window.workbench.settled();
    const { model } = window.workbench;
    return JSON.stringify([model.snapshot(), model.selection(), model.selectedAreas()]);
  });

test('by keyboard: it asks first, and cancelled the workbook is as it was', async () => {
  await opened.page.evaluate(() => {
    const { model } = window.workbench;
    model.select(model.activeSheet().id, { row: 4, column: 1, rows: 2, columns: 2 });
  });
  const before = await workbook();
  await goTo(opened, 'Sharing', 'About');
  const key = (name: string) => opened.page.keyboard.press(name);
  await press(button('Check this Excel'));
  await button('Not now').waitFor();
  await key('Tab');
  await key('Tab');
  await key('Space');
  await button('Not now').waitFor({ state: 'detached' });
  // The focus is on the first button again.
  await key('Enter');
  await opened.pane.getByText('Check this Excel now?').waitFor();
  await look(opened, 'check-excel-ask');
  expect(await workbook()).toBe(before);
  await key('Tab');
  await key('Enter');
  await button('Cancel').waitFor();
  await key('Tab');
  await key('Enter');
  await opened.pane.getByText(/^Stopped after \d+ of \d+\./).waitFor();
  expect(await report()).toContain('\nStopped: cancelled\n');
  expect(await workbook()).toBe(before);
});

test('npm run test:excel: the pane checks by itself and sends its report', async () => {
  const { page } = opened;
  const check = await serveCheck({ folder: 'dist/addin', port: 0 });
  let start: () => void = () => undefined;
  const started = new Promise<void>((resolve) => (start = resolve));
  // The workbench takes the place of Excel; only these three come from the server of that command.
  await page.route(/\/addin\/(taskpane\.html|press-buttons\.js|report)$/, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/addin/', '');
    const response = await route.fetch({ url: check.url + path });
    // As the workbench's own server does.
    const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
    const body = (await response.text()).replace(cdn, '/office-js/');
    if (path.endsWith('.js')) await started;
    await route.fulfill({ response, body });
  });
  const received = page.waitForResponse(/\/report$/);
  await page.reload();
  await page.waitForFunction(() => 'workbench' in window);
  const before = await workbook();
  start();
  const sent = await check.report;
  await received;
  expect(sent).toMatch(GREEN);
  expect(await workbook()).toBe(before);
  await check.close();
  expect(isAsExpected(sent)).toBe(true);
  expect(isAsExpected(sent.replace('different 0', 'different 1'))).toBe(false);
  expect(isAsExpected(sent.replace('\n=', '\nStopped: busy\n='))).toBe(false);
  expect(isAsExpected('')).toBe(false);
});

test('by mouse: the report is copied; everything fits, in Arabic too', async () => {
  const frame = await (await opened.page.waitForSelector('iframe#pane')).contentFrame();
  if (!frame) throw new Error('the pane has no frame');
  opened = { ...opened, pane: frame };
  await look(opened, 'check-excel');
  await narrow(opened);
  await button('Copy the report').click();
  await opened.pane.getByText('The report has been copied').waitFor();
  await look(opened, 'check-excel-320');
  expect([await widthOf(opened), await faults(opened)]).toEqual([NARROW, []]);
  await speakArabic(opened);
  await opened.pane.getByRole('navigation').first().getByRole('button').last().click();
  await opened.pane.getByText('ما كان متوقعاً وما فعله Excel').waitFor();
  await look(opened, 'check-excel-ar');
  expect([await widthOf(opened), await faults(opened)]).toEqual([NARROW, []]);
});
