import { closeBrowser, openWorkbench, type Opened } from './workbench';

afterAll(closeBrowser);

async function insertCatalogue({ page, pane }: Opened): Promise<void> {
  await page.getByRole('button', { name: 'Insert catalogue' }).click();
  await pane.getByRole('button', { name: 'Insert on a new sheet' }).click();
  await pane.getByText('Catalogue inserted').waitFor();
}

const requests = ({ page }: Opened) =>
  page.evaluate(() => window.workbench.host.requests.map(({ error }) => error ?? 'fine'));

test.each(['2021', '2024', '365'])('126 targets on a new sheet as Excel %s', async (excel) => {
  const opened = await openWorkbench(`excel=${excel}`);
  const before = (await requests(opened)).length;
  await insertCatalogue(opened);
  const seen = await opened.page.evaluate(() => {
    const sheet = window.workbench.model.sheet('SDG catalogue');
    const used = sheet?.usedArea(true);
    return { used, codes: used && sheet?.values({ ...used, column: 2, columns: 1 }).flat() };
  });
  expect(seen.used?.rows).toBe(127);
  expect(seen.codes).toEqual(expect.arrayContaining(['8.1', '8.10', '17.19']));
  // One request to read, one to write.
  expect((await requests(opened)).slice(before)).toEqual(['fine', 'fine']);
  await opened.close();
});

test('a second catalogue gets a different name, the first stays', async () => {
  const opened = await openWorkbench();
  await insertCatalogue(opened);
  await opened.pane.getByRole('button', { name: 'Insert on a new sheet' }).click();
  await opened.pane.getByText('SDG catalogue (2)').waitFor();
  const names = await opened.page.evaluate(() =>
    window.workbench.model.sheets().map(({ name }) => name),
  );
  expect(names.slice(-2)).toEqual(['SDG catalogue', 'SDG catalogue (2)']);
  await opened.close();
});

test('a protected workbook is left alone, and the pane says what to do', async () => {
  const opened = await openWorkbench();
  await opened.page.evaluate(() => {
    window.workbench.model.isProtected = true;
  });
  await opened.page.getByRole('button', { name: 'Insert catalogue' }).click();
  await opened.pane.getByRole('button', { name: 'Insert on a new sheet' }).click();
  await opened.pane
    .getByText(/protect/i)
    .first()
    .waitFor();
  expect(await opened.page.evaluate(() => window.workbench.model.sheets().length)).toBe(2);
  await opened.close();
});

test('a ribbon button is enabled again after its function has run', async () => {
  const opened = await openWorkbench();
  const button = opened.page.getByRole('button', { name: 'Insert catalogue' });
  await button.click();
  await opened.pane
    .getByRole('heading', { name: /catalogue/i })
    .first()
    .waitFor();
  await opened.page.waitForFunction(() => !document.querySelector('.ribbon-button[aria-busy]'));
  await opened.close();
});
