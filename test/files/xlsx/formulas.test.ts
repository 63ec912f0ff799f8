import { readCells } from '../../../src/files/xlsx/cells';
import { KeptFormulas } from '../../../src/files/xlsx/formulas';
import { LIMITS } from '../../../src/files/xlsx/limits';
import { scanXml } from '../../../src/files/xlsx/scan-xml';

const formulasOf = async (sheetData: string) => {
  const xml = `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`;
  const room = { left: LIMITS.cells };
  return (await readCells((reader) => scanXml(xml, reader), [], room)).formulas;
};

test('a formula is kept beside its result', async () => {
  expect(await formulasOf('<row r="1"><c r="B1"><f>A1&amp;"x"</f><v>2</v></c></row>')).toEqual([
    [undefined, '=A1&"x"'],
  ]);
});

test('one that was filled down follows its cell', async () => {
  const first = '<c r="B1"><f t="shared" ref="B1:B2" si="0">A1+$C$1</f><v>1</v></c>';
  const next = '<c r="B2"><f t="shared" si="0"/><v>2</v></c>';
  expect(await formulasOf(`<row r="1">${first}</row><row r="2">${next}</row>`)).toEqual([
    [undefined, '=A1+$C$1'],
    [undefined, '=A2+$C$1'],
  ]);
});

test('without formulas there is nothing', async () => {
  expect(await formulasOf('<row r="1"><c r="B1"><v>2</v></c></row>')).toBeUndefined();
});

test('a file cannot make more of them than a sheet may have', () => {
  const kept = new KeptFormulas();
  const long = 'A'.repeat(LIMITS.formulas / 4);
  kept.keep(0, 0, long, '0');
  for (let row = 1; row < 10; row += 1) kept.keep(row, 0, '', '0');
  expect(kept.rows.flat().filter(Boolean)).toHaveLength(3);
});
