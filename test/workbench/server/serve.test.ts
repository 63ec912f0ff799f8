import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveOnFreePort } from '../../../src/workbench/server/free-port.mjs';
import { serve } from '../../../src/workbench/server/serve.mjs';

const root = mkdtempSync(join(tmpdir(), 'serve-'));
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
put('secret.txt', 'secret');
put('workbench/index.html', '<title>workbench</title>');
put('workbench/.hidden', 'secret');
put(
  'addin/taskpane.html',
  '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
);
put('addin/functions.json', '{}');
put('office-js/office.js', 'const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";');
put('office-js/en-us/office_strings.js', 'strings');
put('office-js/agaveerrorux/index.html', 'asks the user');
put('second/manifest.xml', '<OfficeApp/>');

const folders = {
  addin: join(root, 'addin'),
  workbench: join(root, 'workbench'),
  officeJs: join(root, 'office-js'),
  also: { 'second-addin': join(root, 'second') },
};

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve({ port: 0, ...folders });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

type Answer = Readonly<Record<'type' | 'cache' | 'etag' | 'text', string>> & { status: number };

/** Sent as typed: fetch would tidy `..` away before the server sees it. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: String(response.headers['content-type']),
          cache: String(response.headers['cache-control']),
          etag: String(response.headers.etag),
          text,
        }),
      );
    })
      .on('error', reject)
      .end();
  });

test('serves the workbench at the root, as html, asked for again each time', async () => {
  expect(await get('/?excel=2021')).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
    cache: 'no-cache',
    text: '<title>workbench</title>',
  });
});

test('what the browser has already is not sent again, until it changes', async () => {
  const { etag } = await get('/');
  const known = { 'if-none-match': etag };
  expect(await get('/', known)).toMatchObject({ status: 304, text: '' });
  expect(await get('/addin/taskpane.html', known)).toMatchObject({ status: 200 });
  expect(await get('/nothing', known)).toMatchObject({ status: 404 });
});

test('add-in pages load office.js from here instead of the CDN', async () => {
  expect((await get('/addin/taskpane.html')).text).toBe(
    '<script src="/office-js/office.js"></script>',
  );
});

test('office.js itself is served unmodified', async () => {
  expect((await get('/office-js/office.js')).text).toContain('https://appsforoffice.microsoft.com');
});

test('finds office.js files in any case, as the CDN does', async () => {
  expect((await get('/office-js/en-US/office_strings.js')).text).toBe('strings');
});

test('answers the question whether the host is trusted', async () => {
  expect((await get('/office-js/AgaveErrorUX/index.html')).text).toContain('hostUserTrusted: true');
});

test('serves other add-ins as well as ours', async () => {
  expect(await get('/second-addin/manifest.xml')).toMatchObject({
    type: 'text/xml; charset=utf-8',
    text: '<OfficeApp/>',
  });
});

test.each([
  '/../secret.txt',
  '/addin/../../secret.txt',
  '/addin/..%2f..%2fsecret.txt',
  '/addin/%2e%2e/%2e%2e/secret.txt',
  '/addin/..%5c..%5csecret.txt',
  '/.hidden',
  '/%00',
  '/%E0%A4%A',
])('gives nothing for %s', async (path) => {
  const { status, text } = await get(path);
  expect(status).toBe(400);
  expect(text).not.toContain('secret');
});

test('says when there is no such file', async () => {
  expect((await get('/addin/nothing.js')).status).toBe(404);
  expect((await get('/constructor')).status).toBe(404);
});

test('reads only, and only for pages of this machine', async () => {
  expect((await get('/', {}, 'POST')).status).toBe(405);
  expect((await get('/', { host: 'evil.example' })).status).toBe(403);
});

test('takes the next port when the one asked for is taken', async () => {
  const other = await serveOnFreePort({ port: server.port, ...folders });
  expect(other.port).toBeGreaterThan(server.port);
  await other.close();
});
