/**
 * Serves the built add-in so that its pane runs "Check this Excel" by itself, as a person would, and
 * sends the report here. Microsoft's office-addin-test-server does the same on a port of its own,
 * which the pane's Content-Security-Policy forbids, and with Express: this has the pane's own origin.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveAddin } from '../../src/workbench/server/addin.mjs';

/** What the buttons are called, whichever language the pane is in. */
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'kk', 'ru', 'zh'].map((tag) =>
  JSON.parse(readFileSync(resolve(`src/i18n/${tag}.json`), 'utf8')),
);
const BUTTONS = [
  (words) => words.nav.sharing,
  (words) => words.sharingTasks.about,
  (words) => words.checkExcel.start,
  (words) => words.checkExcel.ask.yes,
].map((name) => LANGUAGES.map(name));

/**
 * @param {{ folder: string, port: number, certificate?: { cert: Buffer, key: Buffer } }} options
 * @returns {Promise<{ url: string, report: Promise<string>, close: () => Promise<void> }>}
 */
export async function serveCheck({ folder, ...address }) {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8').replace(
    '</head>',
    '<script src="press-buttons.js" defer></script></head>',
  );
  const script = readFileSync(resolve('test/in-excel/press-buttons.js'), 'utf8').replace(
    "'BUTTONS'",
    JSON.stringify(BUTTONS),
  );
  /** @type {(report: string) => void} */
  let tell = () => undefined;
  const report = new Promise((resolve) => (tell = resolve));
  const { url, close } = await serveAddin({
    folder,
    ...address,
    around: (files) => (request, response) => {
      const path = request.url?.replace(/\?.*/, '');
      const send = (/** @type {string} */ type, /** @type {string} */ body) =>
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
      if (path === '/taskpane.html') send('text/html; charset=utf-8', page);
      else if (path === '/press-buttons.js') send('text/javascript; charset=utf-8', script);
      else if (path === '/report' && request.method === 'POST') {
        let text = '';
        request.setEncoding('utf8').on('data', (part) => (text += part));
        request.on('end', () => {
          send('text/plain', 'thanks');
          tell(text);
        });
      } else files(request, response);
    },
  });
  return { url, report, close };
}

/** Did Excel do all that was expected of it? */
export const isAsExpected = (/** @type {string} */ report) =>
  /^SDG Alignment [\d.]+: check of Excel\n/.test(report) &&
  /\nExpected \d+, different 0,/.test(report) &&
  !/\nStopped: /.test(report);
