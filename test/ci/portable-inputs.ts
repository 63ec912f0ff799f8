import type { CellInput } from '../../src/workbook/sheet/plan';
import { TARGETS } from '../../src/catalogue/targets';
import type { PortableWorkbook } from '../../src/workbook/portable/workbook';

/** The plans' sheets: each name is written otherwise in formulas. */
export const SHEETS = ['Plan', 'My plan', "Plan d'action", 'Қазақстан жоспары'] as const;
const ROWS = 30;
export const LAST = ROWS + 1;
/** Rows that are read of each sheet. */
const DEPTH = 120;

const WORDS = [
  ...['T', 'P', 'P', '', '', 'total', ' Partial ', 'none', 'n/a', 'N/A', 'полностью', 'ішінара'],
  ...['部分', 'كلي', 'sans objet', 'no', 'р', 'IN  FULL', 0],
];
const NUMBERS = [0, 1, 2, 3, 1.5, 2.7, '', 'n/a', 'T'];
const LABELS = ['high', 'Medium', 'low', 'P', 'partial', 'n/a', ''];
const INDICATORS = ['Poverty rate', 3, 0, '', '-', 'none', 'n/a', 'нет', '3.8.1', 'What? *', 12.5];
const HEADINGS = ['Goal 3', 'Health', '', '5'];

/** Blocks of rows with codes and two documents, in each of which one cell turns wrong. */
export const MISTAKEN = 'Mistakes';
export const BLOCK = 6;
/** A heading to our functions; native forms cannot tell it from a pattern and show an error. */
export const STRICTER = [2, 0, '3.?'] as const;
/** Row of the block, column, and what somebody types there. */
export const MISTAKES: readonly (readonly [row: number, column: number, cell: CellInput])[] = [
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

export type Grid = Map<string, CellInput>;
export type Inputs = Map<string, Grid>;

/** The plans' cells. `again` keeps what the conversion looked at: codes, and where they may stand. */
export function inputs(random: () => number, again?: Inputs): Inputs {
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
        // A rating beside text that is no code is an error to our functions.
        const isBlank = HEADINGS.some((heading) => heading === code);
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

function readings(plans: Inputs): PortableWorkbook['readings'] {
  return [...plans].map(([sheet, grid]) => ({
    sheet,
    area: { row: 0, column: 0, rows: DEPTH, columns: 20 },
    values: Array.from({ length: DEPTH }, (_, row) =>
      Array.from({ length: 20 }, (__, column) => grid.get(`${row},${column}`) ?? ''),
    ),
  }));
}

export function workbookOf(plans: Inputs): PortableWorkbook {
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
