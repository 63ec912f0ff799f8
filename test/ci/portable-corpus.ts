import type { CellInput } from '../../src/workbook/sheet-plan';
import type {
  Cell,
  DefinedName,
  Sheet,
  WorkbookSnapshot,
} from '../../src/workbench/model/snapshot';
import { openWorkbook } from '../../src/workbench/files/open';
import { saveWorkbook } from '../../src/workbench/files/save';
import { TARGETS } from '../../src/catalogue/targets';
import { functionCalls, isSdgFunction } from '../../src/workbook/formula/function-calls';
import { formulaTokens } from '../../src/workbook/formula/formula-tokens';
import { callArguments } from '../../src/workbook/portable/call-arguments';
import { recordOnSheet } from '../../src/workbook/portable/helper-sheet';
import { portablePlan, type PortablePlan } from '../../src/workbook/portable/portable-plan';
import { readRecord } from '../../src/workbook/portable/portable-record';
import { hasMark, restorePlan, valuePlaces } from '../../src/workbook/portable/restore-plan';
import type { PortableWorkbook, SdgCell } from '../../src/workbook/portable/workbook-reading';
import { ErrorOutsideExcel } from '../../src/functions/excel-error';
import { FUNCTIONS } from '../functions/in-excel';
import { PORTABLE_WORDS } from '../workbook/portable/portable-words';

export { openWorkbook };

/** The plans' sheets: each name is written otherwise in formulas. */
const SHEETS = ['Plan', 'My plan', "Plan d'action", 'Қазақстан жоспары'] as const;
const ROWS = 30;
const LAST = ROWS + 1;
/** Rows that are read of each sheet. */
const DEPTH = 120;
/** Where the figures stand, one below the other, on a sheet of their own and beside each plan. */
const FIGURES = 'Figures';
const BESIDE = 24;

const WORDS = [
  ...['T', 'P', 'P', '', '', 'total', ' Partial ', 'none', 'n/a', 'N/A', 'полностью', 'ішінара'],
  ...['部分', 'كلي', 'sans objet', 'no', 'р', 'IN  FULL', 0],
];
const NUMBERS = [0, 1, 2, 3, 1.5, 2.7, '', 'n/a', 'T'];
const LABELS = ['high', 'Medium', 'low', 'P', 'partial', 'n/a', ''];
const INDICATORS = ['Poverty rate', 3, 0, '', '-', 'none', 'n/a', 'нет', '3.8.1', 'What? *', 12.5];
const HEADINGS = ['Goal 3', 'Health', '', '5'];

/** Blocks of rows with codes and two documents, in each of which one cell turns wrong. */
const MISTAKEN = 'Mistakes';
const BLOCK = 6;
/** A heading to our functions; native forms cannot tell it from a pattern and show an error. */
const STRICTER = [2, 0, '3.?'] as const;
/** Row of the block, column, and what somebody types there. */
const MISTAKES: readonly (readonly [row: number, column: number, cell: CellInput])[] = [
  ...['maybe', '?', 'T?', '~P', '*', '>1', 'TT', 7].map((cell) => [1, 1, cell] as const),
  ...['3.99', 8.1, 45872, 'target 18.1'].map((cell) => [2, 0, cell] as const),
  STRICTER,
  // A code goes missing beside a rating; a row becomes not applicable for one rater only.
  [2, 0, ''],
  [0, 1, 'n/a'],
];

function mistakes(isMade: boolean): Grid {
  const grid: Grid = new Map();
  MISTAKES.forEach(([row, column, cell], block) => {
    const rows = [
      ['3.1', 'T', 'P'],
      ['8.2', 'P', ''],
      ['16.2', 'P', 'T'],
      ['Health', '', ''],
      ['5.1', '', 'none'],
    ];
    rows.forEach((cells, r) =>
      cells.forEach((value, c) => {
        const now = isMade && r === row && c === column ? cell : value;
        if (now !== '') grid.set(`${block * BLOCK + 1 + r},${c}`, now);
      }),
    );
  });
  return grid;
}

