/** The built add-in in the real Excel on this computer, with Microsoft's own tools. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from './run.mjs';

export const ADDIN = resolve('dist/addin');
const MANIFEST = join(ADDIN, 'manifest.xml');
/** Fetched by npx on first use, since only computers with Excel need them. */
const CERTIFICATES = 'office-addin-dev-certs@3.0.0';
const SIDELOADING = 'office-addin-debugging@7.0.0';
const FOLDER = join(homedir(), '.office-addin-dev-certs');

/** @param {string[]} words */
const tool = (...words) => run('npx', ['--yes', ...words]);

/** @param {string} message */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

/**
 * Where Excel loads the add-in from: the port in the manifest, with a certificate made for
 * localhost. Stops where there is no Excel or nothing was built.
 */
export async function ownAddress() {
  if (!['win32', 'darwin'].includes(process.platform)) {
    stop('Desktop Excel runs on Windows and Mac only. `npm start` opens the workbench instead.');
  }
  if (!existsSync(MANIFEST)) stop('dist/addin is empty: `npm run build` first.');
  if (!(await tool(CERTIFICATES, 'install')))
    stop('Without a certificate Excel does not load the add-in.');
  const read = (/** @type {string} */ name) => readFileSync(join(FOLDER, name));
  return { port: 3000, certificate: { cert: read('localhost.crt'), key: read('localhost.key') } };
}

/** Opens Excel with the add-in. Excel asks for its pages while it starts, before this ends. */
export const openExcel = () =>
  tool(SIDELOADING, 'start', MANIFEST, 'desktop', '--app', 'excel', '--no-debug');

/** Removes the add-in from Excel. */
export const leaveExcel = () => tool(SIDELOADING, 'stop', MANIFEST);
