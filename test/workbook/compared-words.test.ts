import { readFileSync } from 'node:fs';
import type { LanguageTag } from '../../src/catalogue/languages';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { loadWords, type WordFile } from '../../src/i18n/words';
import { matrixWords } from '../../src/tasks/make-matrix/words';
import { resultsWords } from '../../src/tasks/make-results/words';
import { planMatrixChange, type SheetLanguage } from '../../src/workbook/change/plan';
import type { ChangeSteps } from '../../src/workbook/change/steps';
import { quoted } from '../../src/workbook/formula/text';
import { analyseTable } from '../../src/workbook/format/analysis';
import { planFormatting } from '../../src/workbook/format/plan';
import { planMatrix } from '../../src/workbook/matrix/plan';
import { RATING_SCALES, type RatingScale } from '../../src/workbook/matrix/rating-scale';
import { planResults } from '../../src/workbook/results/plan';
import type { SheetPlan } from '../../src/workbook/sheet/plan';
import { combinationOf } from '../contract/inserted-plans';
import { allWords } from '../i18n/all-words';
import { layoutOf } from './changed-sheet';
import { comparedWords } from './compared-words';
import { EVERYTHING, FORMAT_WORDS } from './format-words';
import { formerSheet } from './former-sheet';
import { plannedCells } from './planned-cells';
import { besideCodes } from './tables';
import { smallMatrix, type SmallRow } from './small-matrix';
import { textsFromDisk } from './texts-from-disk';

test.each([
  ['=IF(E7="no","n/a",1)', ['no']],
  ['=IF("нет" = E7,1,0)', ['нет']],
  ['=COUNTIF(A1:A9,"none")+COUNTIF(A1:A9,IF(B1,"n/a",""))', ['none']],
  ['=MATCH("否",A1:A9,0)', ['否']],
  ['=IF(A1=0,"n/a",A1)&" of "&B1', []],
  ['="no"', []],
  ['=COUNTIF(A1:A9,"T")+COUNTIF(A1:A9,">0")+(A1="P")', []],
  ['=SDG.GAPS(A1:A9,B1:B9,,,"none","en")', []],
  ['=MATCH("Target 3.8",A1:A9,0)', []],
])('%s compares with %j', (formula, words) => expect(comparedWords(formula)).toEqual(words));

/** Words of all kinds in several languages, and a target on two rows. */
const ROWS: readonly SmallRow[] = [
  ['1.1', 'yes', 'T', 'Partial', 'none', 'Ministry of Health'],
  ['1.2', 'нет', 'n/a', 'полностью', 'нет', ''],
  ['13.1', 'no', 'perhaps', 'aucun', 'n/a', ''],
  ['13.1', 'Non', '部分', 'none', '', 'Ministry of Health'],
];

function formulasOf(plan: SheetPlan): string[] {
  return [
    ...[...plannedCells(plan).values()].flatMap(({ kind, input }) =>
      kind === 'formula' ? [String(input)] : [],
    ),
    ...(plan.conditionalFormats ?? []).map(({ formula }) => formula),
  ];
}

/** Each once, whatever row it is in: a matrix has hundreds alike. */
function shapesOf(formulas: readonly string[]): string[] {
  return [...new Map(formulas.map((each) => [each.replace(/\d+/g, ''), each])).values()];
}

/** What a change writes: formulas and conditional formats. */
function changedFormulas({ insertions, changes }: ChangeSteps): string[] {
  return [...insertions, ...changes].flatMap((step) => {
    if (step.kind === 'rule') return [step.formula];
    if (step.kind === 'conditional-format') return [step.format.formula];
    const inputs = step.kind === 'write' ? step.cells.flat().map(String) : [];
    return inputs.filter((input) => input.startsWith('='));
  });
}

const TAGS = INTERFACE_LANGUAGES.map(({ tag }) => tag);
const i18n = allWords();

