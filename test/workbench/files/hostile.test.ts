import { runs } from '../../effort';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { bundledFiles } from './bundled';

const { openWorkbook, unzip, zip } = bundledFiles();
const sample = new Uint8Array(readFileSync('assets/sample.xlsx'));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const kindOf = async (bytes: Uint8Array) => {
  const file = await openWorkbook(bytes, 'x');
  return file.ok ? 'ok' : file.problem.kind;
};

/** The sample with one of its parts changed. */
async function withPart(path: string, change: (text: string) => string) {
  const parts = await unzip(sample);
  const before = new TextDecoder().decode(parts.get(path));
  const after = change(before);
  expect(after).not.toBe(before);
  parts.set(path, bytesOf(after));
  return zip(parts);
}

test.each([
  ['nothing', new Uint8Array(), 'not-a-workbook'],
  ['a text', bytesOf('code;rating'), 'not-a-workbook'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'not-a-workbook'],
  ['an .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'other-format'],
  [
    'an encrypted .xlsx',
    Uint8Array.from([
      ...[0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0],
      ...[...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]),
    ]),
    'encrypted',
  ],
  ['a zip cut short', sample.subarray(0, 1000), 'damaged'],
])('%s is refused by its kind', async (_, bytes, kind) => {
  expect(await kindOf(bytes)).toBe(kind);
});

test('another kind of Office file is no workbook', async () => {
  const parts = new Map([
    ['[Content_Types].xml', bytesOf('<Types/>')],
    ['word/document.xml', bytesOf('<a/>')],
  ]);
  expect(await kindOf(await zip(parts))).toBe('not-a-workbook');
});

test('an OpenDocument spreadsheet is another format', async () => {
  expect(await kindOf(await zip(new Map([['content.xml', bytesOf('<a/>')]])))).toBe('other-format');
});

test('a workbook without its sheets is damaged', async () => {
  const parts = await unzip(sample);
  parts.delete('xl/worksheets/sheet1.xml');
  expect(await kindOf(await zip(parts))).toBe('damaged');
});

test('two cells in far corners are refused before they fill the memory', async () => {
  const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
  const bytes = await withPart('xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</sheetData>', corner),
  );
  expect(await kindOf(bytes)).toBe('damaged');
});

test('an array formula that claims the whole sheet fills no more than there is', async () => {
  const bytes = await withPart('xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(/<f>COUNTIF/, '<f t="array" ref="AH2:XFD1048576">COUNTIF'),
  );
  const file = await openWorkbook(bytes, 'x');
  const cell = file.ok && file.snapshot.sheets[0]?.cells['1,33'];
  expect(cell && cell.spill).toEqual({ rows: 126, columns: 7 });
});

test('entities of its own are not expanded', async () => {
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>';
  const bytes = await withPart('xl/sharedStrings.xml', (xml) =>
    xml.replace('<sst', `${bomb}<sst`).replace('<t>Target</t>', '<t>&c;</t>'),
  );
  const file = await openWorkbook(bytes, 'x');
  const heading = file.ok ? file.snapshot.sheets[0]?.cells['0,0']?.value : '';
  expect(String(heading ?? '').length).toBeLessThan(100);
});

test('no bytes whatever make it throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (tail) => {
      const file = await openWorkbook(Uint8Array.from([0x50, 0x4b, ...tail]), 'x');
      expect(file.ok).toBe(false);
    }),
    { numRuns: runs(25, 250) },
  );
});

test('a damaged byte anywhere gives a workbook or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: sample.length - 1 }),
      fc.integer({ min: 0, max: 255 }),
      async (at, byte) => {
        const bytes = sample.slice();
        bytes[at] = byte;
        expect(typeof (await openWorkbook(bytes, 'x')).ok).toBe('boolean');
      },
    ),
    { numRuns: runs(15, 150) },
  );
}, 60_000);
