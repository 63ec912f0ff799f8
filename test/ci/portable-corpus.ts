import type { CellInput } from '../../src/workbook/sheet/plan';
import type {
  Cell,
  DefinedName,
  Sheet,
  WorkbookSnapshot,
} from '../../src/workbench/model/snapshot';
import { openWorkbook } from '../../src/workbench/files/open';
import { saveWorkbook } from '../../src/workbench/files/save';
import { frozenInput, isErrorText } from '../../src/workbook/portable/errors';
import { recordOnSheet } from '../../src/workbook/portable/helper-sheet';
import { portablePlan, type PortablePlan } from '../../src/workbook/portable/plan';
import { readRecord } from '../../src/workbook/portable/record';
import {
  hasMark,
  restorableFormulas,
  valuePlaces,
} from '../../src/workbook/portable/restore/formulas';
import type { PortableWorkbook, SdgCell } from '../../src/workbook/portable/workbook';
import {
  BLOCK,
  inputs,
  LAST,
  MISTAKEN,
  MISTAKES,
  randomNumbers,
  SHEETS,
  STRICTER,
  workbookOf,
  type Inputs,
} from './portable-inputs';
import { resultOf, type Figure } from '../workbook/portable/figure-result';
import { PORTABLE_WORDS } from '../workbook/portable/portable-words';

export { openWorkbook };

/** Where the figures stand, one below the other, on a sheet of their own and beside each plan. */
const FIGURES = 'Figures';
const BESIDE = 24;

/** Ways to write the parts of a plan, by the sheet the formula stands on. */
function writings(index: number) {
  const sheet = SHEETS[index] as string;
  const written = sheet === 'Plan' ? 'Plan!' : `'${sheet.replaceAll("'", "''")}'!`;
  return {
    relative: (from: string, to = from) => `${written}${from}2:${to}${LAST}`,
    absolute: (from: string, to = from) => `${written}$${from}$2:$${to}$${LAST}`,
    mixed: (from: string, to = from) => `${written}$${from}2:${to}$${LAST}`,
  };
}

const SCOPES = ['', '"RIA"', '"ALL"', '"outcome"', '3', '"Planet"', '{"3.1";"3.2";"1.a"}'];

