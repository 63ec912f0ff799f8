import { contrast } from '../../../src/catalogue/colours';
import type { CatalogueTexts } from '../../../src/catalogue/catalogue-texts';
import type { TargetCode } from '../../../src/catalogue/codes/patterns';
import { GOALS } from '../../../src/catalogue/goals';
import { LANGUAGES } from '../../../src/catalogue/languages';
import { TARGETS } from '../../../src/catalogue/targets';
import { textsFromDisk } from '../texts-from-disk';
import {
  catalogueRows,
  planCatalogue,
  type CatalogueRequest,
} from '../../../src/workbook/catalogue/plan';
import type { FormatPlan } from '../../../src/workbook/sheet/plan';
import { CATALOGUE_WORDS } from '../plan-words';
import { plannedCells, plannedColumn } from '../planned-cells';

const ALL_GOALS = GOALS.map(({ code }) => code);

async function plan(request: Partial<CatalogueRequest> = {}) {
  const texts = await textsFromDisk('en');
  const all = { scope: 'ALL', goals: ALL_GOALS, withIndicators: false, texts, ...request } as const;
  return planCatalogue(all, CATALOGUE_WORDS);
}

test.each([
  ['RIA', false, 126],
  ['ALL', false, 169],
  ['OUTCOME', false, 107],
  ['ALL', true, 251],
] as const)('scope %s, indicators %s: %i rows', (scope, withIndicators, rows) => {
  expect(catalogueRows({ scope, withIndicators, goals: ALL_GOALS })).toHaveLength(rows);
});

test('only the goals asked for', () => {
  const goals = ALL_GOALS.filter((code) => code === '3' || code === '17');
  const rows = catalogueRows({ scope: 'RIA', goals, withIndicators: false });
  expect(rows.map(({ target }) => target.goal)).toEqual([
    ...Array(9).fill('3'),
    ...Array(19).fill('17'),
  ]);
});

test('codes are text, goals are numbers', async () => {
  const cells = plannedCells(await plan());
  expect(cells.get('1,0')).toEqual({ kind: 'value', input: 1 });
  expect(cells.get('1,2')).toEqual({ kind: 'text', input: '1.1' });
});

test('the codes are in official order', async () => {
  expect(plannedColumn(await plan(), 2, 1)).toEqual(TARGETS.map(({ code }) => code));
});

test('nothing is a formula, whatever the texts begin with', async () => {
  const texts = await textsFromDisk('en');
  const wicked: CatalogueTexts = {
    ...texts,
    target: (code) => ({ text: `=HYPERLINK("${code}")`, isFallback: false }),
  };
  const kinds = [...plannedCells(await plan({ texts: wicked })).values()].map(({ kind, input }) =>
    typeof input === 'string' ? kind : 'number',
  );
  expect(new Set(kinds)).toEqual(new Set(['text', 'number']));
});

test('two languages are side by side and named in the headings', async () => {
  const [texts, second] = await Promise.all([textsFromDisk('fr'), textsFromDisk('ar')]);
  const made = await plan({ texts, second });
  expect(made.blocks[0]?.cells[0]).toEqual([
    'Goal',
    'Goal title',
    'Target',
    'Target text (Français)',
    'Target text (العربية)',
  ]);
  expect(plannedColumn(made, 3, 1)[0]).toBe(texts.target('1.1' as TargetCode).text);
  expect(plannedColumn(made, 4, 1)[0]).toBe(second.target('1.1' as TargetCode).text);
});

test('Arabic texts read from right to left, their neighbours do not', async () => {
  const [texts, second] = await Promise.all([textsFromDisk('en'), textsFromDisk('ar')]);
  const made = await plan({ texts, second });
  const columns = made.formats
    .filter(({ readingOrder }) => readingOrder === 'RightToLeft')
    .map(({ area }) => area.column);
  expect(columns).toEqual([4]);
});

test('a missing translation is replaced by English in italics', async () => {
  const texts = await textsFromDisk('en');
  const lacking: CatalogueTexts = {
    ...texts,
    target: (code) => ({
      text: code,
      isFallback: code === '1.2' || code === '1.3' || code === '1.5',
    }),
  };
  const italics = (await plan({ texts: lacking })).formats.filter(({ italic }) => italic);
  expect(italics.map(({ area }) => [area.row, area.rows, area.column])).toEqual([
    [2, 2, 3],
    [5, 1, 3],
  ]);
});

test("every goal's band has its colour and readable text", async () => {
  const bands = (await plan()).formats.filter(
    ({ area, fill }) => fill !== undefined && area.row > 0 && area.column === 0,
  ) as (FormatPlan & { fill: string; fontColour: string })[];
  expect(bands.map(({ fill }) => fill)).toEqual(GOALS.map(({ colour }) => colour));
  for (const { fill, fontColour } of bands) expect(contrast(fill, fontColour)).toBeGreaterThan(4.5);
});

test('the table covers heading and rows, and headings differ', async () => {
  const [texts, second] = await Promise.all([textsFromDisk('kk'), textsFromDisk('ru')]);
  const made = await plan({ texts, second, withIndicators: true });
  expect(made.tables?.[0]?.area).toEqual({ row: 0, column: 0, rows: 252, columns: 8 });
  const headings = made.blocks[0]?.cells[0] ?? [];
  expect(new Set(headings).size).toBe(headings.length);
  expect(made.columnWidths).toHaveLength(headings.length);
});

test('no goal chosen leaves a heading alone', async () => {
  const made = await plan({ goals: [] });
  expect(plannedCells(made).size).toBe(4);
});

test.each(LANGUAGES.map(({ tag }) => tag))(
  '%s: no cell is empty or too long for Excel',
  async (tag) => {
    const cells = plannedCells(
      await plan({ texts: await textsFromDisk(tag), withIndicators: true }),
    );
    expect(cells.size).toBeGreaterThan(126);
    const lengths = [...cells.values()].map(({ input }) => String(input).length);
    expect(lengths.filter((length) => length === 0 || length >= 32_767)).toEqual([]);
  },
);
