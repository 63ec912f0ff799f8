import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const ENTRY = `
export { sampleWorkbook } from './src/workbench/sample/sample-workbook';
export { saveWorkbook } from './src/workbench/files/save';
`;
/** A fixed date, so that the same figures give the same file. */
const MADE = new Date('2026-01-01T00:00:00Z');

/**
 * Makes the sample workbook from the figures in test/fixtures/ground-truth.json. The texts of the
 * targets are read as data; the workbench shares no code with the add-in.
 *
 * @param {string} root the project's folder
 * @returns {Promise<Uint8Array>} the bytes of an .xlsx file
 */
export async function makeSample(root) {
  /** @param {string} path */
  const readJson = async (path) => JSON.parse(await readFile(resolve(root, path), 'utf8'));
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  const made = { exports: {} };
  const run = new Function('module', 'exports', 'require', outputFiles[0].text);
  run(made, made.exports, createRequire(resolve(root, 'package.json')));
  const { sampleWorkbook, saveWorkbook } = made.exports;

  const { bahamas } = await readJson('test/fixtures/ground-truth.json');
  const { targets: texts } = await readJson('src/catalogue/texts/en.json');
  const snapshot = sampleWorkbook(bahamas.targets, (code) => texts[code]);
  const properties = {
    title: 'SDG alignment: a sample',
    creator: 'SDG Alignment for Excel',
    created: MADE,
    modified: MADE,
  };
  const kept = { workbook: { properties }, sheets: new Map(), drawings: new Map() };
  return saveWorkbook(snapshot, { kept });
}
