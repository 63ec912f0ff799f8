// Draws the icons' PNG files from their SVG: `node assets/draw.mjs` (needs Chrome or Chromium).
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const RIBBON = [16, 32, 80];
const SIZES = {
  app: [16, 32, 64, 80, 128],
  ...{ catalogue: RIBBON, matrix: RIBBON, explain: RIBBON },
};
const browser = await chromium.launch({
  ...(process.env.CHROME_PATH
    ? { executablePath: process.env.CHROME_PATH }
    : { channel: 'chrome' }),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = readFileSync(new URL(`${name}.svg`, import.meta.url), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(
      new URL(`${name}-${size}.png`, import.meta.url),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
