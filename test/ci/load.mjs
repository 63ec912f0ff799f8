import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);

/** Runs TypeScript of the project as the tests do. */
export async function load(source) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    external: ['jsdom', 'tr46', 'esbuild', '@microsoft/office-js/package.json'],
  });
  const made = { exports: {} };
  const run = new Function('module', 'exports', 'require', '__dirname', outputFiles[0].text);
  run(made, made.exports, createRequire(join(root, 'package.json')), join(root, 'test/contract'));
  return made.exports;
}
