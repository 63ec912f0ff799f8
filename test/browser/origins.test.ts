import { closeBrowser, fromOtherOrigin, openAnew, typed, valueOf } from './workbench';

afterAll(closeBrowser);

test('from another origin, as Excel on the web runs it, pane and functions work', async () => {
  const opened = await openAnew(await fromOtherOrigin());
  const { page, pane } = opened;
  const [host, addin] = [page, pane].map((each) => new URL(each.url()));
  expect(addin?.hostname).toBe(host?.hostname);
  expect(addin?.port).not.toBe(host?.port);

  await page.evaluate(() => window.workbench.model.addSheet('Try'));
  await typed(opened, 'Try', 'A1', "=SDG.COVERAGE('Alignment Overview'!AN2:AN127)");
  expect((await valueOf(opened, 'Try', 0, 0))?.value).toBeCloseTo(102 / 114, 12);
  // Its texts are in a file of their own, which the pane loads from its own origin.
  expect(await typed(opened, 'Try', 'A2', '=SDG.GOAL(1,"fr")')).toMatch(/pauvreté/);
  expect(await pane.getByRole('navigation').first().getByRole('button').count()).toBeGreaterThan(3);
  await opened.close();
});

test('a functions.js of an earlier version, still in a cache, never runs in the pane', async () => {
  const opened = await openAnew();
  const { page } = opened;
  // What the pane's page named before its scripts had a hash in their names.
  let asked = 0;
  await page.route(/\/addin\/(functions|taskpane)\.js$/, async (route) => {
    asked++;
    await route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("old")' });
  });
  await page.reload();
  await page.waitForFunction(() => 'workbench' in window);
  const pane = await (await page.waitForSelector('iframe#pane')).contentFrame();
  await pane?.getByRole('navigation').first().waitFor();
  await page.evaluate(() => window.workbench.model.addSheet('Try'));
  expect(await typed(opened, 'Try', 'A1', '=SDG.GOAL(1)')).toMatch(/^End poverty/);
  expect(asked).toBe(0);
  await opened.close();
});
