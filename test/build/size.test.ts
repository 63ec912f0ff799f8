import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILD = join('dist', 'addin');
const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
const gzipped = (file: string) => gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length;

const scripts = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  // English words count: everyone loads them.
  .map((file) => ({
    file,
    size: gzipped(file),
    data: /chunks.(texts|words(?!-en)|details)-/.test(file),
  }));
const sum = (list: readonly { size: number }[]) => list.reduce((all, { size }) => all + size, 0);

test('functions answer after at most 40 kB', () => {
  const size = sum(scripts.filter(({ file }) => file === 'functions.js'));
  console.info(`before functions answer: ${kilobytes(size)} kB gzip`);
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(40_000);
});

test('all screens together stay under 300 kB, words of one language included', () => {
  const code = scripts.filter(({ data }) => !data);
  console.info(`all screens: ${kilobytes(sum(code))} kB gzip`);
  console.info(scripts.map(({ file, size }) => `${kilobytes(size)} ${file}`).join('\n'));
  expect(sum(code)).toBeLessThanOrEqual(300_000);
});

test('nothing of the workbench is in the product', () => {
  for (const { file } of scripts) {
    expect([
      file,
      /univerjs|hucre|preset-sheets/i.test(readFileSync(join(BUILD, file), 'utf8')),
    ]).toEqual([file, false]);
  }
});
