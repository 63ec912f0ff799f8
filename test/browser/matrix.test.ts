import { readFileSync } from 'node:fs';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

afterAll(closeBrowser);

/** Names the documents as a person does: one after the other, Enter between them. */
async function makeMatrix({ page, pane }: Opened, documents: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'New RIA matrix' }).click();
  await pane.getByRole('textbox').first().click();
  for (const [index, name] of documents.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(name);
  }
  await pane.getByRole('button', { name: 'Create the matrix' }).click();
  await pane.getByText('Matrix created').waitFor();
}

/** Types the sample's ratings into the matrix, as a person would over some weeks. */
async function fillRatings({ page }: Opened): Promise<void> {
  await page.evaluate(() => {
    const { model } = window.workbench;
    const sample = model.sheet('Alignment Overview');
    const matrix = model.sheet('RIA matrix');
    const no = model
      .names()
      .find(({ name }) => name === 'SDG_No')
      ?.formula.slice(2, -1);
    if (!sample || !matrix || !no) throw new Error('sample or matrix is missing');
    const area = (row: number, column: number, columns: number) => ({
      row,
      column,
      rows: 126,
      columns,
    });
    const ratings = sample.values(area(1, 2, 14));
    const applies = sample.values(area(1, 36, 1));
    const isAside = (row: number) => applies[row]?.[0] === 'NO';
    matrix.write(area(4, 5, 14), ratings, 'user');
    matrix.write(
      area(4, 4, 1),
      applies.map((_, row) => [isAside(row) ? no : null]),
      'user',
    );
  });
  await page.evaluate(() => window.workbench.settled());
}

test('a matrix made through the pane and rated shows The Bahamas’ results', async () => {
  const opened = await openWorkbench('', { width: 1360, height: 1000 });
  const { pane, page } = opened;
  const documents = await page.evaluate(() =>
    window.workbench.model
      .sheet('Alignment Overview')
      ?.values({ row: 0, column: 2, rows: 1, columns: 14 }),
  );
  await makeMatrix(opened, (documents?.[0] ?? []).map(String));
  await pane
    .getByRole('button', { name: 'Results' })
    .or(pane.getByRole('tab', { name: 'Results' }))
    .first()
    .click();
  await pane.getByText('0 of 126').first().waitFor();
  await fillRatings(opened);
  await pane.getByText('102 of 114').first().waitFor();
  const text = (await pane.locator('main').innerText()).replace(/\s+/g, ' ');
  expect(text).toMatch(/89\.5\s?%/);
  expect(text).toMatch(/57\.5\s?%/);
  for (const figure of [/29\D{0,12}(in full|T\b|total)/i, /73\D{0,12}(in part|P\b|partial)/i]) {
    expect(text).toMatch(figure);
  }
  expect(text).toMatch(/12 (none|not covered|have no rating|uncovered)|none:? 12|12 .{0,20}none/i);
  expect(text).toMatch(/12 (are )?not applicable|not applicable:? 12/i);
  // The sheet says the same as the pane: its own formulas, without the add-in.
  const best = await page.evaluate(() =>
    window.workbench.model
      .sheet('RIA matrix')
      ?.values({ row: 4, column: 19, rows: 126, columns: 1 }),
  );
  const count = (rating: string) => best?.flat().filter((cell) => cell === rating).length;
  expect([count('T'), count('P')]).toEqual([29, 73]);
  await opened.close();
});

test('codes stay text, in the sheet and in the saved file', async () => {
  const opened = await openWorkbench();
  await makeMatrix(opened, ['Vision 2040']);
  const codes = () =>
    opened.page.evaluate(() =>
      window.workbench.model
        .sheet('RIA matrix')
        ?.values({ row: 4, column: 2, rows: 126, columns: 1 })
        .flat(),
    );
  const before = await codes();
  expect(before).toHaveLength(126);
  expect(before?.filter((code) => typeof code !== 'string')).toEqual([]);
  expect(before).toEqual(expect.arrayContaining(['8.1', '8.10', '16.10', '17.10']));
  await opened.page.evaluate(async () => {
    const { openFile, saveFile } = window.workbench;
    await openFile(await saveFile(), 'again.xlsx');
  });
  expect(await codes()).toEqual(before);
  await opened.close();
});

test('the sample says where its figures come from', () => {
  expect(readFileSync('src/workbench/sample/read-me.ts', 'utf8')).toMatch(/UNDP/);
});
