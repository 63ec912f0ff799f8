import { GOALS } from '../../src/catalogue/goals';
import { resultsWords } from '../../src/tasks/make-results/words';
import { combinedWords, logWords } from '../../src/tasks/combine/words';
import { planCatalogue } from '../../src/workbook/catalogue/plan';
import type { Combination } from '../../src/workbook/combine/combination';
import { planCombinationLog } from '../../src/workbook/combine/log/plan';
import { planCombinedMatrix } from '../../src/workbook/combine/matrix-plan';
import { gatherRatings } from '../../src/workbook/combine/gather-ratings';
import { combinedColumns, namedDocuments } from '../../src/workbook/combine/match-documents';
import { ratersAgreement } from '../../src/workbook/combine/raters/agreement';
import { settleConflicts } from '../../src/workbook/combine/settle-conflicts';
import { planMatrix, type MatrixRequest } from '../../src/workbook/matrix/plan';
import { planResults } from '../../src/workbook/results/plan';
import type { Area, SheetPlan } from '../../src/workbook/sheet/plan';
import { allWords } from '../i18n/all-words';
import { rater } from '../workbook/combine/filled-sheet';
import { CATALOGUE_WORDS, MATRIX_WORDS } from '../workbook/plan-words';
import { smallMatrix } from '../workbook/small-matrix';
import { textsFromDisk } from '../workbook/texts-from-disk';

const ALL_GOALS = GOALS.map(({ code }) => code);

/** The whole catalogue: 169 targets. */
export async function wholeCatalogue(): Promise<SheetPlan> {
  const texts = await textsFromDisk('en');
  const request = { scope: 'ALL', goals: ALL_GOALS, withIndicators: false, texts } as const;
  return planCatalogue(request, CATALOGUE_WORDS);
}

/** The largest possible catalogue: 251 indicators in two languages with long words. */
export async function fullestCatalogue(): Promise<SheetPlan> {
  const [texts, second] = await Promise.all([textsFromDisk('ru'), textsFromDisk('ar')]);
  const request = { scope: 'ALL', goals: ALL_GOALS, withIndicators: true, texts, second } as const;
  return planCatalogue(request, CATALOGUE_WORDS);
}

/** Everything a catalogue can have, on few rows: two languages, one right-to-left, indicators. */
export async function smallCatalogue(): Promise<SheetPlan> {
  const [texts, second] = await Promise.all([textsFromDisk('fr'), textsFromDisk('ar')]);
  const goals = ALL_GOALS.slice(0, 2);
  return planCatalogue(
    { scope: 'RIA', goals, withIndicators: true, texts, second },
    CATALOGUE_WORDS,
  );
}

/** An RIA matrix of 126 targets. */
export async function matrixOf(
  documents: readonly string[],
  request: Partial<MatrixRequest> = {},
): Promise<SheetPlan> {
  const texts = await textsFromDisk('en');
  return planMatrix(
    { documents: documents.map((name) => ({ name })), scope: 'RIA', texts, ...request },
    MATRIX_WORDS,
  );
}

/** What a results sheet can have but catalogue and matrix do not, on few cells. */
export function sheetOfAllParts(): SheetPlan {
  const source = { row: 1, column: 0, rows: 4, columns: 3 };
  return {
    name: 'Results',
    blocks: [
      { kind: 'text', row: 1, column: 0, cells: [['Goal', 'Total', 'Partial']] },
      { kind: 'text', row: 2, column: 0, cells: [['1'], ['2'], ['3']] },
      { kind: 'formula', row: 2, column: 1, cells: ['=1', '=2', '=1+2'].map((f) => [f, '=4']) },
    ],
    formats: [],
    columnWidths: [60, 60, 60],
    direction: 'rtl',
    filter: source,
    groups: [
      { row: 2, count: 1 },
      { row: 4, count: 2 },
    ],
    charts: (['bars', 'stacked-bars', 'columns', 'stacked-columns'] as const).map(
      (kind, index) => ({
        kind,
        title: `Coverage ${index}`,
        source,
        colours: ['#4C9F38', '#DDA63A'],
        place: { row: 8 + index * 12, column: 0, rows: 10, columns: 5 },
        maximum: 10,
        valueFormat: '0',
      }),
    ),
    page: {
      orientation: 'landscape',
      paper: 'a4',
      footer: { left: '&A', centre: 'Page &P of &N', right: '&D' },
    },
  };
}

/**
 * The first rows of a plan: the same actions on fewer cells, for tests that write a plan hundreds
 * of times.
 */
export function firstRows(plan: SheetPlan, rows: number): SheetPlan {
  const cut = (area: Area): Area => ({ ...area, rows: Math.min(area.rows, rows - area.row) });
  const within = ({ area }: { readonly area: Area }) => area.row < rows;
  const cutAll = <T extends { readonly area: Area }>(items: readonly T[] = []): T[] =>
    items.filter(within).map((item) => ({ ...item, area: cut(item.area) }));
  return {
    ...plan,
    blocks: plan.blocks
      .filter(({ row }) => row < rows)
      .map((block) => ({ ...block, cells: block.cells.slice(0, rows - block.row) })),
    formats: cutAll(plan.formats),
    validations: cutAll(plan.validations),
    conditionalFormats: cutAll(plan.conditionalFormats),
    tables: cutAll(plan.tables),
    names: cutAll(plan.names),
    ...(plan.groups && {
      groups: plan.groups
        .filter(({ row }) => row < rows)
        .map(({ row, count }) => ({ row, count: Math.min(count, rows - row) })),
    }),
    ...(plan.filter && { filter: cut(plan.filter) }),
    ...(plan.fittedRows && {
      fittedRows: { ...plan.fittedRows, count: rows - plan.fittedRows.row },
    }),
  };
}

/** The results of a matrix of six targets: all kinds of sections on few cells. */
export async function resultsOf(documents: readonly string[]): Promise<SheetPlan> {
  const texts = await textsFromDisk('en');
  const { cells, layout, reading } = smallMatrix(documents);
  const words = resultsWords(allWords().t, {
    language: 'en',
    matrix: reading.sheet,
    date: '10 March 2026',
  });
  const request = { cells, layout, reading, formulas: 'native', texts, direction: 'ltr' } as const;
  return planResults(request, words);
}

/** A combined matrix and its log, from two raters who disagree. */
export async function combinationOf(): Promise<{
  readonly matrix: SheetPlan;
  readonly log: SheetPlan;
}> {
  const texts = await textsFromDisk('en');
  const { t } = allWords();
  const raters = ['T', 'P'].map((rating, index) =>
    rater(`${index}.xlsx`, texts, ['Vision'], { '1.1': { ratings: [rating] } }),
  );
  const columns = combinedColumns(raters, namedDocuments(raters), new Map());
  const gathered = gatherRatings(raters, columns, 'nothing');
  const combination: Combination = {
    raters,
    names: ['=Health', 'Finance'],
    gathered,
    settled: settleConflicts(gathered, 'list'),
    agreement: ratersAgreement(gathered, 2),
    rule: 'list',
    empty: 'nothing',
    files: raters.map(({ file }) => ({ file, outcome: '' })),
    texts,
    made: '2026-03-10',
  };
  return {
    matrix: firstRows(planCombinedMatrix(combination, MATRIX_WORDS, combinedWords(t)), 10),
    log: planCombinationLog(combination, logWords(t, combination, 'en')),
  };
}
