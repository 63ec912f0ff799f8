/**
 * `npm run serve`: the built add-in, as a web server in production serves it.
 *
 *     npm run serve -- --port 8080                             to this machine, behind a proxy that
 *                                                              speaks https
 *     npm run serve -- --port 443 --host 0.0.0.0 --cert sdg.crt --key sdg.key
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveAddin } from './addin.mjs';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../../dist/addin');
const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    host: { type: 'string' },
    cert: { type: 'string' },
    key: { type: 'string' },
  },
});

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}

if (!existsSync(folder)) stop('dist/addin is empty: `npm run build` first.');
if (!options.cert !== !options.key) stop('https needs both --cert and --key.');
const { port, host, cert, key } = options;
const server = await serveAddin({
  folder,
  port: Number(port),
  ...(host && { host }),
  ...(cert && key && { certificate: { cert: readFileSync(cert), key: readFileSync(key) } }),
}).catch((error) => stop(`Port ${port} cannot be used: ${error.message}`));
console.log(`Serving ${server?.url}  (Ctrl+C stops it)`);
