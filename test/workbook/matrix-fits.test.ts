import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../../src/catalogue/languages';
import { INTERFACE_LANGUAGES, type InterfaceTag } from '../../src/i18n/languages';
import { wordsIn } from '../../src/i18n/words';
import { allWords } from '../i18n/all-words';
import { matrixWords } from '../../src/tasks/make-matrix/words';
import { DOCUMENT_KINDS } from '../../src/workbook/matrix/document-kind';
import { newMatrixAreas, ROWS } from '../../src/workbook/matrix/areas';
import { planMatrix } from '../../src/workbook/matrix/plan';
import { RATING_SCALES, type RatingScale } from '../../src/workbook/matrix/rating-scale';
import { textWidth, wrappedLines } from '../../src/workbook/sheet/text-size';
import { plannedCells } from './planned-cells';
import { textsFromDisk } from './texts-from-disk';

const COUNTS = [1, 12, 40];
/** Excel makes no row taller, in points. */
const TALLEST = 409;

/** Names as real assessments have them, short and long. */
const NAMES: Partial<Record<InterfaceTag, readonly string[]>> = {
  ru: [
    'Стратегия «Казахстан-2050»',
    'Национальный план развития Республики Казахстан до 2029 года',
    'Концепция развития здравоохранения',
  ],
  kk: [
    '«Қазақстан-2050» стратегиясы',
    'Қазақстан Республикасының 2029 жылға дейінгі ұлттық даму жоспары',
    'Денсаулық сақтауды дамыту тұжырымдамасы',
  ],
  ar: ['رؤية 2030', 'الخطة الوطنية للتنمية المستدامة للفترة 2021–2025', 'استراتيجية الصحة'],
  zh: ['2035 年远景目标', '国民经济和社会发展第十四个五年规划纲要', '健康中国行动'],
};
const ENGLISH = [
  'Vision 2040',
  'National Sustainable Development Strategy 2021–2030',
  'Health plan',
];

async function made(tag: InterfaceTag, count: number, scale: RatingScale = 'T/P') {
  const words = allWords();
  const read = async (other: string) => JSON.parse(readFileSync(`src/i18n/${other}.json`, 'utf8'));
  const t = await wordsIn(words, tag, read);
  const about = { scale, made: '2026-12-28', language: tag } as const;
  const sheetWords = matrixWords(t, 'RIA', about);
  const names = NAMES[tag] ?? ENGLISH;
  const documents = Array.from({ length: count }, (_, i) => ({
    name: names[i % names.length] as string,
    kind: DOCUMENT_KINDS[i % 4] as (typeof DOCUMENT_KINDS)[number],
    year: 2000 + i,
  }));
  const texts = await textsFromDisk(tag === 'zh' ? 'zh-Hans' : tag);
  const plan = planMatrix({ documents, scope: 'RIA', texts, ...about }, sheetWords);
  return { plan, words: sheetWords, areas: newMatrixAreas(126, count, texts.direction) };
}

const SHEETS = INTERFACE_LANGUAGES.flatMap(({ tag }) =>
  COUNTS.map((count) => [tag, count] as const),
);

