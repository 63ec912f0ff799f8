import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { serveAddin } from '../../../src/workbench/server/addin.mjs';
import { run } from '../../../src/workbench/server/run.mjs';
import { serve } from '../../../src/workbench/server/serve.mjs';
import { hostedFiles } from '../../ci/hosted-files.mjs';

type Headers = Record<string, string>;
const FILES = hostedFiles('words-fr.34a88162.js');

const configuration = (name: string) => readFileSync(join('assets/hosting', name), 'utf8');
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, ...groups]) => groups.map((group) => group ?? ''));
const named = (pairs: readonly (readonly string[])[]): Headers =>
  Object.fromEntries(pairs.map(([name = '', value = '']) => [name.toLowerCase(), value]));

/** Of all headers those that are expected, or expected to be missing. */
const those = (headers: Headers, expected: object) =>
  Object.fromEntries(Object.keys(expected).map((name) => [name, headers[name]]));

/** Each reads a configuration as its server does, as far as it is used here. */
const SERVERS: Readonly<Record<string, (path: string) => Headers>> = {
  'nginx.conf': (path) => {
    const text = configuration('nginx.conf').replace(/#.*/g, '');
    const [block = ''] = matches(text, /^map \$uri \$sdg_caching \{([^}]*)\}/gm).flat();
    const rules = matches(block, /(\S+)\s+"?([^";]+)"?;/g);
    const found =
      rules.find(([rule = '']) => rule[0] === '~' && new RegExp(rule.slice(1)).test(`/${path}`)) ??
      rules.find(([rule]) => rule === 'default');
    const [types = ''] = matches(text, /types \{([^}]*)\}/g).flat();
    const type = matches(types, /(\S+)\s+(\w+);/g).find(([, end]) => extname(path) === `.${end}`);
    const [charset = ''] = matches(text, /^\s*charset (\S+);/gm).flat();
    const [texts = ''] = matches(text, /^\s*charset_types ([^;]+);/gm).flat();
    const isText = ['text/html', ...texts.split(' ')].includes(type?.[0] ?? '');
    return {
      ...named(
        matches(text, /add_header (\S+) "?([^";]+)"?;/g).map(([name = '', value = '']) => [
          name,
          value === '$sdg_caching' ? (found?.[1] ?? '') : value,
        ]),
      ),
      'content-type': `${type?.[0]}${isText ? `; charset=${charset}` : ''}`,
    };
  },
  '.htaccess': (path) => {
    const text = configuration('.htaccess').replace(/^#.*/gm, '');
    const set = matches(
      text,
      /^Header set (\S+) "([^"]+)"(?: "expr=%\{REQUEST_URI\} =~ m#(.*)#")?$/gm,
    );
    return named([
      ...set.filter(([, , rule = '']) => new RegExp(rule).test(`/${path}`)),
      ...matches(text, /^AddType "([^"]+)" (\S+)$/gm)
        .filter(([, end]) => end === extname(path))
        .map(([type = '']) => ['content-type', type]),
    ]);
  },
  'web.config': (path) => {
    const { document } = new JSDOM(configuration('web.config'), { contentType: 'text/xml' }).window;
    const all = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) =>
        Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      );
    const folder = dirname(path);
    const cache =
      all(`location[path="${folder}"] clientCache`)[0] ??
      all('configuration > system\\.webServer clientCache')[0];
    const [days] = (cache?.['cacheControlMaxAge'] ?? '').split('.');
    return {
      ...named(all('customHeaders add').map(({ name = '', value = '' }) => [name, value])),
      'content-type':
        all('mimeMap').find(({ fileExtension }) => fileExtension === extname(path))?.['mimeType'] ??
        '',
      'cache-control':
        cache?.['cacheControlMode'] === 'DisableCache'
          ? 'no-cache'
          : [`max-age=${Number(days) * 86_400}`, cache?.['cacheControlCustom'] ?? []]
              .flat()
              .join(', '),
    };
  },
  'staticwebapp.config.json': (path) => {
    const { globalHeaders, routes, mimeTypes } = JSON.parse(
      configuration('staticwebapp.config.json'),
    ) as {
      globalHeaders: Headers;
      routes: readonly { route: string; headers: Headers }[];
      mimeTypes: Headers;
    };
    const own = routes.find(({ route }) => `/${path}`.startsWith(route.replace(/\*$/, '')));
    return named([
      // An empty value takes a header away.
      ...Object.entries({ ...globalHeaders, ...own?.headers }).filter(([, value]) => value !== ''),
      ['content-type', mimeTypes[extname(path)] ?? ''],
    ]);
  },
};

describe.each(Object.entries(SERVERS))('assets/hosting/%s', (_name, headersOf) => {
  test.each(FILES)('%s', (path, expected) => {
    expect(those(headersOf(path), expected)).toEqual(expected);
  });
});

test.each([
  ['.htaccess', /^Header (?:always )?unset (\S+)$/gm],
  ['web.config', /<remove name="([^"]+)" \/>/g],
  ['staticwebapp.config.json', /"([\w-]+)": ""/g],
])('%s takes away what a server would set to forbid frames', (name, pattern) => {
  expect(matches(configuration(name), pattern).flat()).toEqual(
    expect.arrayContaining(['X-Frame-Options', 'Content-Security-Policy']),
  );
});

describe('Node', () => {
  const root = mkdtempSync(join(tmpdir(), 'hosting-'));
  for (const path of [...FILES.map(([path]) => path), '.hidden']) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path);
  }
  let own: Awaited<ReturnType<typeof serveAddin>>;
  let workbench: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    own = await serveAddin({ folder: root, port: 0 });
    const others = { workbench: root, officeJs: root };
    workbench = await serve({ port: 0, addin: root, ...others });
  });
  afterAll(async () => {
    await Promise.all([own.close(), workbench.close()]);
    rmSync(root, { recursive: true });
  });
  const addresses = () => [own.url, `${workbench.url}addin/`];

  test.each(FILES)('%s, by both servers', async (path, expected) => {
    for (const address of addresses()) {
      const answer = await fetch(`${address}${path}`);
      expect(await answer.text()).toBe(path);
      const headers: Headers = Object.fromEntries(answer.headers);
      expect(those(headers, expected)).toEqual(expected);
      const again = await fetch(`${address}${path}`, {
        headers: { 'if-none-match': headers['etag'] ?? '' },
      });
      expect(again.status).toBe(304);
      expect(those(Object.fromEntries(again.headers), expected)).toEqual(expected);
    }
  });

  test('the workbench itself, which holds the workbook, is for its own pages', async () => {
    const { headers } = await fetch(`${workbench.url}functions.json`);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('gives files only, and only to read', async () => {
    const status = async (path: string, method = 'GET') =>
      (await fetch(`${own.url}${path}`, { method })).status;
    expect(await status('nothing.js')).toBe(404);
    expect(await status('.hidden')).toBe(400);
    expect(await status('..%2f..%2fetc/passwd')).toBe(400);
    expect(await status('functions.json', 'POST')).toBe(405);
  });

  test('serves while it waits for a program, as Excel asks for pages when it starts', async () => {
    const asks = `fetch(${JSON.stringify(own.url)}).then(({ status }) => process.exit(status === 404 ? 0 : 1))`;
    expect(await run(process.execPath, ['-e', asks])).toBe(true);
    expect(await run(process.execPath, ['-e', 'process.exit(3)'])).toBe(false);
    expect(await run('no-such-program', [])).toBe(false);
  });
});