/** Every function on every plan; the way references are written goes round from one to the next. */
function figures(): Figure[] {
  const all: Figure[] = [];
  const add = (formula: string, of?: Figure['of']) => all.push({ formula, ...(of && { of }) });
  SHEETS.forEach((_, index) => {
    const { relative, absolute, mixed } = writings(index);
    const kinds = [relative, absolute, mixed];
    let turn = index;
    const part = (from: string, to?: string) => {
      turn += 1;
      return (kinds[turn % kinds.length] as (typeof kinds)[number])(from, to);
    };
    const cell = (address: string) => absolute('A').replace(/\$A\$2:.*$/, address);
    const [documents, codes, numbers] = [
      () => part('B', 'E'),
      () => part('A'),
      () => part('I', 'J'),
    ];
    for (const scope of SCOPES) {
      for (const name of ['COVERAGE', 'ALIGNMENT', 'DEPTH', 'BALANCE']) {
        add(`=SDG.${name}(${documents()},${codes()},${scope})`);
      }
      add(`=SDG.READINESS(${part('G', 'H')},${documents()},${codes()},${scope})`);
      add(`=SDG.READINESS(${part('G')},,${codes()},${scope})`);
      add(`=SDG.ALIGNMENT(${numbers()},${codes()},${scope},"0-3")`);
    }
    for (const name of ['COVERAGE', 'ALIGNMENT', 'DEPTH']) {
      add(`=SDG.${name}(${documents()})`);
      add(`=SDG.${name}(${part('C')})`);
      add(`=SDG.${name}(${numbers()},,,"0-3")`);
      add(`=SDG.${name}(${part('K')},,,${cell('$O$1:$P$6')})`);
      add(`=SDG.${name}(${part('K')},${codes()},,${cell('$O$1:$P$6')})`);
      add(`=SDG.${name}(${documents()},${codes()},${cell('R1')})`);
      add(`=SDG.${name}(${documents()},${codes()},${cell('$S$1:$S$5')})`);
      add(`=SDG.${name}(${part('I')},${codes()},"ALL",${cell('R2')})`);
    }
    add(`=SDG.READINESS(${part('G', 'H')})`);
    add(`=SDG.READINESS(${part('G')},${part('C', 'D')})`);
    add(`=SDG.AGREEMENT(${part('L')},${part('M')})`);
    add(`=SDG.AGREEMENT(${part('L')},${part('M')},"0-2")`);
    add(`=SDG.BALANCE(${numbers()},${codes()},"RIA","0-3")`);
    add(`=SDG.TALLY(${documents()})`);
    add(`=SDG.TALLY(${documents()},${codes()},"RIA",,"ru")`);
    add(`=SDG.RATING(${documents()})`);
    add(`=SDG.RATING(${numbers()},"0-3")`);
    add(`=SDG.HEADLINE(${documents()},${codes()},"ALL",,"fr")`);
    add(`=SDG.HEADLINE(${part('C')})`);
    add(`=SDG.SHARED(${part('B', 'D')},${cell('$B$1:$D$1')},${codes()})`);
    add(`=SDG.SHARED(${part('B', 'C')},{"Vision","Budget"})`);
    add(`=IF(SDG.COVERAGE(${documents()})>0.5,"ok","low")&"!"`, ([share]) =>
      typeof share === 'number' ? `${share > 0.5 ? 'ok' : 'low'}!` : share,
    );
    add(
      `=ROUND(1-SDG.ALIGNMENT(${part('B', 'C')})*2^2+SDG.COVERAGE(${part('D', 'E')})/3,6)`,
      ([a, b]) =>
        typeof a !== 'number'
          ? a
          : typeof b !== 'number'
            ? b
            : Math.round((1 - a * 4 + b / 3) * 1e6) / 1e6,
    );
    add(`=SDG.PROFILE(${documents()},${codes()})`);
    add(`=SDG.PROFILE(${numbers()},${codes()},"RIA","0-3","P","fr")`);
    add(`=SDG.PROFILE(${part('B')},${codes()},"ALL",,"whole")`);
    add(`=SDG.COVERAGE(${cell('B:E')},${cell('$A:$A')},"RIA")`);
    add(`=SDG.ALIGNMENT(${cell('$B:$B')},${cell('A:A')})`);
    add(`=SDG.COVERAGE(${cell('$S$1:$S$5')},,"ALL")`);
    add(`=SDG.GAPS(${documents()},${codes()},"ALL")`, () => undefined);
    add(`=SDG.TARGET(${cell('S1')})&" …"`, () => undefined);
  });
  for (const part of ['Matrix[[Vision]:[Law]]', 'Matrix[[#Data],[Vision]:[Law]]', 'Plan_Ratings']) {
    const codes = part === 'Plan_Ratings' ? 'Plan_Codes' : 'Matrix[Code]';
    add(`=SDG.COVERAGE(${part},${codes},"RIA")`);
    add(`=SDG.ALIGNMENT(${part},${codes})`);
    add(`=SDG.TALLY(${part},${codes},3)`);
    add(`=SDG.HEADLINE(${part},${codes})`);
    add(`=SDG.DEPTH(${part})`);
    add(`=SDG.RATING(${part})`);
  }
  add('=SDG.COVERAGE(Matrix,Matrix[Code])', ([share]) => share);
  MISTAKES.forEach((_, block) => {
    const from = block * BLOCK + 2;
    const rows = (left: string, right = left) =>
      `${MISTAKEN}!${left}${from}:${right}${from + BLOCK - 2}`;
    for (const name of ['COVERAGE', 'ALIGNMENT', 'DEPTH', 'BALANCE', 'TALLY', 'HEADLINE']) {
      add(`=SDG.${name}(${rows('B', 'C')},${rows('A')},"RIA")`);
    }
    add(`=SDG.READINESS(${rows('C')},${rows('B', 'C')},${rows('A')})`);
    add(`=SDG.AGREEMENT(${rows('B')},${rows('C')})`);
    add(`=SDG.COVERAGE(${rows('B', 'C')})`);
    add(`=SDG.RATING(${rows('B', 'C')})`);
  });
  return all;
}

