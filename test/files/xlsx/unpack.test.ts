import { deflateRawSync } from 'node:zlib';
import type { FileProblem } from '../../../src/files/xlsx/problem';
import { LIMITS } from '../../../src/files/xlsx/limits';
import { unpack, type Budget } from '../../../src/files/xlsx/unpack';
import { zipEntries, type ZipEntry } from '../../../src/files/xlsx/zip-directory';
import { zipOf, type Lies } from './package-of';
import { problemOf } from './problem-of';

function unpacked(
  content: string | Uint8Array,
  lies: Lies = {},
  budget: Budget = { left: LIMITS.unpacked },
) {
  const bytes = zipOf([['a.xml', content, lies]]);
  return unpack(bytes, zipEntries(bytes).get('a.xml') as ZipEntry, budget);
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
