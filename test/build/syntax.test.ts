import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';

const BUILD = join('dist', 'addin');
/**
 * The oldest browsers that Excel 2021 shows panes in, as webpack.config.js has them, but one version
 * on: for Chrome 90 esbuild rewrites every `a?.b`, for a defect in `a?.b(...c)` alone.
 */
const BROWSERS = ['chrome91', 'edge91', 'safari15'];

const scripts = readdirSync(BUILD, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.js') && !/chunks.(texts|words|details)-/.test(file),
);

test('there are scripts to look at', () => {
  expect(scripts).toEqual(
    expect.arrayContaining(['functions.js', expect.stringMatching(/chunks.taskpane\./)]),
  );
});

// Packages come as they are published: only what they write can be too new.
test.each(scripts)('%s needs no newer browser', async (file) => {
  const code = readFileSync(join(BUILD, file), 'utf8');
  const asIs = await transform(code, { target: 'esnext' });
  const forOldest = await transform(code, { target: BROWSERS });
  expect(forOldest.code === asIs.code).toBe(true);
});
