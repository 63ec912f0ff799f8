import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { assess } from '../../src/assessment/assess';
import { tally } from '../../src/assessment/tally';
import type { LanguageTag } from '../../src/catalogue/languages';
import { INTERFACE_LANGUAGES, type InterfaceTag } from '../../src/i18n/languages';
import { chooseLanguage, type WordFile } from '../../src/i18n/words';
import { Whole } from '../../src/taskpane/results/Whole';
import { resultsWords } from '../../src/tasks/make-results/words';
import { portablePlan } from '../../src/workbook/portable/plan';
import { RESULTS_NAMES } from '../../src/workbook/results/names';
import { planResults } from '../../src/workbook/results/plan';
import type { CellInput, SheetPlan } from '../../src/workbook/sheet/plan';
import type { WorkbookModel } from '../../src/workbench/model/workbook-model';
import { call } from '../functions/in-excel';
import { THOROUGH } from '../effort';
import { allWords } from '../i18n/all-words';
import { PORTABLE_WORDS } from '../workbook/portable/portable-words';
import { smallMatrix, type ReadMatrix } from '../workbook/small-matrix';
import { textsFromDisk } from '../workbook/texts-from-disk';
import { closeModels, openModel, workbook } from './model';

afterEach(closeModels);

const TAGS = INTERFACE_LANGUAGES.map(({ tag }) => tag);

/** Targets of goals 1 to 4 with these counts of T, P, none and n/a. */
function matrixOf(...numbers: readonly number[]): ReadMatrix {
  const kinds = ['T', 'P', '', 'n/a'].flatMap((rating, kind) =>
    Array.from({ length: numbers[kind] ?? 0 }, () => rating),
  );
  const codes = [1, 2, 3, 4].flatMap((goal) =>
    [1, 2, 3, 4, 5].map((target) => `${goal}.${target}`),
  );
  return smallMatrix(
    ['Plan'],
    kinds.map((rating, row) => [
      codes[row] ?? '',
      rating === 'n/a' ? 'no' : 'yes',
      rating === 'n/a' ? '' : rating,
      '',
      '',
    ]),
  );
}

/** A single target, a few, and 43.75 %, which is rounded. */
const MATRICES = { one: [1, 0, 0, 0], oneOfTwo: [0, 1, 1, 1], several: [3, 4, 9, 2] } as const;

async function words(tag: InterfaceTag) {
  const i18n = allWords();
  const file = JSON.parse(readFileSync(`src/i18n/${tag}.json`, 'utf8')) as WordFile;
  await chooseLanguage(i18n, tag, () => Promise.resolve(file));
  return i18n;
}

type Cells = readonly (readonly CellInput[])[];

/** Ratings in the form the function reads, including n/a. */
const ratingsOf = ({ reading }: ReadMatrix) =>
  (reading.values as Cells)
    .slice(1)
    .map(([, applies, rating = '']) => [applies === 'no' ? 'n/a' : rating]);
const codesOf = ({ reading }: ReadMatrix) =>
  (reading.values as Cells).slice(1).map(([code = '']) => [code]);

async function inPane(matrix: ReadMatrix, tag: InterfaceTag): Promise<string> {
  const assessment = assess({ ratings: ratingsOf(matrix), codes: codesOf(matrix).flat() }, {});
  if ('problem' in assessment) throw new Error(assessment.problem);
  const counts = tally(assessment);
  const { total, partial, none } = counts;
  const coverage = (total + partial) / (total + partial + none);
  const counted = { total: [], partial: [], none: [], notApplicable: [] };
  const pane = createElement(Whole, {
    whole: { row: { group: 'whole', tally: counts, coverage, score: 0 }, rows: [] },
    counted,
    onShow: () => {},
  });
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: await words(tag) }, pane));
}

function write(model: WorkbookModel, { name, blocks }: Pick<SheetPlan, 'name' | 'blocks'>): void {
  for (const { kind, row, column, cells } of blocks) {
    const area = { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
    if (kind === 'text') model.sheet(name)?.setNumberFormat(area, '@');
    model.sheet(name)?.write(area, cells, 'addin');
  }
}

async function onResultsSheet(matrix: ReadMatrix, tag: InterfaceTag): Promise<unknown> {
  const texts = await textsFromDisk((tag === 'zh' ? 'zh-Hans' : tag) as LanguageTag);
  const { sheet, values } = matrix.reading;
  const about = { language: tag, matrix: sheet, date: 'today' };
  const plan = planResults(
    { ...matrix, formulas: 'native', texts, direction: tag === 'ar' ? 'rtl' : 'ltr' },
    resultsWords((await words(tag)).t, about),
  );
  const { model } = openModel({ snapshot: workbook([{ name: sheet }, { name: plan.name }]) });
  write(model, {
    name: sheet,
    blocks: [{ kind: 'text', row: 0, column: 0, cells: values as Cells }],
  });
  write(model, plan);
  await model.settled();
  const area = plan.names?.find(({ name }) => name === RESULTS_NAMES.headline)?.area;
  return area && model.sheet(plan.name)?.values(area)[0]?.[0];
}

async function portable(matrix: ReadMatrix, tag: InterfaceTag): Promise<unknown> {
  const values = codesOf(matrix).map(([code], row) => [
    code ?? '',
    ratingsOf(matrix)[row]?.[0] ?? '',
  ]);
  const area = { row: 0, column: 0, rows: values.length, columns: 2 };
  const last = values.length;
  const formula = `=SDG.HEADLINE(B1:B${last},A1:A${last},,,"${tag}")`;
  const plan = portablePlan({
    cells: [{ sheet: 'Plan', row: 0, column: 5, formula, values: [['?']] }],
    workbook: { names: [], tables: [], readings: [{ sheet: 'Plan', area, values }] },
    wanted: 'live',
    sheetNames: ['Plan'],
    firstId: 1,
    words: PORTABLE_WORDS,
  });
  const { model } = openModel({ snapshot: workbook([{ name: 'Plan' }, { name: 'SDG portable' }]) });
  if (plan.helperSheet) write(model, plan.helperSheet);
  write(model, { name: 'Plan', blocks: [{ kind: 'text', row: 0, column: 0, cells: values }] });
  for (const each of plan.replacements) model.sheet('Plan')?.write(each.area, each.cells, 'addin');
  await model.settled();
  return model.sheet('Plan')?.values({ row: 0, column: 5, rows: 1, columns: 1 })[0]?.[0];
}

/** In the quick run all matrices only where words have several plural forms, and in English. */
const matricesOf = (tag: InterfaceTag) =>
  Object.entries(MATRICES).filter(
    ([name]) => THOROUGH || name === 'several' || ['en', 'ru', 'ar'].includes(tag),
  );

describe.each(TAGS)('in %s the headline is the same text', (tag) => {
  test.each(matricesOf(tag))('for %s', async (_name, numbers) => {
    const matrix = matrixOf(...numbers);
    const sentence = await call('HEADLINE', ratingsOf(matrix), codesOf(matrix), null, null, tag);
    expect(await inPane(matrix, tag)).toContain(`>${String(sentence)}</p>`);
    expect(await onResultsSheet(matrix, tag)).toBe(sentence);
    expect(await portable(matrix, tag)).toBe(sentence);
  });
});
