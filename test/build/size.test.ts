import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILD = join('dist', 'addin');
/** Bytes, gzipped, that may load before functions answer, and with the first screen. */
const FUNCTIONS = 40_000;
const FIRST_SCREEN = 160_000;
/** Of its own, for each further screen; it loads when the screen is opened. */
const SCREEN = 45_000;

/**
 * Data and engines that only one task or one language needs: they load when it begins. Each kind is
 * here with the most kilobytes, gzipped, that one file of it may have.
 */
const ON_DEMAND: Readonly<Record<string, number>> = {
  'texts-*': 40, // the catalogue's words in one language
  'words-*': 25, // the pane's words in one language
  'first-words-*': 3, // of these, the first screen's
  'function-words-*': 4, // what functions say about wrong input in one language
};

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
const scripts = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({
    file,
    /** Without folder and hash; of several files of a kind the part they share. */
    name: file
      .replace(/^chunks.|(\.[0-9a-f]{8})?\.js$/g, '')
      .replace(/^(texts|words|first-words|function-words)-.*/, '$1-*'),
    size: gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length,
  }));
const sizeOf = (name: string) => scripts.find((each) => each.name === name)?.size ?? NaN;
const entries = ['functions', 'taskpane'];
const chunks = scripts.filter(({ name }) => !entries.includes(name));

test('functions answer after at most 40 kB', () => {
  expect(sizeOf('functions')).toBeLessThanOrEqual(FUNCTIONS);
});

test('the first screen needs at most 160 kB, its words in the longest language included', () => {
  const words = Math.max(
    ...chunks.filter(({ name }) => name === 'first-words-*').map((w) => w.size),
  );
  expect(sizeOf('functions') + sizeOf('taskpane') + words).toBeLessThanOrEqual(FIRST_SCREEN);
});

test.each(chunks)('$file is no larger than a screen, or than it is allowed', ({ name, size }) => {
  expect(kilobytes(size)).toBeLessThanOrEqual(ON_DEMAND[name] ?? SCREEN / 1000);
});

test('whatever has an allowance is there', () => {
  const names = new Set(chunks.map(({ name }) => name));
  expect(Object.keys(ON_DEMAND).filter((name) => !names.has(name))).toEqual([]);
  console.info(scripts.map(({ file, size }) => `${kilobytes(size)} ${file}`).join('\n'));
});

test('nothing of the workbench is in the product', () => {
  for (const { file } of scripts) {
    expect([
      file,
      /univerjs|hucre|preset-sheets/i.test(readFileSync(join(BUILD, file), 'utf8')),
    ]).toEqual([file, false]);
  }
});
