import { readFileSync } from 'node:fs';
import type { LanguageTag } from '../../src/catalogue/languages';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { loadWords, type WordFile } from '../../src/i18n/words';
import { resultsWords } from '../../src/tasks/make-results/words';
import { planResults } from '../../src/workbook/results/plan';
import type { SheetPlan } from '../../src/workbook/sheet/plan';
import { allWords } from '../i18n/all-words';
import { comparedWords } from './compared-words';
import { plannedCells } from './planned-cells';
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

describe.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))('in %s', (tag) => {
  test.each([
    ['native', 'T/P'],
    ['native', '0-3'],
    ['functions', 'T/P'],
    ['functions', '0-3'],
  ] as const)('results of %s on %s compare with no word', async (formulas, scale) => {
    const i18n = allWords();
    const file = JSON.parse(readFileSync(`src/i18n/${tag}.json`, 'utf8')) as WordFile;
    await loadWords(i18n, tag, () => Promise.resolve(file));
    const texts = await textsFromDisk((tag === 'zh' ? 'zh-Hans' : tag) as LanguageTag);
    const words = resultsWords(i18n.getFixedT(tag), { matrix: 'M', date: 'd', language: tag });
    const matrix = smallMatrix(['Vision', 'Plan'], ROWS, { scale });
    const plan = planResults({ ...matrix, formulas, texts, direction: 'ltr' }, words);
    const written = formulasOf(plan);
    expect(written.length).toBeGreaterThan(50);
    expect(written.flatMap(comparedWords)).toEqual([]);
  });
});
