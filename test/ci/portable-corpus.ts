import type { CellInput } from '../../src/workbook/sheet-plan';
import type { Cell, DefinedName, Sheet, WorkbookSnapshot } from '../../src/workbench/model/snapshot';
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
/** Where the figures stand, one below the other, on a sheet of their own and beside each plan. */
const FIGURES = 'Figures';
const BESIDE = 24;

const WORDS = [
  ...['T', 'P', 'P', '', '', 'total', ' Partial ', 'none', 'n/a', 'N/A', 'полностью', 'ішінара'],
  ...['部分', 'كلي', 'sans objet', 'no', 'р', 'IN  FULL', 0],
];
const WRONG = ['maybe', '?', 'T?', '~P', '*', '>1', 'TT', 7];
const NUMBERS = [0, 1, 2, 3, 1.5, 2.7, '', 'n/a', 'T'];
const LABELS = ['high', 'Medium', 'low', 'P', 'partial', 'n/a', ''];
const INDICATORS = ['Poverty rate', 3, 0, '', '-', 'none', 'n/a', 'нет', '3.8.1', 'What? *', 12.5];
const HEADINGS = ['Goal 3', 'Health', '', '5'];

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
function inputs(random: () => number, again?: Inputs, wrongShare = 0): Inputs {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return new Map(
    SHEETS.map((sheet, index) => {
      const grid: Grid = new Map();
      const put = (row: number, column: number, value: CellInput) => {
        if (value !== '') grid.set(`${row},${column}`, value);
      };
      const codes = again
        ? shuffled(columnOf(again.get(sheet) as Grid), random)
        : Array.from({ length: ROWS }, () =>
            random() < 0.12 ? pick(HEADINGS) : codeLike(pick(TARGETS).code, random),
          );
      const isWrong = wrongShare > 0 && index === 0;
      ['Code', 'Vision', 'Budget', 'Strategy', 'Law', 'Other'].forEach((text, c) =>
        put(0, c, text),
      );
      codes.forEach((code, at) => {
        const row = at + 1;
        put(row, 0, code);
        const isBlank = code === '';
        for (const column of [1, 2, 3, 4, 5]) {
          const wrong = isWrong && random() < wrongShare ? pick(WRONG) : undefined;
          put(row, column, isBlank ? '' : (wrong ?? pick(WORDS)));
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
      return [sheet, grid];
    }),
  );
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
function writings(index: number): Record<string, (column: string, to?: string) => string> {
  const sheet = SHEETS[index] as string;
  const written =
    sheet === 'Plan' ? 'Plan!' : `'${sheet.replaceAll("'", "''")}'!`;
  return {
    relative: (from, to = from) => `${written}${from}2:${to}${LAST}`,
    absolute: (from, to = from) => `${written}$${from}$2:$${to}$${LAST}`,
    mixed: (from, to = from) => `${written}$${from}2:${to}$${LAST}`,
  };
}

/** One formula of the corpus; `calls` numbers its calls of ours from 0. */
interface Figure {
  readonly formula: string;
  /** What a formula around calls makes of their results. */
  readonly of?: (calls: readonly unknown[]) => unknown;
}

const SCOPES = ['', '"RIA"', '"ALL"', '"outcome"', '3', '"Planet"', '{"3.1";"3.2";"1.a"}'];

function figures(): Figure[] {
  const all: Figure[] = [];
  const add = (formula: string, of?: Figure['of']) => all.push({ formula, ...(of && { of }) });
  SHEETS.forEach((_, index) => {
    const kinds = Object.values(writings(index));
    const own = writings(index)['absolute'] as (typeof kinds)[number];
    const cell = (address: string) => own('A').replace(/\$A\$2:.*$/, address);
    SCOPES.forEach((scope, at) => {
      const w = kinds[at % kinds.length] as (typeof kinds)[number];
      for (const name of ['COVERAGE', 'ALIGNMENT', 'DEPTH', 'BALANCE']) {
        add(`=SDG.${name}(${w('B', 'E')},${w('A')},${scope})`);
      }
      add(`=SDG.COVERAGE(${w('B')},${w('A')},${scope})`);
      add(`=SDG.READINESS(${w('G', 'H')},${w('B', 'E')},${w('A')},${scope})`);
      add(`=SDG.READINESS(${w('G')},,${w('A')},${scope})`);
      add(`=SDG.ALIGNMENT(${w('I', 'J')},${w('A')},${scope},"0-3")`);
    });
    for (const w of kinds) {
      for (const name of ['COVERAGE', 'ALIGNMENT', 'DEPTH']) {
        add(`=SDG.${name}(${w('B', 'E')})`);
        add(`=SDG.${name}(${w('C')})`);
        add(`=SDG.${name}(${w('I', 'J')},,,"0-3")`);
        add(`=SDG.${name}(${w('K')},,,${cell('$O$1:$P$6')})`);
        add(`=SDG.${name}(${w('K')},${w('A')},,${cell('$O$1:$P$6')})`);
        add(`=SDG.${name}(${w('B', 'E')},${w('A')},${cell('R1')})`);
        add(`=SDG.${name}(${w('B', 'E')},${w('A')},${cell('$S$1:$S$5')})`);
        add(`=SDG.${name}(${w('I')},${w('A')},"ALL",${cell('R2')})`);
      }
      add(`=SDG.READINESS(${w('G', 'H')})`);
      add(`=SDG.READINESS(${w('G')},${w('C', 'D')})`);
      add(`=SDG.AGREEMENT(${w('L')},${w('M')})`);
      add(`=SDG.AGREEMENT(${w('L')},${w('M')},"0-2")`);
      add(`=SDG.BALANCE(${w('I', 'J')},${w('A')},"RIA","0-3")`);
      add(`=SDG.TALLY(${w('B', 'E')})`);
      add(`=SDG.TALLY(${w('B', 'E')},${w('A')},"RIA",,"ru")`);
      add(`=SDG.RATING(${w('B', 'E')})`);
      add(`=SDG.RATING(${w('I', 'J')},"0-3")`);
      add(`=SDG.HEADLINE(${w('B', 'E')},${w('A')},"ALL",,"fr")`);
      add(`=SDG.HEADLINE(${w('C')})`);
      add(`=SDG.SHARED(${w('B', 'D')},${cell('$B$1:$D$1')},${w('A')})`);
      add(`=SDG.SHARED(${w('B', 'C')},{"Vision","Budget"})`);
      add(`=IF(SDG.COVERAGE(${w('B', 'E')})>0.5,"ok","low")&"!"`, ([share]) =>
        typeof share === 'number' ? `${share > 0.5 ? 'ok' : 'low'}!` : share,
      );
      add(
        `=ROUND(1-SDG.ALIGNMENT(${w('B', 'C')})*2^2+SDG.COVERAGE(${w('D', 'E')})/3,6)`,
        ([a, b]) =>
          typeof a !== 'number'
            ? a
            : typeof b !== 'number'
              ? b
              : Math.round((1 - a * 4 + b / 3) * 1e6) / 1e6,
      );
    }
    add(`=SDG.PROFILE(${own('B', 'E')},${own('A')})`);
    add(`=SDG.PROFILE(${own('I', 'J')},${own('A')},"RIA","0-3","P","fr")`);
    add(`=SDG.PROFILE(${own('B')},${own('A')},"ALL",,"whole")`);
    add(`=SDG.COVERAGE(${cell('B:E')},${cell('$A:$A')},"RIA")`);
    add(`=SDG.ALIGNMENT(${cell('$B:$B')},${cell('A:A')})`);
    add(`=SDG.COVERAGE(${cell('$S$1:$S$5')},,"ALL")`);
    add(`=SDG.GAPS(${own('B', 'E')},${own('A')},"ALL")`, () => undefined);
    add(`=SDG.TARGET(${cell('S1')})&" …"`, () => undefined);
  });
  for (const part of ['Matrix[[Vision]:[Law]]', 'Matrix[[#Data],[Vision]:[Law]]', 'Plan_Ratings']) {
    for (const codes of ['Matrix[Code]', 'Plan_Codes']) {
      add(`=SDG.COVERAGE(${part},${codes},"RIA")`);
      add(`=SDG.ALIGNMENT(${part},${codes})`);
      add(`=SDG.TALLY(${part},${codes},3)`);
      add(`=SDG.HEADLINE(${part},${codes})`);
    }
    add(`=SDG.DEPTH(${part})`);
    add(`=SDG.RATING(${part})`);
  }
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
    area: { row: 0, column: 0, rows: LAST, columns: 20 },
    values: Array.from({ length: LAST }, (_, row) =>
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
    sheetNames: [...SHEETS, FIGURES],
    firstId: 1,
    words: PORTABLE_WORDS,
  });
  const saved = await saveWorkbook(snapshotOf(before, plan));
  const opened = await openWorkbook(saved, 'corpus.xlsx');
  if (!opened.ok) throw new Error(opened.problem.kind);
  const after = inputs(random, before, 0.02);
  const changed = changedSnapshot(opened.snapshot, after);
  const expected = await Promise.all(
    cells.map((cell) => resultOf(cell, cell.figure, workbookOf(after))),
  );
  return { bytes: await saveWorkbook(changed, { kept: opened.kept }), plan, cells, expected };
}

function snapshotOf(plans: Inputs, plan: PortablePlan): WorkbookSnapshot {
  const cells = new Map<string, Record<string, Cell>>([...plans.keys(), FIGURES].map((n) => [n, {}]));
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
  return typeof value === 'string' && value.startsWith('=') ? { formula: value, value: 0 } : { value };
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
        ([key]) => Number(key.split(',')[1]) >= BESIDE - 1 && !grid.has(key),
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

