import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import mendUniver from '../../webpack.univer.js';

const UNIVER: Plugin = {
  name: 'univer',
  setup: ({ onLoad }) =>
    onLoad({ filter: /@univerjs.*\.js$/ }, async ({ path }) => ({
      contents: mendUniver(await readFile(path, 'utf8')),
    })),
};

/** The folder for the bundle made by `bundleWorkbench`. */
export const WORKBENCH_BUNDLE = resolve(__dirname, '../../dist/test/workbench.cjs');

/**
 * Bundles src/workbench/node.ts and its engine into one CommonJS file: the engine's packages are ES
 * modules that Jest cannot load separately.
 */
export async function bundleWorkbench(): Promise<void> {
  mkdirSync(dirname(WORKBENCH_BUNDLE), { recursive: true });
  await build({
    entryPoints: [resolve(__dirname, '../../src/workbench/node.ts')],
    outfile: WORKBENCH_BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    // Stylesheets are only for the page.
    loader: { '.css': 'empty' },
    plugins: [UNIVER],
  });
}