describe.each(SHEETS)('%s, %i documents', (tag, count) => {
  test('the rows above the targets are as tall as their wrapped texts', async () => {
    const { plan, areas } = await made(tag, count);
    const cells = plannedCells(plan);
    const height = (row: number) => plan.rowHeights?.find((each) => each.row === row)?.height ?? 15;
    const lines = (row: number, columns: readonly number[], font: object) =>
      Math.max(
        ...columns.map((column) =>
          wrappedLines(
            String(cells.get(`${row},${column}`)?.input ?? ''),
            plan.columnWidths[column] ?? 0,
            font,
          ),
        ),
      );
    const all = plan.columnWidths.map((_, column) => column);
    const documents = all.slice(areas.ratings.column, areas.best.column);
    // A line of the filter's buttons below.
    expect(height(ROWS.headings)).toBeGreaterThanOrEqual(
      lines(ROWS.headings, all, { bold: true }) * 15 + 15,
    );
    expect(height(ROWS.headings)).toBeLessThan(160);
    expect(height(ROWS.kinds)).toBeGreaterThanOrEqual(
      lines(ROWS.kinds, documents, { size: 9 }) * 12,
    );
  });

  test('no word of a heading, a name or a kind breaks within', async () => {
    const { plan, words, areas } = await made(tag, count);
    const cells = plannedCells(plan);
    plan.columnWidths.forEach((width, column) => {
      const heading = String(cells.get(`${ROWS.headings},${column}`)?.input);
      const parts = tag === 'zh' ? ['国国'] : heading.split(/\s+/);
      const needed = Math.max(...parts.map((word) => textWidth(word, { bold: true })));
      const isName = column >= areas.ratings.column && column < areas.best.column;
      // Long words of names break all the same, sooner where there are many documents.
      if (!isName || needed < (count > 12 ? 70 : 95))
        expect([heading, width >= needed]).toEqual([heading, true]);
    });
    for (const column of [areas.best.column, areas.score.column]) {
      expect(plan.columnWidths[column]).toBeGreaterThan(
        textWidth(words.notApplicable, { bold: true }),
      );
    }
  });

  test('notes next to the kinds and years end before these begin', async () => {
    const { plan, words, areas } = await made(tag, count);
    if (plan.direction === 'rtl') return;
    const room = plan.columnWidths
      .slice(0, areas.applicable.column)
      .reduce((sum, width) => sum + width, 0);
    for (const text of [words.rule, words.dates]) {
      expect([text, textWidth(text) < room]).toEqual([text, true]);
    }
  });

  test('the other notes end within the table', async () => {
    const { plan, words } = await made(tag, count);
    if (plan.direction === 'rtl') return;
    const room = plan.columnWidths.reduce((sum, width) => sum + width, 0);
    expect(textWidth(words.note)).toBeLessThan(room);
    expect(textWidth(words.title, { size: 14, bold: true })).toBeLessThan(room);
  });
});

test('where notes are wrapped, in Arabic, their rows are as tall', async () => {
  const { plan, words } = await made('ar', 1);
  const width = plan.columnWidths[3] ?? 0;
  const notes = [words.title, words.note, words.legend, words.rule, words.dates];
  notes.forEach((note, row) => {
    const font = row === 0 ? { size: 14, bold: true } : {};
    const height = plan.rowHeights?.find((each) => each.row === row)?.height ?? 0;
    const line = row === 0 ? 19 : 15;
    expect(height).toBeGreaterThanOrEqual(wrappedLines(note, width, font) * line);
  });
});

test('rows of targets are fitted to their texts, and no text is taller than a row can be', async () => {
  const { plan, areas } = await made('en', 1);
  expect(plan.fittedRows).toEqual({ row: areas.body.row, count: 126 });
  const wrapped = plan.formats.filter(({ wrap }) => wrap).map(({ area }) => area);
  for (const area of [
    areas.ps,
    areas.targets,
    areas.indicators,
    areas.institutions,
    areas.comments,
  ]) {
    const isWrapped = wrapped.some(
      (each) =>
        each.row === area.row &&
        each.column <= area.column &&
        each.column + each.columns > area.column,
    );
    expect([area.column, isWrapped]).toEqual([area.column, true]);
  }
  const width = plan.columnWidths[areas.targets.column] ?? 0;
  for (const { tag } of LANGUAGES) {
    const texts = await textsFromDisk(tag);
    for (const { cells } of plan.blocks.filter(({ column }) => column === areas.codes.column)) {
      for (const [code] of cells) {
        const { text } = texts.target(code as Parameters<typeof texts.target>[0]);
        expect([tag, code, wrappedLines(text, width) * 15 < TALLEST]).toEqual([tag, code, true]);
      }
    }
  }
});

test('messages stay within what Excel takes, in every language and on every scale', async () => {
  for (const { tag } of INTERFACE_LANGUAGES) {
    for (const scale of RATING_SCALES) {
      const { plan } = await made(tag, 1, scale);
      for (const { list, error } of plan.validations ?? []) {
        if (Array.isArray(list)) expect(list.join(',').length).toBeLessThanOrEqual(255);
        if (Array.isArray(list)) expect(list.filter((each) => each.includes(','))).toEqual([]);
        expect(error?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(error?.message.length ?? 0).toBeLessThanOrEqual(255);
      }
    }
  }
});
