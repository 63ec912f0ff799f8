import { catalogueTexts } from '../../../src/catalogue/catalogue-texts';
import { goalsOf, psOf, type ResultsContext } from '../../../src/workbook/results/context';
import { resultsGrid } from '../../../src/workbook/results/grid';
import { matrixSource } from '../../../src/workbook/results/matrix';
import type { SheetPart } from '../../../src/workbook/results/part';
import type { FormulaKind, ResultsWords } from '../../../src/workbook/results/request';
import { resultsRows } from '../../../src/workbook/results/rows';
import { toAddress } from '../../../src/workbook/sheet/address';
import type { CellInput } from '../../../src/workbook/sheet/plan';
import { wholeFile } from '../../catalogue/whole-file';
import { smallMatrix, type ReadMatrix, type SmallRow } from '../small-matrix';

const section = (name: string) => ({ title: name, note: `on ${name}` });

export const RESULTS_WORDS: ResultsWords = {
  sheet: 'Results',
  title: 'Results',
  source: 'From a matrix',
  headline: { template: '{covered} of {applicable} ({percent})', decimal: '.', percentSign: '%' },
  percentFormat: '0.0%',
  noApplicable: 'no target applies',
  notAvailable: '–',
  p: {
    People: 'People',
    Planet: 'Planet',
    Prosperity: 'Prosperity',
    Peace: 'Peace',
    Partnership: 'Partnership',
  },
  figures: {
    coverage: { name: 'Coverage', note: 'on coverage' },
    score: { name: 'Score', note: 'on score' },
    depth: { name: 'Depth', note: 'on depth' },
    readiness: { name: 'Readiness', note: 'on readiness' },
  },
  headings: {
    ...{ goal: 'Goal', title: 'Title', p: 'P', applicable: 'Applies', total: 'T', partial: 'P' },
    ...{ none: 'None', notApplicable: 'n/a', coverage: 'Cov', score: 'Score', number: 'No.' },
    ...{ document: 'Document', rated: 'Rated', shareTotal: 'Share', reach: 'Reach' },
    ...{ withIndicator: 'With', withoutIndicator: 'Without', ready: 'Ready' },
    ...{ institution: 'Institution', code: 'Code', target: 'Target', rating: 'Rating' },
  },
  rows: {
    ...{ all: 'All', mean: 'Mean', noneNamed: 'None named', namedLater: 'Named later' },
    ...{ document: 'Document', notCovered: 'Not covered', inPart: 'In part' },
  },
  sections: {
    goals: section('goals'),
    ps: section('ps'),
    documents: section('documents'),
    shared: section('shared'),
    readiness: section('readiness'),
    goalDocuments: section('goal documents'),
    institutions: section('institutions'),
    gaps: section('gaps'),
  },
  missing: {
    indicators: 'no indicators',
    institutions: 'no institutions',
    documents: 'no documents',
  },
  warnings: {
    rows: 'Rows!',
    documents: 'Documents!',
    notRatings: '{{count}} odd!',
    contradictions: '{{count}} contradict!',
    beyondPrint: '{{count}} beyond!',
  },
  gapCount: '{{none}} and {{partial}}',
  charts: { goals: 'By goal', ps: 'By P' },
  working: 'Working',
  page: 'Page &P of &N',
};

/** The small matrix's sheet, as formulas name it. */
export const M = "'Plan d''action'!";

const ROWS: readonly SmallRow[] = [
  ['1.1', 'yes', 'T', '', 'An indicator', 'Ministry of Health'],
  ['13.1', 'yes', 'P', 'P', '', ''],
];

/** Two targets, of goals 1 and 13, in two documents, unless said otherwise. */
export function twoByTwo(more: Parameters<typeof smallMatrix>[2] = {}): ReadMatrix {
  return smallMatrix(['Vision', 'Plan'], ROWS, more);
}

/** How many cells of a column of the small matrix somebody has filled, as a formula. */
export const entered = (column: string): string => {
  const cells = `${M}$${column}$2:$${column}$3`;
  return `SUMPRODUCT((LEN(TRIM(${cells}))>0)*(${cells}<>0))`;
};

/** Without one of its columns. */
export function without(column: 'applicable' | 'indicators' | 'institutions'): ReadMatrix {
  const { reading, layout, cells } = twoByTwo();
  return { reading, cells, layout: { ...layout, [column]: undefined } };
}

/** What the sections of a results sheet are made from, as `planResults` puts it together. */
export function contextOf(
  matrix: ReadMatrix = twoByTwo(),
  {
    formulas = 'native',
    targets = {},
  }: { readonly formulas?: FormulaKind; readonly targets?: Readonly<Record<string, string>> } = {},
): ResultsContext {
  const english = wholeFile('en');
  const own = { ...english, targets: { ...english.targets, ...targets } };
  const source = matrixSource(matrix.reading, matrix.layout, matrix.cells);
  const hasIndicators = matrix.layout.indicators !== undefined;
  const [goals, ps] = [goalsOf(source), psOf(source)];
  const counts = { figures: hasIndicators ? 4 : 3, goals: goals.length, ps: ps.length };
  return {
    request: { ...matrix, formulas, texts: catalogueTexts('en', own, english), direction: 'ltr' },
    words: RESULTS_WORDS,
    source,
    grid: resultsGrid(source),
    rows: resultsRows(source, counts),
    goals,
    ps,
    hasIndicators,
    hasInstitutions: matrix.layout.institutions !== undefined,
  };
}

/** What a part writes, by address. */
export function cellsOf({ blocks = [] }: SheetPart): Readonly<Record<string, CellInput>> {
  return Object.fromEntries(
    blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((inputs, r) =>
        inputs.map((input, c) => [
          toAddress({ row: row + r, column: column + c, rows: 1, columns: 1 }),
          input,
        ]),
      ),
    ),
  ) as Record<string, CellInput>;
}

/** Names that a part gives, with their addresses. */
export function namesOf({ names = [] }: SheetPart): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(({ name, area }) => [name, toAddress(area)]));
}
