import { THOROUGH } from '../effort';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

afterAll(closeBrowser);

const press = ({ pane }: Opened) =>
  pane.getByRole('button', { name: 'Insert on a new sheet' }).click();

const sheetNames = ({ page }: Opened) =>
  page.evaluate(() => window.workbench.model.sheets().map(({ name }) => name));

const requests = ({ page }: Opened) =>
  page.evaluate(() => window.workbench.host.requests.map(({ error }) => error ?? 'fine'));

/** In `npm test` only as the oldest Excel, which can do least. */
describe.each(THOROUGH ? ['2021', '2024', '365'] : ['2021'])(
  'a person works with the catalogue in Excel %s',
  (excel) => {
    let opened: Opened;
    beforeAll(async () => {
      opened = await openWorkbench(`excel=${excel}`);
    });
    afterAll(() => opened.close());

    test('the ribbon button shows the screen, and is enabled again', async () => {
      const { page, pane } = opened;
      await page.getByRole('button', { name: 'Insert catalogue' }).click();
      await pane
        .getByRole('heading', { name: /catalogue/i })
        .first()
        .waitFor();
      await page.waitForFunction(() => !document.querySelector('.ribbon-button[aria-busy]'));
    });

    test('a protected workbook is left alone, and the pane says what to do', async () => {
      const { page, pane } = opened;
      const before = await sheetNames(opened);
      const protect = (isProtected: boolean) =>
        page.evaluate((value) => {
          window.workbench.model.isProtected = value;
        }, isProtected);
      await protect(true);
      await press(opened);
      await pane
        .getByText(/protect/i)
        .first()
        .waitFor();
      expect(await sheetNames(opened)).toEqual(before);
      await protect(false);
    });

    test('126 targets on a new sheet', async () => {
      const { page, pane } = opened;
      const before = (await requests(opened)).length;
      await press(opened);
      await pane.getByText('Catalogue inserted').waitFor();
      const seen = await page.evaluate(() => {
        const sheet = window.workbench.model.sheet('SDG catalogue');
        const used = sheet?.usedArea(true);
        return { used, codes: used && sheet?.values({ ...used, column: 2, columns: 1 }).flat() };
      });
      expect(seen.used?.rows).toBe(127);
      expect(seen.codes).toEqual(expect.arrayContaining(['8.1', '8.10', '17.19']));
      // One request to read, one to write, one to set up its pages.
      expect((await requests(opened)).slice(before)).toEqual(['fine', 'fine', 'fine']);
    });

    test('a second catalogue gets a different name, the first stays', async () => {
      await press(opened);
      await opened.pane.getByText('SDG catalogue (2)').waitFor();
      expect((await sheetNames(opened)).slice(-2)).toEqual(['SDG catalogue', 'SDG catalogue (2)']);
    });
  },
);
