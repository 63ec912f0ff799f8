import { existsSync, readFileSync } from 'node:fs';
import type { Cell } from '../../../src/workbench/model/snapshot';
import { THOROUGH } from '../../effort';
import { bundledFiles } from './bundled';

/** The real workbook in the thorough run where it stands beside the project, or our sample of it. */
const REAL = '../shared/ria/Bahamas.xlsx';
const path = THOROUGH && existsSync(REAL) ? REAL : 'assets/sample.xlsx';
const { openWorkbook, saveWorkbook } = bundledFiles();
const bytes = new Uint8Array(readFileSync(path));

async function open(data: Uint8Array) {
  const file = await openWorkbook(data, path);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file;
}
const ratingsIn = (cells: Readonly<Record<string, Cell>> = {}) =>
  Array.from({ length: 126 }, (_, row) => cells[`${row + 1},39`]);

test('the best ratings of The Bahamas are where the formula looks for them', async () => {
  const { snapshot } = await open(bytes);
  const sheet = snapshot.sheets.find(({ name }) => name === 'Alignment Overview');
  const counts: Record<string, number> = {};
  for (const cell of ratingsIn(sheet?.cells)) {
    counts[String(cell?.value)] = (counts[String(cell?.value)] ?? 0) + 1;
  }
  expect(counts).toEqual({ T: 29, P: 73, none: 12, 'N/A': 12 });
});

test('its filled-down formulas are worked out for their own rows', async () => {
  const { snapshot } = await open(bytes);
  const sheet = snapshot.sheets.find(({ name }) => name === 'Alignment Overview');
  ratingsIn(sheet?.cells).forEach((cell, index) => {
    expect(cell?.formula).toMatch(new RegExp(`^=IF\\(\\$?AK${index + 2}="NO"`));
  });
});

test('saved and opened again it is the same workbook', async () => {
  const { snapshot, kept } = await open(bytes);
  const again = await open(await saveWorkbook(snapshot, { kept }));
  // As text: tens of thousands of cells take the matcher half a minute.
  expect(JSON.stringify(again.snapshot) === JSON.stringify(snapshot)).toBe(true);
}, 120_000);
