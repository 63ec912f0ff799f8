import { deflateRawSync } from 'node:zlib';
import type { FileProblem } from '../../../src/files/xlsx/problem';
import { LIMITS } from '../../../src/files/xlsx/limits';
import { unpackWhole, type Budget } from '../../../src/files/xlsx/unpack';
import { zipEntries, type ZipEntry } from '../../../src/files/xlsx/zip-directory';
import { zipOf, type Lies } from './package-of';
import { problemOf } from './problem-of';

function unpacked(
  content: string | Uint8Array,
  lies: Lies = {},
  budget: Budget = { left: LIMITS.unpacked },
) {
  const bytes = zipOf([['a.xml', content, lies]]);
  return unpackWhole(bytes, zipEntries(bytes).get('a.xml') as ZipEntry, budget);
}

const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
test.each<[string, string | Uint8Array, Lies | undefined]>([
  ['deflated', 'é қ 目', undefined],
  ['stored', 'é қ 目', { method: 0, packed: Buffer.from('é қ 目') }],
  ['with the mark of UTF-8', '\ufeffé қ 目', undefined],
  ['in UTF-16', wide('é қ 目'), undefined],
  ['in UTF-16, the large end first', wide('é қ 目').swap16(), undefined],
])('text %s', async (_, content, lies) => {
  expect(await unpacked(content, lies)).toBe('é қ 目');
});

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><t>é</t>`;
test.each<[string, Uint8Array]>([
  ['ISO-8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1')],
  ['iso-8859-1', Buffer.from(declared('iso-8859-1'), 'latin1')],
  ['windows-1252', Buffer.from(declared('windows-1252'), 'latin1')],
  ['UTF-16', Buffer.from(declared('UTF-16'), 'utf16le')],
  ['UTF-16BE', Buffer.from(declared('UTF-16BE'), 'utf16le').swap16()],
  // A program that kept its text in memory says so, and writes UTF-8.
  ['utf-16', Buffer.from(declared('utf-16'))],
  ['UTF-8', Buffer.from(declared('UTF-8'))],
])('text without a mark that is declared to be %s', async (encoding, bytes) => {
  expect(await unpacked(bytes)).toBe(declared(encoding));
  const packed = Buffer.from(bytes);
  expect(await unpacked(bytes, { method: 0, packed })).toBe(declared(encoding));
});

test('an encoding that nobody knows is refused', async () => {
  expect(await problemOf(() => unpacked(declared('klingon')))).toBe('damaged');
});

test('what was unpacked counts for the whole file', async () => {
  const budget = { left: 10 };
  await unpacked('1234567', undefined, budget);
  expect(budget.left).toBe(3);
  expect(await problemOf(() => unpacked('1234', undefined, budget))).toBe('unpacks-too-large');
  expect(await problemOf(() => unpacked('123', undefined, budget))).toBe('none');
});

/** As many letters, and the size they say they have. */
const bomb = (letters: number, size = letters): Lies => ({
  packed: deflateRawSync(Buffer.alloc(letters, 'a')),
  size,
  crc: 0,
});

test.each<[string, string | Uint8Array, Lies, FileProblem]>([
  ['a wrong checksum', 'text', { crc: 1 }, 'damaged'],
  ['less than it is', 'text', { size: 3 }, 'damaged'],
  ['more than it is', 'text', { size: 5 }, 'damaged'],
  ['bytes that are not packed', 'text', { packed: Buffer.from('hello, no deflate') }, 'damaged'],
  [
    'packed bytes cut off',
    'some text',
    { packed: deflateRawSync('some text').subarray(0, 5) },
    'damaged',
  ],
  ['an unknown way of packing', 'text', { method: 12 }, 'damaged'],
  ['bytes that are no text', Buffer.from([0xff, 0xc0, 0x80]), {}, 'damaged'],
  ['a bomb that says its size', '', bomb(40_000_000), 'unpacks-too-large'],
  ['a bomb that says it is small', '', bomb(40_000_000, 500), 'damaged'],
  ['a bomb that says a little less', '', bomb(40_000_000, 9_000_000), 'damaged'],
])('%s is refused', async (_, content, lies, problem) => {
  expect(await problemOf(() => unpacked(content, lies))).toBe(problem);
});

test('a bomb stops at the size it said, not at its end', async () => {
  const lies = bomb(300_000_000, 45_000_000);
  const before = process.memoryUsage().rss;
  expect(await problemOf(() => unpacked('', lies))).toBe('damaged');
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
});

test('a browser that cannot unpack is reported', async () => {
  const globals = globalThis as Record<string, unknown>;
  const own = globals['DecompressionStream'];
  globals['DecompressionStream'] = undefined;
  try {
    expect(await problemOf(() => unpacked('text'))).toBe('old-browser');
  } finally {
    globals['DecompressionStream'] = own;
  }
});
