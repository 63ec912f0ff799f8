import { closeBrowser, openWorkbench, typed } from './workbench';

afterAll(closeBrowser);

test('the workbench opens another add-in from its manifest alone', async () => {
  const opened = await openWorkbench('manifest=/second-addin/manifest.xml');
  await opened.page.evaluate(() => window.workbench.model.addSheet('Try'));
  expect(await typed(opened, 'Try', 'A1', '=SDG.COVERAGE(B1:B2)')).toBe('#NAME?');
  await opened.close();
});
