import type { FileProblem } from '../../../src/files/xlsx/problem';
import { LIMITS } from '../../../src/files/xlsx/limits';
import { partName, zipEntries } from '../../../src/files/xlsx/zip-directory';
import { zipOf, type Lies, type Part } from './package-of';
import { problemOf } from './problem-of';

const two = zipOf([
  ['XL/Workbook.xml', '<workbook/>'],
  ['xl/sheet.xml', 'aaaa', { method: 0, packed: Buffer.from('aaaa') }],
]);
/** With these bytes behind the end, and its length where the end has it. */
const commented = (comment: string) => {
  const bytes = Buffer.concat([two, Buffer.from(comment)]);
  bytes.writeUInt16LE(comment.length, two.length - 2);
  return new Uint8Array(bytes);
};

test('parts have their names in small letters, sizes and places', () => {
  const entries = zipEntries(two);
  expect([...entries.keys()]).toEqual(['xl/workbook.xml', 'xl/sheet.xml']);
  expect(entries.get('xl/workbook.xml')).toMatchObject({ method: 8, size: 11, start: 45 });
  const { start = 0, packed = 0, ...sheet } = entries.get('xl/sheet.xml') ?? {};
  expect(sheet).toMatchObject({ method: 0, size: 4 });
  expect(Buffer.from(two.subarray(start, start + packed)).toString()).toBe('aaaa');
});

test.each([
  ['a word', 'made by hand'],
  ['what looks like the end', 'PK\x05\x06'.padEnd(30, '\0')],
])('a comment that is %s is passed over', (_, comment) => {
  expect([...zipEntries(commented(comment)).keys()]).toHaveLength(2);
});

test.each([
  ['a line end', '\r\n'],
  ['a page', '<html>'.repeat(20_000)],
  ['the sign of an end', `PK\x05\x06${'\xff'.repeat(40)}`],
])('%s behind the archive is passed over', (_, appended) => {
  const bytes = Buffer.concat([two, Buffer.from(appended, 'latin1')]);
  expect([...zipEntries(new Uint8Array(bytes)).keys()]).toHaveLength(2);
});

test.each([
  ['/xl/Workbook.xml', 'xl/workbook.xml'],
  ['/xl/work%20book.xml', 'xl/work book.xml'],
  ['xl/%D0%9B%d0%B8%D1%81%D1%82.xml', 'xl/лист.xml'],
  ['xl/100%.xml', 'xl/100%.xml'],
  ['xl/%ff.xml', 'xl/%ff.xml'],
  ['xl\\worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
])('the part %s is called %s', (name, part) => {
  expect(partName(name)).toBe(part);
});

const one = (lies: Lies) => zipOf([['a.xml', 'aaaa', lies]]);
/** The end's own fields count from its sign. */
const withEnd = (field: number, value: number) => {
  const bytes = Buffer.from(two);
  bytes.writeUInt16LE(value, two.length - 22 + field);
  return new Uint8Array(bytes);
};

test.each<[string, Uint8Array, FileProblem]>([
  ['nothing', new Uint8Array(), 'not-a-workbook'],
  ['text', Buffer.from('Code;Rating\n1.1;T'), 'not-a-workbook'],
  ['a page saved as .xls', Buffer.from('<html><table>'), 'not-a-workbook'],
  ['the old format, or a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'locked-or-old'],
  ['the beginning lost', two.slice(10), 'not-a-workbook'],
  ['cut off', two.slice(0, two.length - 40), 'damaged'],
  ['the first bytes alone', two.slice(0, 4), 'damaged'],
  ['several disks', withEnd(8, 1), 'damaged'],
  ['more parts than there are', withEnd(10, 3), 'damaged'],
  [
    'a part twice',
    zipOf([
      ['A.xml', ''],
      ['a.xml', ''],
    ]),
    'damaged',
  ],
  ['an encrypted part', one({ flags: 1 }), 'locked-or-old'],
  ['sizes beyond 4 GB', one({ size: 0xffffffff }), 'zip64'],
  ['a part that begins nowhere', one({ offset: 7 }), 'damaged'],
  [
    'parts that share bytes',
    zipOf([
      ['a.xml', 'aaaa'],
      ['b.xml', 'bbbb', { offset: 0 }],
    ]),
    'unpacks-too-large',
  ],
  [
    'thousands of parts',
    zipOf(Array.from({ length: LIMITS.parts + 1 }, (_, i): Part => [`p${i}`, ''])),
    'unpacks-too-large',
  ],
])('%s is refused', async (_, bytes, problem) => {
  expect(await problemOf(() => zipEntries(bytes))).toBe(problem);
});
