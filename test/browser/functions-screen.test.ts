import { faults, narrow, NARROW, startAgain, widthOf } from './pane';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkbench();
  await opened.page.evaluate(() => window.workbench.model.addSheet('Try'));
  await opened.pane.getByRole('navigation').getByRole('button', { name: 'Functions' }).click();
  await opened.pane.getByText('18 functions').waitFor();
}, 120_000);
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

const entry = (name: string) =>
  opened.pane.getByRole('button', { name: new RegExp(`^SDG\\.${name}\\b`) });

/** Searches for a function, so that it is the only one on the screen, and opens it. */
async function open(name: string): Promise<void> {
  await opened.pane.getByRole('searchbox').fill(name);
  const button = entry(name).first();
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

const select = (row: number, column: number) =>
  opened.page.evaluate(
    ([at, beside]) => {
      const { model } = window.workbench;
      const sheet = model.sheet('Try');
      if (!sheet) throw new Error('no sheet');
      model.activate(sheet.id);
      model.select(sheet.id, { row: at, column: beside, rows: 1, columns: 1 });
    },
    [row, column] as const,
  );

async function shows(address: string): Promise<string> {
  await opened.page.evaluate(() => window.workbench.settled());
  return opened.page.evaluate((at) => window.workbench.text('Try', at), address);
}

const insert = () =>
  opened.pane.getByRole('button', { name: 'Insert into the selected cell' }).first().click();

test('lists all functions, and those that match a search', async () => {
  await opened.pane.getByRole('searchbox').fill('kappa');
  await opened.pane.getByText('1 function', { exact: true }).waitFor();
  expect(await opened.pane.locator('[data-shown=true] li h2').allInnerTexts()).toEqual([
    expect.stringMatching(/^SDG\.AGREEMENT\s/),
  ]);
});

test('says when nothing is found', async () => {
  await opened.pane.getByRole('searchbox').fill('zebra');
  await opened.pane.getByText('No function matches').waitFor();
});

test('an opened function shows its arguments, an example and its result', async () => {
  await open('RATING');
  const text = await opened.pane.locator('[data-shown=true] section li').first().innerText();
  expect(text).toContain('=SDG.RATING(ratings, [scale], [applicable])');
  expect(text).toContain('Cells with T, P, n/a or nothing');
  expect(text).toContain('=SDG.RATING({"P","T";"partially",""})');
  const cells = opened.pane.getByRole('region', { name: 'Example result of SDG.RATING' }).first();
  expect(await cells.getByRole('cell').allInnerTexts()).toEqual(['T', 'P']);
});

test('only one function is open', async () => {
  await opened.pane.getByRole('searchbox').fill('');
  await entry('CODES').click();
  await entry('DEPTH').click();
  expect(await opened.pane.locator('[aria-expanded=true]').count()).toBe(1);
  await entry('DEPTH').click();
  expect(await opened.pane.locator('[aria-expanded=true]').count()).toBe(0);
});

test('the example is inserted into the selected cell and calculated', async () => {
  await open('DEPTH');
  await select(1, 1);
  await insert();
  await opened.pane.getByText('Inserted into B2').waitFor();
  expect(await shows('B2')).toBe('1.5');
});

test('a filled cell is only overwritten after consent', async () => {
  await opened.page.evaluate(() => window.workbench.type('Try', 'D2', 'Budget'));
  await open('ALIGNMENT');
  await select(1, 3);
  await insert();
  await opened.pane.getByText('D2 is not empty').waitFor();
  expect(await shows('D2')).toBe('Budget');
  // The user agreed to D2, even if another cell is selected now.
  await select(10, 10);
  await opened.pane.getByRole('button', { name: 'Replace' }).click();
  await opened.pane.getByText('Inserted into D2').waitFor();
  expect(await shows('D2')).toMatch(/^(0\.5|50\.0%)$/);
  expect(await shows('K11')).toBe('');
});

test('a refusal by Excel is reported, and the cell stays empty', async () => {
  await open('DEPTH');
  await select(5, 5);
  await opened.page.evaluate(() => {
    const { host } = window.workbench;
    host.quirks.editing = true;
  });
  await insert();
  await opened.pane.getByText('A cell is being edited').waitFor();
  await opened.page.evaluate(() => {
    window.workbench.host.quirks.editing = false;
  });
  expect(await shows('F6')).toBe('');
});

test('the help page of a function opens in a new window', async () => {
  await open('COVERAGE');
  const opening = opened.page.context().waitForEvent('page');
  await opened.pane.getByRole('link', { name: 'Help page of SDG.COVERAGE' }).click();
  const help = await opening;
  await help.getByRole('heading', { name: 'SDG.COVERAGE' }).waitFor();
  expect(new URL(help.url()).pathname).toMatch(/\/functions\/coverage\.html$/);
  await help.close();
});

test('axe finds no serious fault, and nothing is wider than the narrowest pane', async () => {
  await narrow(opened);
  await open('PROFILE');
  await opened.pane.getByText('Arguments').waitFor();
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);
});

test('in another language the pane says that descriptions are English', async () => {
  await opened.pane.getByRole('navigation').getByRole('button').first().click();
  await opened.pane.getByRole('combobox').first().selectOption('fr');
  await opened.pane.getByRole('navigation').getByRole('button', { name: 'Fonctions' }).click();
  await opened.pane.getByText('Les descriptions sont en anglais').waitFor();
  const description = opened.pane.locator('[data-shown=true] li h2 [lang=en]').first();
  expect(await description.innerText()).toMatch(/^SDG\./);
});

test('if the list cannot be loaded, the pane says so and tries again', async () => {
  const { page, errors } = opened;
  const LIST = '**/functions/reference.json';
  await page.route(LIST, (route) => route.abort());
  opened = await startAgain(opened);
  await opened.pane.getByRole('button', { name: 'All functions' }).click();
  await opened.pane.getByText('The functions could not be loaded').waitFor();
  await page.unroute(LIST);
  await opened.pane.getByRole('button', { name: 'Try again' }).click();
  await opened.pane.getByText('18 functions').waitFor();
  expect(errors.splice(0)).toEqual([expect.stringContaining('Failed to load resource')]);
});
