/**
 * Serves the workbench, the add-in and Microsoft's client library from one origin, over plain http
 * and to this machine only:
 *
 *     /            the workbench page
 *     /addin/      the add-in's build, unchanged but for the address of office.js
 *     /office-js/  node_modules/@microsoft/office-js, unmodified: the workbench plays the CDN too
 */
import { createServer } from 'node:http';
import { readBelow, segments } from './files.mjs';
import { addinHeaders, contentType } from './headers.mjs';
import { listen, responder } from './respond.mjs';

/** The address that add-in pages load office.js from in production, in any of its versions. */
const CDN =
  /https:\/\/appsforoffice(?:\.cdn)?\.(?:partner\.)?microsoft\.(?:com|net)\/lib\/[\w.]+\/hosted\//g;

/**
 * On plain http office.js asks a page at this address whether its host can be trusted. Microsoft's
 * page asks the user; ours always agrees, since host and add-in are both on this server.
 */
const TRUST_PAGE = 'agaveerrorux/index.html';
const TRUSTED = `<!doctype html><title>trust</title><script>
addEventListener('message', function () {
  parent.postMessage(JSON.stringify({ hostUserTrusted: true }), '*');
});
</script>`;

/** The workbench's own pages, which hold the user's workbook. */
const OWN = { 'referrer-policy': 'no-referrer' };

/**
 * Prevents a page on the web that resolves its own name to this computer from reading anything.
 *
 * @param {string | undefined} host the request's Host header
 */
const isThisMachine = (host) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');

/**
 * @param {object} options
 * @param {number} options.port 0 takes any free one
 * @param {string} options.addin folder of the add-in's build, served at /addin/
 * @param {string} options.workbench folder of the workbench's build, served at /
 * @param {string} options.officeJs folder of office.js, served at /office-js/
 * @param {Readonly<Record<string, string>>} [options.also] more folders, by first name of the
 *   address: `{ 'second-addin': 'test/fixtures/second-addin' }`
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects with the
 *   system's error (`code: 'EADDRINUSE'`) when the port is taken
 */
export async function serve({ port, addin, workbench, officeJs, also = {} }) {
  const folders = { ...also, addin, 'office-js': officeJs };

  const answer = responder(async (request, path) => {
    if (!isThisMachine(request.headers.host)) return { status: 403 };
    const names = segments(path);
    if (!names) return { status: 400 };
    const [first = '', ...rest] = names;
    const folder = Object.hasOwn(folders, first) ? folders[first] : undefined;
    if (first === 'office-js' && rest.join('/').toLowerCase() === TRUST_PAGE) {
      return { status: 200, type: contentType(TRUST_PAGE), body: TRUSTED };
    }
    const file = folder
      ? await readBelow(folder, rest, first === 'office-js')
      : await readBelow(workbench, names);
    if (!file) return { status: 404 };
    const type = contentType(file.path);
    const body = type.startsWith('text/html')
      ? file.bytes.toString('utf8').replace(CDN, '/office-js/')
      : file.bytes;
    return { status: 200, type, body, headers: first === 'addin' ? addinHeaders(rest) : OWN };
  });
  const { port: taken, close } = await listen(createServer(answer), port, '127.0.0.1');
  return { url: `http://localhost:${taken}/`, port: taken, close };
}
