import fc from 'fast-check';
import {
  checksumOf,
  readRecord,
  writeRecord,
  type RecordEntry,
} from '../../../src/workbook/portable/record';

const text = fc.string({ unit: fc.constantFrom(...'<>&"\'=\r\n\té қ#x1;_ref0_]'.split('')) });
const size = fc.integer({ min: 1, max: 300 });
const entry: fc.Arbitrary<RecordEntry> = fc.oneof(
  fc.record({ kind: fc.constant('call' as const), id: size, original: text, native: text }),
  fc.record({
    kind: fc.constant('table' as const),
    id: size,
    original: text,
    native: text,
    rows: size,
    columns: size,
  }),
  fc.record({
    kind: fc.constant('values' as const),
    id: size,
    original: text,
    rows: size,
    columns: size,
    references: fc.array(text),
    checksum: fc.constantFrom('0a1b2c3d', ''),
  }),
);

test('what is written is read again, whatever formulas hold', () => {
  fc.assert(
    fc.property(text, fc.array(entry), (helperSheet, entries) => {
      expect(readRecord(writeRecord({ helperSheet, entries }))).toEqual({ helperSheet, entries });
    }),
  );
});

test('a program may write it in its own way', () => {
  const xml = `<?xml version="1.0"?>
    <ns0:portable xmlns:ns0='urn:sdg-alignment:portable:1' helper='A &amp; B'>
      <ns0:call id='3'><ns0:original>SDG.GOAL(&quot;3&quot;)</ns0:original><ns0:native>&#x28;1)</ns0:native></ns0:call>
    </ns0:portable>`;
  expect(readRecord(xml)).toEqual({
    helperSheet: 'A & B',
    entries: [{ kind: 'call', id: 3, original: 'SDG.GOAL("3")', native: '(1)' }],
  });
});

test.each([
  '',
  '<portable/>',
  '<other xmlns="urn:sdg-alignment:portable:1"/>',
  '<portable xmlns="urn:sdg-alignment:portable:1"><call id="x"><original>a</original></call></portable>',
])('%p is no record', (xml) => {
  expect(readRecord(xml)).toBeUndefined();
});

test('a checksum knows text from numbers and passes over empty rows', () => {
  expect(checksumOf([['1']])).not.toBe(checksumOf([[1]]));
  expect(
    checksumOf([
      ['a', ''],
      ['', null],
    ]),
  ).toBe(checksumOf([['a', null]]));
  expect(checksumOf([[0.1 + 0.2]])).toBe(checksumOf([[0.3]]));
});

test('an empty row or column among values changes nothing, another value does', () => {
  const sum = checksumOf([
    ['1.3', 'a'],
    ['1.4', 'b'],
  ]);
  expect(
    checksumOf([
      ['1.3', '', 'a'],
      ['', '', ''],
      ['1.4', null, 'b'],
    ]),
  ).toBe(sum);
  expect(
    checksumOf([
      ['1.3', '', 'a'],
      ['', '', ''],
      ['1.4', '', 'c'],
    ]),
  ).not.toBe(sum);
});
