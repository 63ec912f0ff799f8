import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { loadAddIn } from '../../../src/workbench/manifest/load-addin';
import { addInProblem } from '../../../src/workbench/page/words';

const MANIFEST = 'http://localhost:3001/addin/manifest.xml';
const FUNCTIONS = 'http://localhost:3001/addin/functions.json';

/** A server, as the browser shows it to a page of another origin. */
function serving(files: Readonly<Record<string, string>>): void {
  const fetch = (url: string) =>
    url in files
      ? Promise.resolve(new Response(files[url]))
      : // What a browser throws if the server does not send Access-Control-Allow-Origin.
        Promise.reject(new TypeError('Failed to fetch'));
  Object.assign(globalThis, { fetch, DOMParser: new JSDOM().window.DOMParser });
}

const manifest = readFileSync('manifest.xml', 'utf8');

test('the functions are read from the origin of the manifest', async () => {
  serving({ [MANIFEST]: manifest, [FUNCTIONS]: '{"functions":[{"id":"GOAL"}]}' });
  const loaded = await loadAddIn(MANIFEST, 'en-US');
  expect(loaded).toMatchObject({ ok: true, addIn: { functions: [{ id: 'GOAL' }] } });
});

test.each([
  [MANIFEST, {}],
  [FUNCTIONS, { [MANIFEST]: manifest }],
])('says that %s may not be read from another origin', async (url, files) => {
  serving(files);
  const loaded = await loadAddIn(MANIFEST, 'en-US');
  expect(loaded).toEqual({ ok: false, problem: { kind: 'not-found', url } });
  expect(loaded.ok ? '' : addInProblem(MANIFEST, loaded.problem)).toContain(url);
});
