/**
 * `npm run start:excel`: the same build in the real Excel on this computer. Makes a certificate for
 * localhost and loads the manifest into Excel with Microsoft's own tools, then serves the add-in at
 * https://localhost:3000 until Ctrl+C removes it from Excel again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveAddin } from './addin.mjs';
import { run } from './run.mjs';

const ADDIN = resolve('dist/addin');
const MANIFEST = join(ADDIN, 'manifest.xml');
/** Fetched by npx on first use, since only computers with Excel need them. */
const CERTIFICATES = 'office-addin-dev-certs@3.0.0';
const SIDELOADING = 'office-addin-debugging@7.0.0';
const FOLDER = join(homedir(), '.office-addin-dev-certs');

/** @param {string[]} words */
const tool = (...words) => run('npx', ['--yes', ...words]);

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}

if (!['win32', 'darwin'].includes(process.platform)) {
  stop('Desktop Excel runs on Windows and Mac only. `npm start` opens the workbench instead.');
}
if (!existsSync(MANIFEST)) stop('dist/addin is empty: `npm run build` first.');
if (!(await tool(CERTIFICATES, 'install')))
  stop('Without a certificate Excel does not load the add-in.');

const certificate = {
  cert: readFileSync(join(FOLDER, 'localhost.crt')),
  key: readFileSync(join(FOLDER, 'localhost.key')),
};
await serveAddin({ folder: ADDIN, port: 3000, certificate }).catch((error) =>
  stop(`https://localhost:3000 is not free: ${error.message}`),
);
console.log('Serving https://localhost:3000');
process.on('SIGINT', async () => {
  await tool(SIDELOADING, 'stop', MANIFEST);
  process.exit(0);
});
// Excel asks for the pages while it starts, before this ends.
if (!(await tool(SIDELOADING, 'start', MANIFEST, 'desktop', '--app', 'excel', '--no-debug'))) {
  stop('Excel did not take the manifest; see above.');
}
console.log('Excel opens with SDG Alignment on its Home tab. Ctrl+C takes it out again.');