/** A figure on its sheet, with what it shows. */
interface Placed extends SdgCell {
  readonly figure: Figure;
}

/** Figures of their own sheet, and copies beside the plans with references to the same sheet. */
async function placed(workbook: PortableWorkbook): Promise<Placed[]> {
  const rows = new Map<string, number>();
  const cells: Placed[] = [];
  const put = async (sheet: string, column: number, figure: Figure) => {
    const row = rows.get(sheet) ?? 1;
    const home = { sheet, row, column, formula: figure.formula };
    const values = await resultOf({ ...home, values: [[0]] }, figure, workbook);
    rows.set(sheet, row + values.length + 1);
    cells.push({ ...home, values, figure });
  };
  for (const figure of figures()) {
    await put(FIGURES, 1, figure);
    const sheet = SHEETS.find((name) =>
      figure.formula.includes(name === 'Plan' ? '(Plan!' : `'${name.replaceAll("'", "''")}'!`),
    );
    // Not over whole columns of the same sheet: the figures would count themselves.
    if (!sheet || /[A-Z]:\$?[A-Z]/.test(figure.formula)) continue;
    const own = figure.formula.replaceAll(/'(?:[^']|'')+'!|Plan!/g, '');
    await put(sheet, BESIDE, { ...figure, formula: own });
  }
  return cells;
}

export interface Corpus {
  /** A workbook with the portable copy, as the workbench saves it, and changed afterwards. */
  readonly bytes: Uint8Array;
  readonly plan: PortablePlan;
  readonly cells: readonly Placed[];
  /** What our functions give for the changed inputs. */
  readonly expected: readonly (readonly (readonly CellInput[])[])[];
}

/**
 * A workbook of figures in every form of reference over random plans, made portable and saved; then
 * its inputs are changed in the file.
 */
export async function portableCorpus(seed: number): Promise<Corpus> {
  const random = randomNumbers(seed);
  const before = inputs(random);
  const workbook = workbookOf(before);
  const cells = await placed(workbook);
  const plan = portablePlan({
    cells,
    workbook,
    wanted: 'live',
    sheetNames: [...SHEETS, MISTAKEN, FIGURES],
    firstId: 1,
    words: PORTABLE_WORDS,
  });
  const saved = await saveWorkbook(snapshotOf(before, plan));
  const opened = await openWorkbook(saved, 'corpus.xlsx');
  if (!opened.ok) throw new Error(opened.problem.kind);
  const after = inputs(random, before);
  const changed = changedSnapshot(opened.snapshot, after);
  const expected = await Promise.all(
    cells.map(async (cell) => {
      const result = await resultOf(cell, cell.figure, workbookOf(after));
      return likeBefore(cell, isStricter(cell.formula) ? [['#VALUE!']] : result);
    }),
  );
  return { bytes: await saveWorkbook(changed, { kept: opened.kept }), plan, cells, expected };
}

/** Does the formula look at the codes of the block where native forms are stricter? */
function isStricter(formula: string): boolean {
  const first = MISTAKES.indexOf(STRICTER) * BLOCK + 2;
  return formula.includes(`${MISTAKEN}!A${first}:`);
}

/** Where a table turns into one error, its native form shows it in each cell with a figure. */
function likeBefore(
  { formula, values }: Placed,
  result: readonly (readonly CellInput[])[],
): readonly (readonly CellInput[])[] {
  const [[error] = []] = result;
  if (result.length > 1 || values.length === 1 || !String(error).startsWith('#')) return result;
  const hasHeadings = !formula.includes('TALLY');
  return values.map((row, r) =>
    row.map((label, c) => (c === 0 || (hasHeadings && r === 0) ? label : (error as CellInput))),
  );
}

