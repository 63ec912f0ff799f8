// Benches run what the product runs: TypeScript bundled by the compiler webpack uses.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Modules of the product by path from src, bundled together so that they share their state.
 *
 *     const { COVERAGE } = await bundled('functions/ratings')
 */
export async function bundled(...modules) {
  const folder = mkdtempSync(join(tmpdir(), 'sdg-bench-'));
  const outfile = join(folder, 'bundle.mjs');
  try {
    await build({
      stdin: {
        contents: modules.map((path) => `export * from './src/${path}';`).join('\n'),
        resolveDir: root,
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
