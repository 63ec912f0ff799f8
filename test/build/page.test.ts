import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

const BUILD = join('dist', 'addin');
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const html = readFileSync(join(BUILD, 'taskpane.html'), 'utf8');

test('the only script from elsewhere is office.js', () => {
  const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1]);
  const ours = (name: string) => expect.stringMatching(`^chunks/${name}\\.[0-9a-f]{8}\\.js$`);
  expect(sources).toEqual([OFFICE_JS, ours('functions'), ours('taskpane')]);
});

test('only the file that the manifest names keeps its name when its contents change', () => {
  const scripts = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.replaceAll('\\', '/'));
  const unnamed = scripts.filter((file) => !/^chunks\/[\w-]+\.[0-9a-f]{8}\.js$/.test(file));
  expect(unnamed).toEqual(['functions.js']);
});

test.each([
  ['without a page of ours', '', true],
  ['in the pane, which has its own', '<script src="chunks/functions.12345678.js"></script>', false],
])('functions.js %s', (_, page, runs) => {
  const { window } = new JSDOM(page, { runScripts: 'outside-only' });
  const associated: string[] = [];
  const CustomFunctions = { associate: (id: string) => associated.push(id) };
  Object.assign(window, { CustomFunctions });
  window.eval(readFileSync(join(BUILD, 'functions.js'), 'utf8'));
  const { functions } = JSON.parse(readFileSync(join(BUILD, 'functions.json'), 'utf8')) as {
    functions: readonly { id: string }[];
  };
  expect(associated.sort()).toEqual(runs ? functions.map(({ id }) => id).sort() : []);
});

test('what Apache, IIS and Azure read is beside the files', () => {
  for (const file of ['.htaccess', 'web.config', 'staticwebapp.config.json']) {
    expect(readFileSync(join(BUILD, file), 'utf8')).toBe(
      readFileSync(join('assets', 'hosting', file), 'utf8'),
    );
  }
});

test('no script stands in the page, and the policy forbids it', () => {
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).toMatch(/script-src 'self' https:\/\/appsforoffice\.microsoft\.com(;|$)/);
  expect(policy).not.toMatch(/unsafe-eval|\*/);
});

test('no code is made from text', () => {
  const files = readdirSync(BUILD, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(join(BUILD, file), 'utf8');
    expect([file, /\beval\(|new Function\(|\bFunction\("return this"\)/.test(code)]).toEqual([
      file,
      false,
    ]);
  }
});
