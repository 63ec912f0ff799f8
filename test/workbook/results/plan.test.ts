import type { CatalogueTexts } from '../../../src/catalogue/catalogue-texts';
import type { LanguageTag } from '../../../src/catalogue/languages';
import { INTERFACE_LANGUAGES } from '../../../src/i18n/languages';
import { loadWords, type WordFile } from '../../../src/i18n/words';
import { resultsWords } from '../../../src/tasks/make-results/words';
import { FONT, WIDTHS } from '../../../src/workbook/results/grid';
import { planResults } from '../../../src/workbook/results/plan';
import type { FormulaKind } from '../../../src/workbook/results/request';
import type { Area, SheetPlan } from '../../../src/workbook/sheet/plan';
import { longestWord } from '../../../src/workbook/sheet/text-size';
import { allWords } from '../../i18n/all-words';
import { plannedCells } from '../planned-cells';
import { smallMatrix, type ReadMatrix } from '../small-matrix';
import { textsFromDisk } from '../texts-from-disk';
import { readFileSync } from 'node:fs';

let english: CatalogueTexts;
beforeAll(async () => {
  english = await textsFromDisk('en');
});

const about = { matrix: "Plan d'action", date: '10 March 2026' };
const plan = (matrix: ReadMatrix, formulas: FormulaKind = 'native'): SheetPlan =>
  planResults(
    { ...matrix, formulas, texts: english, direction: 'ltr' },
    resultsWords(allWords().t, { ...about, language: 'en' }),
  );
const formulasOf = (made: SheetPlan) =>
  [...plannedCells(made).values()].flatMap(({ kind, input }) =>
    kind === 'formula' ? [String(input)] : [],
  );
const many = (count: number) => Array.from({ length: count }, (_, index) => `Plan ${index + 1}`);

/** Functions that Excel 2010 and LibreOffice share, as used here. */
const SHARED = [
  ...['AND', 'COLUMN', 'COLUMNS', 'COUNT', 'COUNTA', 'COUNTIF', 'COUNTIFS', 'IF', 'IFERROR'],
  ...['INDEX', 'ISNUMBER', 'LEFT', 'LEN', 'MATCH', 'MAX', 'MOD', 'OR', 'ROUND', 'ROW', 'ROWS'],
  ...[
    'SUM',
    'SUMIF',
    'SUMPRODUCT',
    'TRIM',
    'ISLOGICAL',
    'ISTEXT',
    'NOT',
    'FIXED',
    'SUBSTITUTE',
    'TRUE',
  ],
];

describe.each([1, 12, 40])('%i documents', (count) => {
  let planned: SheetPlan;
  beforeAll(() => (planned = plan(smallMatrix(many(count)))));
  const made = () => planned;

  test('no cell is written twice, no row is ragged', () => {
    expect(plannedCells(made()).size).toBeGreaterThan(200);
  });

  test('native formulas use functions that all programs share', () => {
    const rules = made().conditionalFormats?.map(({ formula }) => formula) ?? [];
    const used = [...formulasOf(made()), ...rules].flatMap((formula) =>
      [...formula.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/([A-Z.]+)\(/g)].map(([, name]) => name),
    );
    expect([...new Set(used)].filter((name) => !SHARED.includes(name ?? ''))).toEqual([]);
  });

  test('formulas and the texts in them keep Excel’s limits', () => {
    const formulas = formulasOf(made());
    const texts = formulas.flatMap((each) => each.match(/"(?:[^"]|"")*"/g) ?? []);
    expect(texts.length).toBeGreaterThan(0);
    expect(formulas.filter(({ length }) => length >= 8192)).toEqual([]);
    expect(texts.filter(({ length }) => length > 257)).toEqual([]);
  });

  test('merged cells do not overlap, and hold one input', () => {
    const { merged = [] } = made();
    const cells = plannedCells(made());
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const area of merged)
      for (const [row, column] of placesOf(area)) {
        const key = `${row},${column}`;
        if (seen.has(key) || (column > area.column && cells.has(key))) wrong.push(key);
        seen.add(key);
      }
    expect(wrong).toEqual([]);
  });

  test('what is printed ends before the working table', () => {
    const { page, names = [] } = made();
    const printed = page?.printed;
    for (const { name, area } of names) {
      expect([name, area.column + area.columns <= (printed?.columns ?? 0)]).toEqual([name, true]);
    }
  });
});

