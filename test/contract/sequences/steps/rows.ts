import { TARGETS } from '../../../../src/catalogue/targets';
import type { Outcome } from '../../../../src/excel/door/outcome';
import type { CellValue } from '../../../../src/workbench/model/snapshot';
import { INTERFACE_LANGUAGES } from '../../../../src/i18n/languages';
import { wordsIn } from '../../../../src/i18n/words';
import { named } from '../everywhere';
import { codeAt, forget } from '../memory';
import { placesOn } from '../places';
import { matrixSheet, words, type World } from '../world';
import type { SortKey } from './step';
import { type } from './typing';

/** What a row has in each column: contents, and the number format that makes a code a text. */
interface Line {
  readonly row: number;
  readonly code: string | undefined;
  readonly inputs: readonly CellValue[];
  readonly formats: readonly string[];
}

function lines(world: World, from: number, rows: number): readonly Line[] {
  const sheet = matrixSheet(world);
  const used = sheet.usedArea(true);
  const columns = used ? used.column + used.columns : 0;
  const codes = new Map([...placesOn(world).codes].map(([code, row]) => [row, code]));
  return sheet.values({ row: from, rows, column: 0, columns }).map((values, index) => {
    const row = from + index;
    const cells = values.map((_, column) => sheet.cell(row, column));
    return {
      row,
      code: codes.get(row),
      inputs: cells.map((cell, column) => cell?.formula ?? values[column] ?? ''),
      formats: cells.map((cell) => cell?.numberFormat ?? 'General'),
    };
  });
}

function put(world: World, row: number, moved: readonly Line[]): void {
  const sheet = matrixSheet(world);
  const columns = moved[0]?.inputs.length ?? 0;
  const area = { row, rows: moved.length, column: 0, columns };
  sheet.setNumberFormat(
    area,
    moved.map(({ formats }) => formats),
  );
  const inputs = moved.map(({ inputs: own, row: from }, index) =>
    own.map((input) =>
      typeof input === 'string' && input.startsWith('=') ? inRow(input, from, row + index) : input,
    ),
  );
  sheet.write(area, inputs, 'user');
}

/** A formula that only reads its own row, in another one. */
const inRow = (formula: string, from: number, to: number) =>
  formula.replace(new RegExp(`(?<=[A-Z])${from + 1}(?!\\d)`, 'g'), String(to + 1));

/** Cuts a target's row and inserts it before the last, as people sort by hand. */
export function moveDown(code: string, world: World): boolean {
  const { codes, areTexts } = placesOn(world);
  const last = Math.max(...codes.values());
  const from = codes.get(code) as number;
  if (!areTexts || from >= last - 1) return false;
  const sheet = matrixSheet(world);
  const cut = lines(world, from, 1);
  sheet.insertCells('rows', last, 1);
  put(world, last, cut);
  sheet.deleteCells('rows', from, 1);
  return true;
}

/** Sorts the rows of the targets as Excel does; empty rows come last. */
export function sort(by: SortKey, world: World): boolean {
  const { memory } = world;
  const places = placesOn(world);
  if (!places.areTexts) return false;
  // Excel leaves hidden rows where they are.
  showAll(world);
  const rows = [...places.codes.values()];
  const first = Math.min(...rows);
  const all = lines(world, first, Math.max(...rows) - first + 1);
  const [document] = memory.documents;
  const key = ({ code = '', row }: Line): string | number => {
    if (by === 'backwards') return -row;
    if (by === 'text') return code;
    return String((document && memory.ratings.get(code)?.get(document.id)) ?? '~');
  };
  const filled = all.filter(({ inputs }) => inputs.some((input) => input !== ''));
  const empty = all.filter((line) => !filled.includes(line));
  const sorted = [...filled].sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    return a < b ? -1 : a > b ? 1 : 0;
  });
  put(world, first, [...sorted, ...empty]);
  return true;
}

/** Hides the rows that a document does not rate. */
export function filter(world: World): boolean {
  const { memory } = world;
  const sheet = matrixSheet(world);
  const { codes } = placesOn(world);
  const [document] = memory.documents;
  for (const [code, row] of codes)
    sheet.setHidden('rows', row, 1, !(document && memory.ratings.get(code)?.has(document.id)));
  const used = sheet.usedArea(true);
  if (used && document && codes.size > 0) {
    const [first, last] = [Math.min(...codes.values()), Math.max(...codes.values())];
    sheet.filter = { ...used, row: first - 1, rows: last - first + 2 };
    sheet.filterCriteria = {
      [placesOn(world).column(document)]: { filterOn: 'Custom', criterion1: '<>' },
    };
  }
  return true;
}

/** While a filter hides rows nothing is written, which is said; then somebody shows them all. */
export async function afterShowingAll<T>(
  world: World,
  run: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { host } = world;
  const sheet = matrixSheet(world);
  if (Object.keys(sheet.filterCriteria).length > 0) {
    const before = host.snapshot();
    const problem = { kind: 'filtered-sheet', sheet: sheet.name };
    expect(await run()).toEqual({ ok: false, problem });
    expect(host.snapshot()).toEqual(before);
    showAll(world);
  }
  return run();
}

export function showAll(world: World): boolean {
  const used = matrixSheet(world).usedArea();
  matrixSheet(world).filterCriteria = {};
  if (used) matrixSheet(world).setHidden('rows', 0, used.row + used.rows, false);
  return true;
}

/** Fewer rows of a table of one's own would be no matrix. */
const FEWEST = 8;

export function deleteTarget(code: string, world: World): boolean {
  const { codes, areTexts } = placesOn(world);
  if (!areTexts || codes.size <= FEWEST) return false;
  matrixSheet(world).deleteCells('rows', codes.get(code) as number, 1);
  forget(world.memory, code);
  return true;
}

/** A new row inside the table, for a target that has none. */
export async function typeTarget(index: number, world: World): Promise<boolean> {
  const { memory, own, host } = world;
  const { codes, areTexts, codeColumn } = placesOn(world);
  const row = codes.get(codeAt(memory, index)) as number;
  const missing = TARGETS.filter(({ code }) => !memory.rows.has(code));
  const code = missing[index % Math.max(1, missing.length)]?.code;
  if (!areTexts || code === undefined || row === Math.min(...codes.values())) return false;
  const sheet = matrixSheet(world);
  sheet.insertCells('rows', row, 1);
  sheet.setNumberFormat({ row, column: codeColumn, rows: 1, columns: 1 }, '@');
  type(world, row, codeColumn, own?.sheet === 'Ours' ? `SDG ${code}` : code);
  memory.rows.add(code);
  memory.byHand.add(code);
  await host.settled();
  return sheetsSaySo(world);
}

/** A results sheet names the targets it is made of: it says that another came, and is made again. */
async function sheetsSaySo(world: World): Promise<boolean> {
  const { host, memory } = world;
  const languages = await Promise.all(
    INTERFACE_LANGUAGES.map(async ({ tag }) =>
      (await wordsIn(words, tag))('sheets.results.warnings.rows'),
    ),
  );
  for (const sheet of memory.results.keys()) {
    const said = String(named(world, sheet, 'warnings')[0]?.[0]);
    if (!languages.some((saying) => said.includes(saying)))
      throw new Error(`${sheet} does not say that a target was added: ${said}`);
    host.model.removeSheet(host.model.sheet(sheet)?.id ?? '');
  }
  memory.results.clear();
  return true;
}
