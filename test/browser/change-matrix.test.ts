import { faults, look, makeMatrix, narrow, press, startAgain, widthOf } from './pane';
import { closeBrowser, type Opened } from './workbench';

let opened: Opened;

beforeEach(async () => {
  opened = await startAgain(opened);
  // In a low window the message and buttons at the foot cover the list of documents.
  await opened.page.setViewportSize({ width: 1000, height: 900 });
});

afterAll(closeBrowser);

const openTask = ({ pane }: Opened) =>
  pane.getByRole('button', { name: 'Change', exact: true }).click();

/** The task's own screen; the others are kept in their previous state. */
const screenOf = ({ pane }: Opened) => pane.getByRole('region', { name: 'Change a matrix' });

/** The part of the sheet a test checks: headings and first targets. */
const cells = ({ page }: Opened, row: number, column: number, rows: number, columns: number) =>
  page.evaluate((area) => window.workbench.model.sheet('RIA matrix')?.values(area), {
    row,
    column,
    rows,
    columns,
  });

test('documents, scope and language of a rated matrix are changed through the pane', async () => {
  const { page } = opened;
  const screen = screenOf(opened);
  await makeMatrix(opened, ['Vision', 'Plan']);
  await page.evaluate(() => {
    window.workbench.type('RIA matrix', 'F7', 'T');
    window.workbench.type('RIA matrix', 'G8', 'P');
  });
  await page.evaluate(() => window.workbench.settled());
  await openTask(opened);
  await screen.getByText('Nothing yet.').waitFor();
  await screen.getByLabel('Document 2', { exact: true }).fill('Plan 2030');
  await screen.getByRole('button', { name: 'Move Plan 2030 up' }).click();
  await screen.getByRole('button', { name: 'Add a document' }).click();
  await page.keyboard.type('Health');
  await screen.getByRole('radio', { name: /^All/ }).check();
  await screen.getByText('Targets added: 43').waitFor();
  await screen.getByText('Documents added: Health').waitFor();
  await screen.getByText('Ratings kept: 2').waitFor();
  await look(opened, 'change-wide');
  expect(await faults(opened)).toEqual([]);
  const remove = await screen.getByRole('button', { name: 'Remove Vision' }).elementHandle();
  await screen.getByRole('button', { name: 'Apply the changes' }).click();
  await screen.getByText('Matrix changed').waitFor({ timeout: 120_000 });
  await page.evaluate(() => window.workbench.settled());
  // A button that has the focus, or is about to be clicked, never turns into another document's.
  await screen.getByText('Nothing yet.').waitFor();
  expect(await remove?.evaluate((button) => [button.isConnected, button.ariaLabel])).toEqual([
    false,
    'Remove Vision',
  ]);
  expect(await cells(opened, 5, 5, 1, 4)).toEqual([
    ['Plan 2030', 'Vision', 'Health', 'Best rating'],
  ]);
  expect(await cells(opened, 6, 5, 2, 4)).toEqual([
    [null, 'T', null, 'T'],
    ['P', null, null, 'P'],
  ]);
  expect(await cells(opened, 11, 2, 1, 1)).toEqual([['1.a']]);
  await look(opened, 'changed-wide');

  // A document with ratings is only removed after consent.
  await screen.getByRole('button', { name: 'Remove Vision' }).click();
  await screen.getByRole('button', { name: 'Apply the changes' }).click();
  await screen.getByText('Tick the boxes to confirm').waitFor();
  expect(await cells(opened, 5, 6, 1, 1)).toEqual([['Vision']]);
  await screen.getByRole('checkbox', { name: /Permanently delete the ratings/ }).check();
  await screen.getByRole('button', { name: 'Apply the changes' }).click();
  await screen.getByText('Matrix changed').waitFor({ timeout: 120_000 });
  expect(await cells(opened, 5, 5, 1, 3)).toEqual([['Plan 2030', 'Health', 'Best rating']]);
}, 300_000);

test('at 320 px, by keyboard, in a workbook without a matrix and with one', async () => {
  const { page, pane } = opened;
  const screen = screenOf(opened);
  await narrow(opened);
  await page.getByRole('button', { name: 'New RIA matrix' }).click();
  await openTask(opened);
  await screen.getByText('The workbook has no matrix made by this add-in').waitFor();
  await look(opened, 'change-none-320');
  expect(await faults(opened)).toEqual([]);
  await pane.getByRole('button', { name: 'New', exact: true }).click();
  await makeMatrix(opened, ['National Development Plan 2021–2025']);
  await openTask(opened);
  await screen.getByText('Nothing yet.').waitFor();
  await screen.getByLabel('Document 1', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Health strategy');
  await screen.getByLabel('Language', { exact: true }).selectOption('fr');
  await screen.getByText('Texts of targets in the other language: 126').waitFor();
  await look(opened, 'change-320');
  await screen.getByText('Good to know').scrollIntoViewIfNeeded();
  await look(opened, 'change-320-below');
  expect(await faults(opened)).toEqual([]);
  expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await press(screen.getByRole('button', { name: 'Apply the changes' }));
  await screen.getByText('Matrix changed').waitFor({ timeout: 120_000 });
  expect(await cells(opened, 5, 3, 1, 4)).toEqual([
    ['Cible', 'Applicable\u00a0?', 'National Development Plan 2021–2025', 'Health strategy'],
  ]);
}, 300_000);

test('while a filter hides rows of the matrix, nothing is written, and how to show them is said', async () => {
  const { page } = opened;
  const screen = screenOf(opened);
  await narrow(opened);
  await makeMatrix(opened, ['Vision']);
  await page.evaluate(() => {
    const sheet = window.workbench.model.sheet('RIA matrix');
    if (!sheet?.filter) throw new Error('no filter');
    sheet.filterCriteria = { 5: { filterOn: 'Values', values: ['T'] } };
    sheet.setHidden('rows', sheet.filter.row + 2, 40, true);
  });
  await openTask(opened);
  await screen.getByText('Nothing yet.').waitFor();
  await screen.getByRole('button', { name: 'Add a document' }).click();
  await page.keyboard.type('Health');
  await press(screen.getByRole('button', { name: 'Apply the changes' }));
  const alert = screen.getByRole('alert');
  await alert.getByText('A filter hides rows of the sheet “RIA matrix”').waitFor();
  await look(opened, 'change-filtered-320');
  expect(await faults(opened)).toEqual([]);
  expect(await widthOf(opened)).toBe(320);
  expect(await cells(opened, 5, 5, 1, 2)).toEqual([['Vision', 'Best rating']]);
  await page.evaluate(() => {
    const sheet = window.workbench.model.sheet('RIA matrix');
    if (!sheet?.filter) throw new Error('no filter');
    sheet.filterCriteria = {};
    sheet.setHidden('rows', sheet.filter.row + 2, 40, false);
  });
  await press(screen.getByRole('button', { name: 'Apply the changes' }));
  await screen.getByText('Matrix changed').waitFor({ timeout: 120_000 });
  expect(await cells(opened, 5, 5, 1, 3)).toEqual([['Vision', 'Health', 'Best rating']]);
}, 300_000);