test('names that resemble formulas stay texts', () => {
  const rows = [['1.1', 'yes', 'T', '', '=HYPERLINK("x")']];
  const cells = plannedCells(plan(smallMatrix(['=1+1'], rows)));
  const inputs = [...cells.values()];
  expect(inputs).toContainEqual({ kind: 'text', input: '=HYPERLINK("x")' });
  expect(inputs.filter(({ input }) => input === '=1+1')).toEqual([]);
});

test('functions calculate where there is one, with the scale they need', () => {
  const rows = [['1.1', 'yes', 3, '', '']];
  const formulas = formulasOf(plan(smallMatrix(['Vision'], rows, { scale: '0-3' }), 'functions'));
  const used = (name: string) => formulas.filter((formula) => formula.includes(`SDG.${name}(`));
  for (const name of ['COVERAGE', 'ALIGNMENT', 'DEPTH', 'PROFILE', 'GAPS', 'SHARED']) {
    expect([name, used(name).every((formula) => formula.includes('"0-3"'))]).toEqual([name, true]);
    expect([name, used(name).length > 0]).toEqual([name, true]);
  }
  expect(used('READINESS')).toHaveLength(1);
});

test('a matrix without documents has no document’s tables, and all targets are gaps', () => {
  const made = plan(smallMatrix([]), 'functions');
  expect(formulasOf(made).some((formula) => formula.includes('SDG.'))).toBe(false);
  expect([...plannedCells(made).values()].map(({ input }) => input)).toContain(
    'The matrix has no policy document.',
  );
});

test('the print area has room for the gaps there are, and a few more', () => {
  const rows = Array.from({ length: 30 }, (_, index) => [
    `${1 + (index % 10)}.${1 + Math.floor(index / 10)}`,
    'yes',
    index < 10 ? '' : 'T',
    '',
    '',
  ]);
  const { page, names } = plan(smallMatrix(['Vision'], rows));
  const gaps = names?.find(({ name }) => name === 'SDG_Results_Gaps')?.area;
  expect(page?.printed?.rows).toBe((gaps?.row ?? 0) + 1 + 10 + 12);
  expect(gaps?.rows).toBe(31);
});

describe.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))('in %s', (tag) => {
  const made = async () => {
    const i18n = allWords();
    const file = JSON.parse(readFileSync(`src/i18n/${tag}.json`, 'utf8')) as WordFile;
    await loadWords(i18n, tag, () => Promise.resolve(file));
    const texts = await textsFromDisk((tag === 'zh' ? 'zh-Hans' : tag) as LanguageTag);
    const words = resultsWords(i18n.getFixedT(tag), { ...about, language: tag });
    const direction = tag === 'ar' ? ('rtl' as const) : ('ltr' as const);
    const request = { ...smallMatrix(many(3)), formulas: 'native', texts, direction } as const;
    return { plan: planResults(request, words), words };
  };

  test('all words are there, all places are filled', async () => {
    const { plan: written } = await made();
    const inputs = [...plannedCells(written).values()].map(({ input }) => String(input));
    expect(inputs.filter((input) => /{{|}}|sheets\.results|undefined/.test(input))).toEqual([]);
    expect(written.direction).toBe(tag === 'ar' ? 'rtl' : undefined);
  });

  test('no word of a heading is wider than its column', async () => {
    const { words } = await made();
    const { headings } = words;
    const narrow = [
      ...[headings.applicable, headings.total, headings.partial, headings.none],
      ...[headings.notApplicable, headings.coverage, headings.score, headings.rated],
      ...[headings.shareTotal, headings.reach, headings.withIndicator, headings.withoutIndicator],
      headings.ready,
    ];
    const wide = narrow.filter(
      (text) => longestWord(text, { size: FONT.heading, bold: true }) > WIDTHS.figure,
    );
    expect(wide).toEqual([]);
  });
});

function placesOf({ row, column, rows, columns }: Area): [number, number][] {
  return Array.from({ length: rows * columns }, (_, index) => [
    row + Math.floor(index / columns),
    column + (index % columns),
  ]);
}
