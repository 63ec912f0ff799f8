import { closeBrowser, openWorkbench } from './workbench';

afterAll(closeBrowser);

test('where Excel does not open the pane, its own button shows what the ribbon asked for', async () => {
  const opened = await openWorkbench('source=marketplace');
  const { page, pane } = opened;
  const ribbon = (name: string) => page.getByRole('button', { name, exact: true });
  const aside = page.locator('aside.task-pane');
  await page.getByRole('button', { name: 'Close the pane' }).click();
  await ribbon('New RIA matrix').click();
  await page.waitForFunction(() => !document.querySelector('.ribbon-button[aria-busy]'));
  expect(await aside.isVisible()).toBe(false);
  await ribbon('Open SDG pane').click();
  expect(await aside.isVisible()).toBe(true);
  await pane
    .getByRole('heading', { name: /matrix/i })
    .first()
    .waitFor();
  await opened.close();
});
