import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type * as Open from '../../../src/workbench/files/open';
import type * as Save from '../../../src/workbench/files/save';
import type * as Zip from '../../../src/workbench/files/package/zip';

type Files = typeof Open & typeof Save & typeof Zip;

const entry = ['open', 'save', 'package/zip']
  .map((name) => `export * from './src/workbench/files/${name}';`)
  .join('\n');

/** The file reader and writer in one script: hucre is published as ES modules only. */
export function bundledFiles(): Files {
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  const module = { exports: {} };
  const run = new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '');
  run(module, module.exports, createRequire(resolve('package.json')));
  return module.exports as Files;
}
