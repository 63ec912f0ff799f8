/**
 * `npm start`: builds the add-in and the workbench, serves both, and rebuilds when a file changes.
 *
 *     npm start                      development build, port 3000 or the next free one
 *     npm start -- --open            opens the browser too
 *     npm start -- --port 4000
 *     SDG_PRODUCTION=1 npm start     the build that Excel would load
 */
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAndWatch } from './build.mjs';
import { serveOnFreePort } from './free-port.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../../..'));

const { values: options } = parseArgs({
  options: { open: { type: 'boolean' }, port: { type: 'string' } },
});
const mode = process.env['SDG_PRODUCTION'] ? 'production' : 'development';

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/** @param {string} url */
function openBrowser(url) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  spawn(command ?? '', args, { stdio: 'ignore', detached: true })
    .on('error', () => say(`No browser could be opened here; please open ${url} yourself.`))
    .unref();
}

/** @type {Awaited<ReturnType<typeof serveOnFreePort>> | undefined} */
let server;

say(`Building the add-in and the workbench (${mode}); the first time takes up to a minute.`);
const dots = setInterval(() => process.stdout.write('.'), 2000);

const stopWatching = buildAndWatch(mode, async ({ seconds, again, problems }) => {
  clearInterval(dots);
  if (!again) say('');
  if (problems) {
    say(problems);
    say('The build failed; change the file named above and it starts again.');
  }
  if (!server) {
    server = await serveOnFreePort({
      port: Number(options.port ?? 3000),
      addin: resolve('dist/addin'),
      workbench: resolve('dist/workbench'),
      officeJs: resolve('node_modules/@microsoft/office-js/dist'),
    });
    say(`Workbench ready: ${server.url}  (built in ${seconds.toFixed(0)} s)`);
    say('It builds again when a file changes: reload the page then. Ctrl+C stops it.');
    if (options.open) openBrowser(server.url);
  } else if (!problems) {
    say(`Built again in ${seconds.toFixed(1)} s: reload the page.`);
  }
});

process.on('SIGINT', async () => {
  clearInterval(dots);
  await Promise.all([stopWatching(), server?.close()]);
  process.exit(0);
});
