import { existsSync, readFileSync } from 'node:fs';
import { readXlsx } from '../../../src/files/xlsx/read';
import type { FileSheet } from '../../../src/workbook/combine/file-sheet';

/** The sheets of a workbook among the fixtures, as "Combine" reads them. */
export async function sheetsOf(path: string): Promise<readonly FileSheet[]> {
  const read = await readXlsx(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(`${path}: ${read.problem}`);
  return read.sheets;
}

export async function sheetOf(path: string, name?: string): Promise<FileSheet> {
  const sheets = await sheetsOf(path);
  const found = name === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet === name);
  if (!found) throw new Error(`${path}: no sheet ${name ?? ''}`);
  return found;
}

export const caseOf = (name: string) => `test/fixtures/cases/${name}.xlsx`;

/** A real workbook where it stands beside the project. */
export function realWorkbook(name: string): string | undefined {
  const path = `../shared/ria/${name}.xlsx`;
  return existsSync(path) ? path : undefined;
}
