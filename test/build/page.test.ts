import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const BUILD = join('dist', 'addin');
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const html = readFileSync(join(BUILD, 'taskpane.html'), 'utf8');

test('the only script from elsewhere is office.js', () => {
  const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1]);
  expect(sources).toEqual([OFFICE_JS, 'functions.js', 'taskpane.js']);
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
