import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { FileProblem } from '../../../src/files/xlsx/problem';
import { LIMITS } from '../../../src/files/xlsx/limits';
import { readXlsx } from '../../../src/files/xlsx/read';
import { workbookParts, xlsxOf, zipOf, type Part } from './package-of';

async function read(bytes: Uint8Array) {
  const reading = await readXlsx(bytes);
  if (!reading.ok) throw new Error(reading.problem);
  return reading;
}

const valuesOf = async (sheetData: string) => (await read(xlsxOf(sheetData))).sheets[0]?.values;
const problemOf = async (bytes: Uint8Array): Promise<FileProblem | 'none'> => {
  const reading = await readXlsx(bytes);
  return reading.ok ? 'none' : reading.problem;
};

describe('what cells hold', () => {
  test.each([
    ['a number', '<c r="A1"><v>0.5</v></c>', 0.5],
    ['a shared text, a code', '<c r="A1" t="s"><v>0</v></c>', '8.10'],
    ['rich text without readings', '<c r="A1" t="s"><v>1</v></c>', 'Rich text'],
    ['text in place', '<c r="A1" t="inlineStr"><is><t>a &lt; b</t></is></c>', 'a < b'],
    ['a result that is text', '<c r="A1" t="str"><f>T()</f><v>T</v></c>', 'T'],
    ['a result, not the formula', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['text that looks like a formula', '<c r="A1" t="str"><v>=1+1</v></c>', '=1+1'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['escaped signs', '<c r="A1" t="str"><v>a_x000A_b</v></c>', 'a\nb'],
    ['numbered signs', '<c r="A1" t="str"><v>&#1058;&#x41;</v></c>', 'ТA'],
    ['letters as they stand', '<c r="A1" t="str"><v><![CDATA[<T>]]></v></c>', '<T>'],
    ['elements with a prefix', '<x:c r="A1" t="str"><x:v>T</x:v></x:c>', 'T'],
  ])('%s', async (_, cell, value) => {
    expect(await valuesOf(`<row r="1">${cell}</row>`)).toEqual([[value]]);
  });

  test('places are those of addresses, or the next one', async () => {
    expect(await valuesOf('<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row>')).toEqual([
      [],
      [undefined, 1, 2],
    ]);
  });

  test('a formula without a result is empty and told', async () => {
    const { sheets } = await read(xlsxOf('<row r="1"><c r="B1"><f>A1</f></c></row>'));
    expect(sheets[0]).toMatchObject({ values: [], uncalculated: [{ row: 0, column: 1 }] });
  });

  test('cells far out are cut off and told', async () => {
    const far = await read(xlsxOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect(far.sheets[0]).toMatchObject({ values: [], isCut: true });
  });
});

test('names belong to their sheet, as Excel hands them over', async () => {
  const { sheets } = await read(xlsxOf(''));
  expect(sheets.map(({ sheet, names }) => [sheet, names])).toEqual([
    ['Plan & more', [{ name: 'SDG_Codes', formula: "='Plan'!$A$1:$A$2" }]],
  ]);
});

test('reads the sample workbook', async () => {
  const { sheets, notes } = await read(new Uint8Array(readFileSync('assets/sample.xlsx')));
  expect(sheets.map(({ sheet }) => sheet)).toContain('Alignment Overview');
  expect(sheets.find(({ sheet }) => sheet === 'Alignment Overview')?.values.length).toBe(127);
  expect(notes).toEqual([]);
});

const strict = {
  'xl/workbook.xml':
    '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="x"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};
test('the strict form of the format is read as well', async () => {
  const { sheets } = await read(xlsxOf('<row><c><v>1</v></c></row>', strict));
  expect(sheets[0]?.values).toEqual([[1]]);
});

describe('what is left aside', () => {
  test.each([
    ['xl/vbaProject.bin', 'macros'],
    ['xl/macrosheets/sheet2.xml', 'macros'],
    ['xl/externalLinks/externalLink1.xml', 'links'],
  ])('%s is noted as %s', async (part, note) => {
    const { notes } = await read(xlsxOf('', { [part]: 'whatever' }));
    expect(notes).toEqual([note]);
  });

  test('a hidden sheet is marked', async () => {
    const workbook =
      '<workbook xmlns:r="x"><sheets><sheet name="S" state="veryHidden" r:id="r1"/></sheets></workbook>';
    const { sheets } = await read(xlsxOf('', { 'xl/workbook.xml': workbook }));
    expect(sheets[0]?.isHidden).toBe(true);
  });

  test('a sheet elsewhere is not fetched', async () => {
    const rels =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" TargetMode="External" Target="https://example.org/s.xml"/></Relationships>';
    const bytes = xlsxOf('', { 'xl/_rels/workbook.xml.rels': rels });
    expect(await problemOf(bytes)).toBe('damaged');
  });
});

const types = (type: string) =>
  `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;

describe('files that are no such workbook', () => {
  test.each<[string, Uint8Array, FileProblem]>([
    ['nothing', new Uint8Array(), 'not-a-workbook'],
    ['text', Buffer.from('Code;Rating\n1.1;T'), 'not-a-workbook'],
    ['a page saved as .xls', Buffer.from('<html><table>'), 'not-a-workbook'],
    [
      'the old format, or a password',
      Buffer.from('d0cf11e0a1b11ae100000000', 'hex'),
      'locked-or-old',
    ],
    ['another zip', zipOf([['mimetype', 'application/epub+zip']]), 'not-a-workbook'],
    [
      'a binary workbook',
      xlsxOf('', {
        '[Content_Types].xml': types('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      }),
      'binary',
    ],
    [
      'a Word document',
      xlsxOf('', {
        '[Content_Types].xml': types(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        ),
      }),
      'not-a-workbook',
    ],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem);
  });
});

/** The usual parts, with one of them written otherwise. */
const with1 = (name: string, part: Part) =>
  zipOf(workbookParts('').map((each) => (each[0] === name ? part : each)));
const SHEET = 'xl/worksheets/sheet1.xml';
const xml = '<worksheet><sheetData/></worksheet>';
const big = Buffer.alloc(40_000_000, 'a');

describe('damaged files', () => {
  const whole = xlsxOf('<row><c><v>1</v></c></row>');
  test.each<[string, Uint8Array, FileProblem]>([
    ['cut off', whole.slice(0, whole.length - 40), 'damaged'],
    ['the beginning lost', whole.slice(10), 'not-a-workbook'],
    ['a wrong checksum', with1(SHEET, [SHEET, xml, { crc: 1 }]), 'damaged'],
    ['a wrong size', with1(SHEET, [SHEET, xml, { size: 5 }]), 'damaged'],
    [
      'packed bytes that are none',
      with1(SHEET, [SHEET, xml, { packed: Buffer.from('hello, this is no deflate') }]),
      'damaged',
    ],
    [
      'packed bytes cut off',
      with1(SHEET, [SHEET, xml, { packed: deflateRawSync(xml).subarray(0, 5) }]),
      'damaged',
    ],
    ['an unknown way of packing', with1(SHEET, [SHEET, xml, { method: 12 }]), 'damaged'],
    ['an encrypted part', with1(SHEET, [SHEET, xml, { flags: 1 }]), 'locked-or-old'],
    ['sizes beyond 4 GB', with1(SHEET, [SHEET, xml, { size: 0xffffffff }]), 'zip64'],
    ['a part missing', xlsxOf('', { [SHEET]: null }), 'damaged'],
    ['no workbook', xlsxOf('', { '_rels/.rels': '<Relationships/>' }), 'damaged'],
    ['bytes that are no text', with1(SHEET, [SHEET, Buffer.from([0xff, 0xc0, 0x80])]), 'damaged'],
    ['a part twice', zipOf([...workbookParts(''), ['XL/workbook.xml', '']]), 'damaged'],
    ['a shared text that is not there', xlsxOf('<row><c t="s"><v>9</v></c></row>'), 'damaged'],
    ['a number that is none', xlsxOf('<row><c><v>1e999</v></c></row>'), 'damaged'],
    ['an address that is none', xlsxOf('<row><c r="1A"><v>1</v></c></row>'), 'damaged'],
    ['an element left open', xlsxOf('<row>'), 'damaged'],
    ['elements crossed', xlsxOf('<row><c></row></c>'), 'damaged'],
    ['an attribute without quotes', xlsxOf('<row r=1></row>'), 'damaged'],
    ['a second root', xlsxOf('</sheetData></worksheet><a><b>'), 'damaged'],
    ['a lone &', xlsxOf('<row><c t="str"><v>a & b</v></c></row>'), 'damaged'],
    ['a sign that is none', xlsxOf('<row><c t="str"><v>&#x110000;</v></c></row>'), 'damaged'],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem);
  });

  test('any byte changed gives the same cells or a problem, never other cells', async () => {
    const right = await read(whole);
    for (let at = 0; at < whole.length; at += 3) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] as number) ^ 0x41;
      const reading = await readXlsx(changed);
      if (reading.ok)
        expect([at, reading.sheets[0]?.values]).toEqual([at, right.sheets[0]?.values]);
    }
  });
});

describe('hostile files', () => {
  test.each<[string, Uint8Array, FileProblem]>([
    ['a bomb that says its size', with1(SHEET, [SHEET, big]), 'unpacks-too-large'],
    ['a bomb that says it is small', with1(SHEET, [SHEET, big, { size: 500 }]), 'damaged'],
    ['a bomb that says a little less', with1(SHEET, [SHEET, big, { size: 9_000_000 }]), 'damaged'],
    [
      'parts that share bytes',
      zipOf([...workbookParts(''), ['xl/twin.xml', '', { offset: 0 }]]),
      'unpacks-too-large',
    ],
    [
      'a billion laughs',
      xlsxOf('', { [SHEET]: '<!DOCTYPE a [<!ENTITY b "lol">]><worksheet>&b;</worksheet>' }),
      'declares-entities',
    ],
    [
      'a file asked for',
      xlsxOf('', { [SHEET]: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet/>' }),
      'declares-entities',
    ],
    ['an entity nobody declared', xlsxOf('<row><c t="str"><v>&b;</v></c></row>'), 'damaged'],
    ['a deep well', xlsxOf('<a>'.repeat(100_000)), 'damaged'],
    ['more than the limit', new Uint8Array(LIMITS.file + 1), 'too-large'],
    [
      'thousands of parts',
      zipOf(Array.from({ length: LIMITS.parts + 1 }, (_, i): Part => [`p${i}`, ''])),
      'unpacks-too-large',
    ],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem);
  });

  test('a bomb stops at the size it said, not at its end', async () => {
    const bomb = with1(SHEET, [SHEET, Buffer.alloc(300_000_000, 'a'), { size: 45_000_000 }]);
    const before = process.memoryUsage().rss;
    expect(await problemOf(bomb)).toBe('damaged');
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  test('a tag with a million attributes ends in a problem or in cells, not in a crash', async () => {
    const long = Array.from({ length: 1_000_000 }, (_, index) => ` a${index}="1"`).join('');
    expect(['none', 'damaged']).toContain(await problemOf(xlsxOf(`<row${long}></row>`)));
  });
});

test('who cancels at a pause is not told of damage', async () => {
  const stop = () => Promise.reject(new Error('stopped'));
  await expect(readXlsx(xlsxOf(''), stop)).rejects.toThrow('stopped');
});
