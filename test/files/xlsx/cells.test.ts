import { readCells } from '../../../src/files/xlsx/cells';
import { LIMITS } from '../../../src/files/xlsx/limits';
import { scanXml } from '../../../src/files/xlsx/scan-xml';
import { problemOf } from './problem-of';

const read = (xml: string, room: { left: number } = { left: LIMITS.cells }) =>
  readCells((reader) => scanXml(xml, reader), ['8.10', 'Plan'], room);
const cellsOf = (sheetData: string, room?: { left: number }) =>
  read(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`, room);

test.each([
  ['a number', '<c r="A1"><v>0.5</v></c>', 0.5],
  ['a shared text, a code', '<c r="A1" t="s"><v>0</v></c>', '8.10'],
  ['text in place', '<c r="A1" t="inlineStr"><is><t>a &lt; b</t></is></c>', 'a < b'],
  [
    'rich text in place, without readings',
    '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>',
    'ab',
  ],
  ['a result that is text', '<c r="A1" t="str"><f>T()</f><v>T</v></c>', 'T'],
  ['a result, not the formula', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
  ['text that looks like a formula', '<c r="A1" t="str"><v>=1+1</v></c>', '=1+1'],
  ['true', '<c r="A1" t="b"><v>1</v></c>', true],
  ['false', '<c r="A1" t="b"><v>0</v></c>', false],
  ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
  ['escaped signs', '<c r="A1" t="str"><v>a_x000A_b</v></c>', 'a\nb'],
  ['numbered signs', '<c r="A1" t="str"><v>&#1058;&#x41;</v></c>', 'ТA'],
  ['letters as they stand', '<c r="A1" t="str"><v><![CDATA[<T>]]></v></c>', '<T>'],
  ['elements with a prefix', '<x:c r="A1" t="str"><x:v>T</x:v></x:c>', 'T'],
  ['a number of blanks', '<c r="A1"><v> </v></c>', undefined],
])('%s', async (_, cell, value) => {
  expect((await cellsOf(`<row r="1">${cell}</row>`)).values).toEqual([[value]]);
});

test('places are those of addresses, or the next one', async () => {
  const { values, area } = await cellsOf(
    '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c r="AB3"><v>3</v></c></row>',
  );
  expect(values.slice(0, 2)).toEqual([[], [undefined, 1, 2]]);
  expect(values[2]?.indexOf(3)).toBe(27);
  expect(area).toEqual({ row: 0, column: 0, rows: 3, columns: 28 });
});

test('a formula without a result is empty and reported', async () => {
  expect(await cellsOf('<row r="1"><c r="B1"><f>A1</f></c></row>')).toMatchObject({
    values: [],
    uncalculated: [{ row: 0, column: 1 }],
  });
});

test('a formula whose result is an empty text has one', async () => {
  const formula = '<c r="B1" t="str"><f>IF(A1=1,"","T")</f><v/></c>';
  expect(await cellsOf(`<row r="1">${formula}</row>`)).toMatchObject({
    values: [[undefined, '']],
    uncalculated: [],
  });
});

test('a cell with a format alone is no cell', async () => {
  expect(await cellsOf('<row r="1"><c r="B1" s="3"/></row>')).toMatchObject({
    values: [],
    uncalculated: [],
    isCut: false,
  });
});

test.each([
  [`A${LIMITS.rows}`, false],
  [`A${LIMITS.rows + 1}`, true],
  ['SF1', false],
  ['SG1', true],
  ['XFD1048576', true],
])('is a sheet with something in %s cut? %s', async (address, isCut) => {
  const row = /\d+/.exec(address)?.[0];
  const { isCut: was } = await cellsOf(`<row r="${row}"><c r="${address}"><v>1</v></c></row>`);
  expect(was).toBe(isCut);
});

test('cells with a format alone stand between others without moving them', async () => {
  const { values } = await cellsOf(
    '<row><c s="1"/><c r="C1" s="1"/><c s="1"/><c><v>5</v></c></row>',
  );
  expect(values).toEqual([[undefined, undefined, undefined, undefined, 5]]);
});

test('hidden rows are read, and those with contents are named', async () => {
  const cell = '<c><v>1</v></c>';
  const { values, hiddenRows } = await cellsOf(
    `<row>${cell}</row><row hidden="1">${cell}${cell}</row><row hidden="true"><c s="1"/></row>` +
      `<row hidden="0">${cell}</row><row r="9" hidden="true">${cell}</row>`,
  );
  expect([values[1], hiddenRows]).toEqual([
    [1, 1],
    [1, 8],
  ]);
});

test('a file may hold so many cells, the empty ones to the left of others included', async () => {
  const far = '<row><c r="J1"><v>1</v></c></row>';
  const room = { left: 22 };
  await cellsOf(far, room);
  expect(room.left).toBe(11);
  expect(await problemOf(() => cellsOf(far + far, room))).toBe('unpacks-too-large');
});

test('anything after the cells is not read', async () => {
  const xml = '<w><sheetData/><row r="1"><c r="A1"><v>1</v></c></row></w>';
  expect((await read(xml)).values).toEqual([]);
});

test.each([
  ['a shared text that is not there', '<row><c t="s"><v>9</v></c></row>'],
  ['a shared text without a number', '<row><c t="s"><v>x</v></c></row>'],
  ['a number that is none', '<row><c><v>1e999</v></c></row>'],
  ['an address that is none', '<row><c r="1A"><v>1</v></c></row>'],
  ['a row that is none', '<row r="0"><c><v>1</v></c></row>'],
])('%s is damage', async (_, sheetData) => {
  expect(await problemOf(() => cellsOf(sheetData))).toBe('damaged');
});

test('merged cells are read as areas; what is no area is none', async () => {
  const { merged } = await read(
    '<worksheet><sheetData/><mergeCells count="3"><mergeCell ref="B3:B5"/><mergeCell ref="?"/>' +
      '<mergeCell ref="A1:C1"/></mergeCells></worksheet>',
  );
  expect(merged).toEqual([
    { row: 2, column: 1, rows: 3, columns: 1 },
    { row: 0, column: 0, rows: 1, columns: 3 },
  ]);
});

test('as many merged cells are read as a workbook may have', async () => {
  const many = '<mergeCell ref="B3:B5"/>'.repeat(LIMITS.merged + 1);
  const { merged } = await read(
    `<worksheet><sheetData/><mergeCells>${many}</mergeCells></worksheet>`,
  );
  expect(merged).toHaveLength(LIMITS.merged);
});

test('formulas count too, with a result or without, by their length', async () => {
  const room = { left: 100 };
  await cellsOf('<row r="1"><c r="A1"><f>1234567</f></c><c r="B1"><f>1234567</f></c></row>', room);
  expect(room.left).toBe(96);
  const again = '<c r="A1"><f>A1</f></c>'.repeat(100);
  expect(await problemOf(() => cellsOf(`<row r="1">${again}</row>`, room))).toBe(
    'unpacks-too-large',
  );
});