/** Random numbers that come again: a difference can be looked at. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Grid = Map<string, CellInput>;
type Inputs = Map<string, Grid>;

/** The plans' cells. `again` keeps what the conversion looked at: codes, and where they may stand. */
function inputs(random: () => number, again?: Inputs): Inputs {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const plans = new Map(
    SHEETS.map((sheet) => {
      const grid: Grid = new Map();
      const put = (row: number, column: number, value: CellInput) => {
        if (value !== '') grid.set(`${row},${column}`, value);
      };
      const codes = again
        ? shuffled(columnOf(again.get(sheet) as Grid), random)
        : Array.from({ length: ROWS }, () =>
            random() < 0.12 ? pick(HEADINGS) : codeLike(pick(TARGETS).code, random),
          );
      ['Code', 'Vision', 'Budget', 'Strategy', 'Law', 'Other'].forEach((text, c) =>
        put(0, c, text),
      );
      codes.forEach((code, at) => {
        const row = at + 1;
        put(row, 0, code);
        const isBlank = code === '';
        for (const column of [1, 2, 3, 4, 5]) {
          put(row, column, isBlank ? '' : pick(WORDS));
        }
        put(row, 6, isBlank ? '' : pick(INDICATORS));
        put(row, 7, isBlank ? '' : pick(INDICATORS));
        put(row, 8, isBlank ? '' : pick(NUMBERS));
        put(row, 9, isBlank ? '' : pick(NUMBERS));
        put(row, 10, isBlank ? '' : pick(LABELS));
        // Two raters who agree on what applies.
        const applies = random() < 0.9;
        put(row, 11, applies ? pick(['T', 'P', '', 'none', 'total']) : 'n/a');
        put(row, 12, applies ? pick(['T', 'P', '', 'no', 'partly']) : 'not applicable');
      });
      [
        ['label', 'weight'],
        ['high', 1],
        ['medium', 0.7],
        ['low', 0],
        ['p', 0.25],
        ['n/a', ''],
      ].forEach((pair, row) => pair.forEach((value, c) => put(row, 14 + c, value)));
      put(0, 17, pick(['RIA', 'Planet', 3, 'outcome', 'Goal 8', '']));
      put(1, 17, '0-3');
      ['3.1', '3.2', '8.10', '1.a', '16.1'].forEach((code, row) => put(row, 18, code));
      return [sheet as string, grid];
    }),
  );
  return plans.set(MISTAKEN, mistakes(again !== undefined));
}

function codeLike(code: string, random: () => number): CellInput {
  const kind = random();
  if (kind < 0.1) return `Target ${code}: of the plan`;
  if (kind < 0.2) return ` ${code.toUpperCase()} `;
  if (kind < 0.3 && /^([1-79]|1[0-5])\.[2-9]$/.test(code)) return Number(code);
  return code;
}

function columnOf(grid: Grid): CellInput[] {
  return Array.from({ length: ROWS }, (_, row) => grid.get(`${row + 1},0`) ?? '');
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

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

/** One formula of the corpus; `calls` numbers its calls of ours from 0. */
interface Figure {
  readonly formula: string;
  /** What a formula around calls makes of their results. */
  readonly of?: (calls: readonly unknown[]) => unknown;
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

/** What our functions give for a figure, rows × columns, errors as their text. */
export async function resultOf(
  cell: SdgCell,
  figure: Figure,
  workbook: PortableWorkbook,
): Promise<CellInput[][]> {
  const tokens = formulaTokens(figure.formula);
  const results: unknown[] = [];
  for (const call of functionCalls(tokens, isSdgFunction)) {
    const args = callArguments(tokens, call, cell, workbook);
    if (typeof args === 'string') throw new Error(`${figure.formula}: ${args}`);
    const values = args.map((each) => (each.kind === 'omitted' ? null : each.cells));
    try {
      results.push(await FUNCTIONS[call.name.slice(4)]?.(...values));
    } catch (error) {
      if (!(error instanceof ErrorOutsideExcel)) throw error;
      results.push(error.code);
    }
  }
  const { of } = figure;
  const [first] = results;
  if (!of && Array.isArray(first)) return (first as unknown[][]).map((row) => row.map(plain));
  const result = of ? of(results) : first;
  // Texts of the catalogue keep their value; the test looks only that it stands.
  return [[result === undefined ? 'a text' : plain(result)]];
}

function plain(value: unknown): CellInput {
  if (value instanceof ErrorOutsideExcel) return value.code;
  if (typeof value === 'object' && value !== null && 'basicValue' in value)
    return value.basicValue as number;
  return value as CellInput;
}

function readings(plans: Inputs): PortableWorkbook['readings'] {
  return [...plans].map(([sheet, grid]) => ({
    sheet,
    area: { row: 0, column: 0, rows: DEPTH, columns: 20 },
    values: Array.from({ length: DEPTH }, (_, row) =>
      Array.from({ length: 20 }, (__, column) => grid.get(`${row},${column}`) ?? ''),
    ),
  }));
}

function workbookOf(plans: Inputs): PortableWorkbook {
  return {
    names: [
      { name: 'Plan_Ratings', formula: `='My plan'!$B$2:$E$${LAST}` },
      { name: 'Plan_Codes', formula: `='My plan'!$A$2:$A$${LAST}` },
    ],
    tables: [
      {
        name: 'Matrix',
        sheet: 'Plan',
        body: { row: 1, column: 0, rows: ROWS, columns: 6 },
        columns: ['Code', 'Vision', 'Budget', 'Strategy', 'Law', 'Other'],
      },
    ],
    readings: readings(plans),
  };
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
        if (value !== null) (cells.get(sheet) as Record<string, Cell>)[key] = cellOf(value);
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
  return restorePlan({ record, cells, names, values });
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
