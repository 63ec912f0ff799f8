import { gzipSync } from 'node:zlib';
import { closeBrowser, openWorkbench } from './workbench';

afterAll(closeBrowser);

test('the first screen needs at most 160 kB of scripts besides office.js', async () => {
  const opened = await openWorkbench();
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
