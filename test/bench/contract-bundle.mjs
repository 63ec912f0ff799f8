// Benches that run the real Office.js client against the workbench, as contract tests do.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What the TypeScript `source`, written as if it lay in test/contract, exports; the workbench is
 * built for it.
 */
export async function contractBundle(name, source) {
  // Below the project's folder, so that packages left out of the bundle are found.
  const outfile = join(root, 'dist', 'bench', `${name}.cjs`);
  await build({
    stdin: {
      contents: `export { bundleWorkbench } from './bundle'; ${source}`,
      resolveDir: join(root, 'test', 'contract'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
    plugins: [{ name: 'folders of test files', setup: keepFolders }],
  });
  const { bundleWorkbench, ...exported } = createRequire(outfile)(outfile);
  await bundleWorkbench();
  return exported;
}

/** Files of tests look for things beside themselves; bundled, they would look beside the bundle. */
function keepFolders(bundle) {
  bundle.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    return { contents: text.replaceAll('__dirname', JSON.stringify(dirname(path))), loader: 'ts' };
  });
}