function snapshotOf(plans: Inputs, plan: PortablePlan): WorkbookSnapshot {
  const cells = new Map<string, Record<string, Cell>>(
    [...plans.keys(), FIGURES].map((n) => [n, {}]),
  );
  for (const [sheet, grid] of plans) {
    for (const [key, value] of grid) {
      if (value !== null) (cells.get(sheet) as Record<string, Cell>)[key] = { value };
    }
  }
  for (const { sheet, area, cells: rows } of plan.replacements) {
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        const key = `${area.row + r},${area.column + c}`;
        const entered = isErrorText(value) ? frozenInput(value) : value;
        if (entered !== null) (cells.get(sheet) as Record<string, Cell>)[key] = cellOf(entered);
      }),
    );
  }
  const helper: Record<string, Cell> = {};
  for (const block of plan.helperSheet?.blocks ?? []) {
    block.cells.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null) helper[`${block.row + r},${block.column + c}`] = { value };
      }),
    );
  }
  const sheets = [...cells].map(([name, own]) => sheetOf(name, own));
  const first = sheets[0] as Sheet;
  const names: DefinedName[] = [
    ...workbookOf(plans).names.map(({ name, formula }) => ({ name, formula })),
    ...plan.names.map((name) => ({ ...name, visible: false })),
  ];
  return {
    name: 'corpus.xlsx',
    sheets: [
      {
        ...first,
        tables: [
          {
            id: 'table-1',
            name: 'Matrix',
            area: { row: 0, column: 0, rows: LAST, columns: 6 },
            columns: ['Code', 'Vision', 'Budget', 'Strategy', 'Law', 'Other'],
            style: 'TableStyleLight1',
          },
        ],
      },
      ...sheets.slice(1),
      { ...sheetOf(plan.helperSheet?.name ?? 'none', helper), visibility: 'Hidden' },
    ],
    activeSheetId: first.id,
    names,
    settings: {},
    customXml: {},
  };
}

function cellOf(value: Exclude<CellInput, null>): Cell {
  return typeof value === 'string' && value.startsWith('=')
    ? { formula: value, value: 0 }
    : { value };
}

function sheetOf(name: string, cells: Record<string, Cell>): Sheet {
  return {
    id: name,
    name,
    visibility: 'Visible',
    cells,
    columnWidths: {},
    rowHeights: {},
    merges: [],
    conditionalFormats: [],
    validations: [],
    tables: [],
    isProtected: false,
  };
}

/** The inputs of another time in a workbook that was saved and opened again. */
function changedSnapshot(snapshot: WorkbookSnapshot, plans: Inputs): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const grid = plans.get(sheet.name);
      if (!grid) return sheet;
      const kept = Object.entries(sheet.cells).filter(
        ([key]) => Number(key.split(',')[1]) >= BESIDE,
      );
      const changed = [...grid].flatMap(([key, value]) =>
        value === null ? [] : [[key, { value }] as const],
      );
      return { ...sheet, cells: Object.fromEntries([...kept, ...changed]) };
    }),
  };
}

/** The formulas that restoring brings back from a workbook, by `sheet!row,column`. */
export function restoredFormulas(snapshot: WorkbookSnapshot) {
  const helper = snapshot.sheets.find(({ name }) => name === PORTABLE_WORDS.helper.sheet);
  const record = readRecord(recordOnSheet(gridOf(helper)) ?? '');
  if (!record) throw new Error('no record');
  const { names } = snapshot;
  const values = valuePlaces(record, names).map(({ sheet, area }) => {
    const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? {};
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from(
        { length: area.columns },
        (__, c) => cells[`${area.row + r},${area.column + c}`]?.value ?? '',
      ),
    );
  });
  const cells = snapshot.sheets.flatMap((sheet) =>
    Object.entries(sheet.cells).flatMap(([key, { formula }]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      return formula !== undefined && hasMark(formula)
        ? [{ sheet: sheet.name, row, column, formula }]
        : [];
    }),
  );
  return restorableFormulas({ record, cells, names, values });
}

function gridOf(sheet: Sheet | undefined): unknown[][] {
  const grid: unknown[][] = [];
  for (const [key, { value }] of Object.entries(sheet?.cells ?? {})) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    while (grid.length <= row) grid.push([]);
    (grid[row] as unknown[])[column] = value;
  }
  return grid;
}
