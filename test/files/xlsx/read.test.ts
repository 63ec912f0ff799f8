import { readFileSync } from 'node:fs';
import type { FileProblem } from '../../../src/files/xlsx/problem';
import { LIMITS } from '../../../src/files/xlsx/limits';
import { readXlsx } from '../../../src/files/xlsx/read';
import { THOROUGH } from '../../effort';
import { workbookParts, xlsxOf, zipOf } from './package-of';

async function read(bytes: Uint8Array) {
  const reading = await readXlsx(bytes);
  if (!reading.ok) throw new Error(reading.problem);
  return reading;
}

const problemOf = async (bytes: Uint8Array): Promise<FileProblem | 'none'> => {
  const reading = await readXlsx(bytes);
  return reading.ok ? 'none' : reading.problem;
};
const workbook = (sheets: string) => ({
  'xl/workbook.xml': `<workbook xmlns:r="x"><sheets>${sheets}</sheets></workbook>`,
});

test('names belong to their sheet, as Excel hands them over', async () => {
  const { sheets } = await read(xlsxOf(''));
  expect(sheets.map(({ sheet, names }) => [sheet, names])).toEqual([
    ['Plan & more', [{ name: 'SDG_Codes', formula: "='Plan'!$A$1:$A$2" }]],
  ]);
});

test('cells have the texts that sheets share', async () => {
  const { sheets } = await read(xlsxOf('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'));
  expect(sheets[0]?.values).toEqual([['Rich text']]);
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

test.each([
  ['veryHidden', true],
  ['hidden', true],
  ['visible', false],
])('is a %s sheet hidden? %s', async (state, isHidden) => {
  const sheet = `<sheet name="S" state="${state}" r:id="r1"/>`;
  expect((await read(xlsxOf('', workbook(sheet)))).sheets[0]?.isHidden).toBe(isHidden);
});

test('a sheet that is a chart has no cells to read', async () => {
  const rels =
    '<Relationships><Relationship Id="r1" Type="x/chartsheet" Target="c.xml"/></Relationships>';
  expect((await read(xlsxOf('', { 'xl/_rels/workbook.xml.rels': rels }))).sheets).toEqual([]);
});

test('a sheet elsewhere is not fetched', async () => {
  const rels =
    '<Relationships><Relationship Id="r1" Type="x/worksheet" TargetMode="External" Target="https://example.org/s.xml"/></Relationships>';
  const bytes = xlsxOf('', { 'xl/_rels/workbook.xml.rels': rels });
  expect(await problemOf(bytes)).toBe('damaged');
});

const SHEET = 'xl/worksheets/sheet1.xml';
const whole = xlsxOf('<row><c><v>1</v></c></row>');
test.each<[string, Uint8Array, FileProblem]>([
  ['no workbook', Buffer.from('Code;Rating\n1.1;T'), 'not-a-workbook'],
  ['a part missing', xlsxOf('', { [SHEET]: null }), 'damaged'],
  ['a sheet that is cut off', xlsxOf('<row>'), 'damaged'],
  [
    'a bomb',
    zipOf(
      workbookParts('').map(([name, xml]) => [
        name,
        name === SHEET ? Buffer.alloc(40_000_000, 'a') : xml,
      ]),
    ),
    'unpacks-too-large',
  ],
  ['a file asked for', xlsxOf('', { [SHEET]: '<!DOCTYPE a SYSTEM "x"><a/>' }), 'declares-entities'],
  ['a deep well', xlsxOf('<a>'.repeat(100_000)), 'damaged'],
  [
    'hundreds of sheets',
    xlsxOf('', workbook('<sheet/>'.repeat(LIMITS.sheets + 1))),
    'unpacks-too-large',
  ],
])('a failure is a value: %s', async (_, bytes, problem) => {
  expect(await problemOf(bytes)).toBe(problem);
});

test('any byte changed gives the same cells or a problem, never other cells', async () => {
  const right = await read(whole);
  for (let at = 0; at < whole.length; at += 3) {
    const changed = Uint8Array.from(whole);
    changed[at] = (changed[at] as number) ^ 0x41;
    const reading = await readXlsx(changed);
    if (reading.ok) expect([at, reading.sheets[0]?.values]).toEqual([at, right.sheets[0]?.values]);
  }
});

test('a tag with a million attributes ends in a problem or in cells, not in a crash', async () => {
  const long = Array.from({ length: 1_000_000 }, (_, index) => ` a${index}="1"`).join('');
  expect(['none', 'damaged']).toContain(await problemOf(xlsxOf(`<row${long}></row>`)));
});

/** More than a file may hold at once, and all of it formats: someone dragged them to the end. */
function draggedFormats(): string {
  // Spaces are as many bytes as attributes, and read in a tenth of the time.
  const [every, spaces] = THOROUGH ? [2, ' '] : [20, ' '.repeat(1_100)];
  const format = `s="4" customFormat="1" ht="15.75" customHeight="1"${spaces}spans="1:16384"`;
  const rows = Array.from({ length: Math.floor(1_048_574 / every) }, (_, index) => {
    const row = 4 + index * every;
    return `<row r="${row}" ${format}><c r="A${row}" s="4"/></row>`;
  });
  return `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="4"/></row>${rows.join('')}`;
}

test('formats down to the last row are no attack, and no row', async () => {
  const data = draggedFormats();
  expect(data.length).toBeGreaterThan(LIMITS.unpacked);
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    return Promise.resolve();
  };
  const bytes = xlsxOf(data);
  const reading = await readXlsx(bytes, pause);
  if (!reading.ok) throw new Error(reading.problem);
  expect(reading.sheets[0]).toMatchObject({ values: [[1]], isCut: false, uncalculated: [] });
  // A long sheet lets the pane answer, and be cancelled.
  expect(pauses).toBeGreaterThan(10);
  const stop = () => (pauses-- > 5 ? Promise.resolve() : Promise.reject(new Error('stopped')));
  await expect(readXlsx(bytes, stop)).rejects.toThrow('stopped');
  expect(pauses).toBe(4);
});

test('something in the last cell of a sheet is said to be left out, and no damage', async () => {
  const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const { sheets } = await read(xlsxOf(`<row><c><v>7</v></c></row>${far}`));
  expect(sheets[0]).toMatchObject({ values: [[7]], isCut: true });
});

test('parts with percent signs in their names are found', async () => {
  const rels =
    '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/%D0%9B%20%231.xml"/></Relationships>';
  const sheet = '<worksheet><sheetData><row><c><v>8</v></c></row></sheetData></worksheet>';
  for (const name of ['xl/worksheets/Л #1.xml', 'xl/worksheets/%d0%9b%20%231.xml']) {
    const bytes = xlsxOf('', { 'xl/_rels/workbook.xml.rels': rels, [SHEET]: null, [name]: sheet });
    expect((await read(bytes)).sheets[0]?.values).toEqual([[8]]);
  }
});

test('cancelling at a pause is not reported as damage', async () => {
  const stop = () => Promise.reject(new Error('stopped'));
  await expect(readXlsx(xlsxOf(''), stop)).rejects.toThrow('stopped');
});
