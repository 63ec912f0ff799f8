import { gzipSync } from 'node:zlib';
import { narrow, NARROW, speakArabic, widthOf } from './pane';
import { closeBrowser, openAnew } from './workbench';

afterAll(closeBrowser);

test('the first screen needs at most 160 kB of scripts besides office.js', async () => {
  const opened = await openAnew();
  await opened.pane.getByRole('heading').first().waitFor();
  const urls = await opened.pane.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const scripts = urls.filter((url) => /\/addin\/.*\.js$/.test(url));
  const sizes = await Promise.all(
    scripts.map(
      async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length,
    ),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.info(`first screen: ${(total / 1000).toFixed(1)} kB gzip in ${scripts.length} scripts`);
  expect(scripts.length).toBeGreaterThanOrEqual(2);
  expect(total).toBeLessThanOrEqual(160_000);
  await opened.close();
});

test('a language chosen on the first screen is the language of all others, and fits', async () => {
  const opened = await openAnew();
  const { pane } = opened;
  await narrow(opened);
  await speakArabic(opened);
  const screens = await pane.getByRole('navigation').first().getByRole('button').all();
  expect(screens).toHaveLength(6);
  for (const screen of screens) {
    await screen.click();
    const heading = pane.locator('[data-shown=true] h1').filter({ visible: true });
    expect(await heading.textContent()).toMatch(/\p{Script=Arabic}/u);
    expect(await widthOf(opened)).toBe(NARROW);
  }
  await opened.close();
});
