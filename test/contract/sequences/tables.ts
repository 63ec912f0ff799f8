import { readFileSync } from 'node:fs';
import type { Cell, CellValue, WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import { workbook } from '../model';
import { openWorkbook } from './files';

/** A table that a person made without the add-in, as that person knows it. */
export interface OwnTable {
  readonly workbook: WorkbookSnapshot;
  readonly sheet: string;
  /** Headings of the documents. */
  readonly documents: readonly string[];
  /** How many columns the codes are to the left of the documents. */
  readonly codesBefore: number;
  /** The targets in the order of their rows: codes may be numbers. */
  readonly order: readonly string[];
  readonly applicable: { readonly heading: string; readonly yes: CellValue; readonly no: string };
  readonly comments?: string;
}

export const OWN_TABLES = ['words', 'numbers', 'overview'] as const;

/** Goals in no order, codes among words, a column of remarks, and a title above. */
const WORDS = [
  ['SDG 3.8', 'no', 'T', '', 'P'],
  ['SDG 3.1', 'yes', 'P', 'P', ''],
  ['SDG 8.10', 'yes', '', 'P', 'T'],
  ['SDG 8.1', '', 'T', 'T', 'P'],
  ['SDG 1.a', 'yes', '', '', 'P'],
  ['SDG 1.3', 'yes', '', 'T', ''],
  ['SDG 17.18', 'yes', 'P', '', 'P'],
  ['SDG 17.1', 'no', '', '', ''],
  ['SDG 16.10', '', '', 'P', ''],
  ['SDG 13.2', 'yes', 'P', 'T', 'P'],
  ['SDG 13.b', 'yes', 'T', '', ''],
] as const;

/** Codes typed as numbers, in a Russian table; 8.10 is 8.1 in its place after 8.9. */
const NUMBERS = [
  [3.7, 'да', 'P', ''],
  [3.8, 'нет', '', ''],
  [3.9, 'да', 'T', 'P'],
  ['3.a', '', 'P', 'T'],
  [8.1, 'да', '', 'P'],
  [8.2, 'да', 'T', ''],
  [8.3, 'нет', '', 'T'],
  [8.4, '', 'P', ''],
  [8.5, 'да', '', ''],
  [8.6, 'да', 'T', 'T'],
  [8.7, '', '', 'P'],
  [8.8, 'да', 'P', ''],
  [8.9, 'да', '', 'T'],
  [8.1, 'да', 'P', 'P'],
  ['8.a', 'да', '', 'P'],
] as const;

const eighth = (last: number): string[] =>
  Array.from({ length: last }, (_, index) => `8.${index + 1}`);

/** A new one each time, for it is changed. */
const TABLES: Readonly<Record<(typeof OWN_TABLES)[number], () => OwnTable | Promise<OwnTable>>> = {
  words: () => ({
    workbook: sheetOf('Ours', [
      ['Our matrix'],
      [],
      ['Target', 'What it says', 'Applicable?', 'Strategy', 'Plan', 'Budget', 'Remarks'],
      ...WORDS.map(([code, ...rest]) => [code, `We see to what ${code} asks of us`, ...rest]),
    ]),
    sheet: 'Ours',
    documents: ['Strategy', 'Plan', 'Budget'],
    codesBefore: 3,
    order: WORDS.map(([code]) => code.slice('SDG '.length)),
    applicable: { heading: 'Applicable?', yes: 'yes', no: 'no' },
    comments: 'Remarks',
  }),
  numbers: () => ({
    workbook: sheetOf('Матрица', [
      ['Задача ЦУР', 'Применимо?', 'Стратегия', 'План', 'Комментарий'],
      ...NUMBERS,
    ]),
    sheet: 'Матрица',
    documents: ['Стратегия', 'План'],
    codesBefore: 2,
    order: ['3.7', '3.8', '3.9', '3.a', ...eighth(10), '8.a'],
    applicable: { heading: 'Применимо?', yes: 'да', no: 'нет' },
    comments: 'Комментарий',
  }),
  /** UNDP's overview: codes are numbers, counts and a roll-up stand beside the documents. */
  overview: async () => ({
    workbook: await openWorkbook(
      new Uint8Array(readFileSync('test/fixtures/cases/overview-numeric-codes-rollup.xlsx')),
    ),
    sheet: 'Overview',
    documents: ['Vision', 'Plan'],
    codesBefore: 1,
    order: [...eighth(10), '9.1'],
    applicable: { heading: 'Applic?', yes: 0, no: 'NO' },
  }),
};

export async function ownTable(name: (typeof OWN_TABLES)[number]): Promise<OwnTable> {
  return TABLES[name]();
}

function sheetOf(name: string, rows: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  const cells = rows.flatMap((line, row) =>
    line.flatMap((value, column): [string, Cell][] =>
      value === '' ? [] : [[`${row},${column}`, { value }]],
    ),
  );
  return workbook([{ name, cells: Object.fromEntries(cells) }]);
}