beforeAll(async () => {
  for (const tag of TAGS) {
    const file = JSON.parse(readFileSync(`src/i18n/${tag}.json`, 'utf8')) as WordFile;
    await loadWords(i18n, tag, () => Promise.resolve(file));
  }
});

const textsOf = (tag: string) => textsFromDisk((tag === 'zh' ? 'zh-Hans' : tag) as LanguageTag);

async function languageOf(tag: string, scale: RatingScale): Promise<SheetLanguage> {
  const words = matrixWords(i18n.getFixedT(tag), 'RIA', { scale, language: tag });
  return { texts: await textsOf(tag), words };
}

test('colours of a formatted table, and combined sheets, compare with no word', async () => {
  const reading = besideCodes({
    'Applicable?': ['NO', 'нет', 'n/a', 'yes', '否', ''],
    Vision: ['Fully aligned', 'частично', 'T (total)', 'none', 'n/a', 'T'],
    Plan: [3, 2, 1, 0, 'N/A', 'Partial'],
  });
  const analysis = analyseTable(reading, new Map([[3, { role: 'rating', top: 3 }]]));
  const table = planFormatting(reading, analysis, EVERYTHING, FORMAT_WORDS);
  const rules = (table.conditionalFormats ?? []).map(({ formula }) => formula);
  expect(rules.length).toBeGreaterThan(10);
  const { matrix, log } = await combinationOf();
  const written = [...rules, ...formulasOf(matrix), ...formulasOf(log)];
  expect(shapesOf(written).flatMap(comparedWords)).toEqual([]);
});

describe.each(TAGS)('in %s', (tag) => {
  test.each([
    ['native', 'T/P'],
    ['native', '0-3'],
    ['functions', 'T/P'],
    ['functions', '0-3'],
  ] as const)('results of %s on %s compare with no word', async (formulas, scale) => {
    const texts = await textsOf(tag);
    const words = resultsWords(i18n.getFixedT(tag), { matrix: 'M', date: 'd', language: tag });
    const matrix = smallMatrix(['Vision', 'Plan'], ROWS, { scale });
    const plan = planResults({ ...matrix, formulas, texts, direction: 'ltr' }, words);
    const written = formulasOf(plan);
    expect(written.length).toBeGreaterThan(50);
    expect(shapesOf(written).flatMap(comparedWords)).toEqual([]);
  });

  test.each(RATING_SCALES)('a matrix on %s compares with no word', async (scale) => {
    const { texts, words } = await languageOf(tag, scale);
    const documents = [{ name: 'Vision' }, { name: 'Plan' }];
    const written = formulasOf(planMatrix({ documents, scope: 'RIA', texts, scale }, words));
    expect(written.length).toBeGreaterThan(3 * 126);
    expect(shapesOf(written).flatMap(comparedWords)).toEqual([]);
  });

  test.each<RatingScale>(['T/P', '0-3'])(
    'a matrix of an earlier version on %s compares with none once its language is changed',
    async (scale) => {
      const [before, after] = await Promise.all([
        languageOf(tag, scale),
        languageOf(TAGS[(TAGS.indexOf(tag) + 1) % TAGS.length] ?? 'en', scale),
      ]);
      const sheet = formerSheet(['Vision', 'Plan'], scale, before);
      const layout = layoutOf(sheet);
      const no = quoted(before.words.no);
      const rules = [`=AND($E7<>${no},F7="T")`, `=AND($E7=${no},LEN(F7)>0)`, `=$E7=${no}`];
      const contents = {
        ...sheet.contents(),
        rules: rules.map((formula, id) => ({ id: `${id}`, formula })),
      };
      const request = { documents: [...layout.documents, { name: 'New' }], scope: 'ALL' as const };
      const { steps } = planMatrixChange(contents, layout, { ...request, before, after });
      const written = changedFormulas(steps);
      expect(written.length).toBeGreaterThan(3 * 169);
      expect(shapesOf(written).flatMap(comparedWords)).toEqual([]);
    },
  );
});
