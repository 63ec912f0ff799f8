import { DETAIL_FONT, HEADING_FONT, TITLE_FONT } from './formats';
import { ROWS } from './areas';
import type { MatrixWords } from './words';
import type { PolicyDocument } from './policy-document';
import type { SheetPlan } from '../sheet/plan';
import {
  CELL_PADDING,
  linesHeight,
  longestWord,
  textWidth,
  wrappedLines,
} from '../sheet/text-size';

/** The tallest row that Excel allows, in points. */
const TALLEST = 409;
/** Room for a filter button below the last line of a heading. */
const FILTER_BUTTON = 16;

const NARROWEST = { few: 72, many: 54 } as const;
const FEW = 12;
const WIDEST = { few: 104, many: 78 } as const;
/** Headings stay visible while the rows scroll, so they must leave room for the rows. */
const LINES_WISHED = 6;

/** Minimum widths by column; a longer word in a heading makes its column wider. */
const LEAST = {
  p: 66,
  goal: 40,
  targetCode: 44,
  target: 330,
  applicable: 72,
  best: 62,
  score: 50,
  documents: 66,
  indicators: 120,
  institutions: 120,
  comments: 160,
} as const;

/**
 * Widths of all columns, so that no word of a heading, no P and no "not applicable" is broken.
 *
 *     matrixWidths([{ name: 'Vision 2040' }], words) //=> [66, 40, 44, 330, 78, 72, 62, …]
 */
export function matrixWidths(documents: readonly PolicyDocument[], words: MatrixWords): number[] {
  const { headings, p, notApplicable } = words;
  const wide = (column: keyof typeof LEAST, ...others: number[]) =>
    Math.ceil(Math.max(LEAST[column], longestWord(headings[column], HEADING_FONT), ...others));
  const out = textWidth(notApplicable, HEADING_FONT) + CELL_PADDING;
  const width = documentWidth(documents, words);
  return [
    wide('p', ...Object.values(p).map((word) => longestWord(word))),
    wide('goal'),
    wide('targetCode'),
    wide('target'),
    wide('applicable'),
    ...documents.map(() => width),
    wide('best', out),
    wide('score', out),
    wide('documents'),
    wide('indicators'),
    wide('institutions'),
    wide('comments'),
  ];
}

/**
 * One width for all documents. When there are many, their columns are narrower, to fit on a page,
 * and the longest words may break.
 */
function documentWidth(
  documents: readonly PolicyDocument[],
  words: Pick<MatrixWords, 'kinds'>,
): number {
  const number = documents.length > FEW ? 'many' : 'few';
  const widest = WIDEST[number];
  const needed = documents.flatMap(({ name, kind }) => [
    longestWord(name, HEADING_FONT),
    ...(kind ? [longestWord(words.kinds[kind], DETAIL_FONT)] : []),
  ]);
  let width = Math.min(widest, Math.ceil(Math.max(NARROWEST[number], ...needed)));
  const lines = () =>
    Math.max(0, ...documents.map(({ name }) => wrappedLines(name, width, HEADING_FONT)));
  while (width < widest && lines() > LINES_WISHED) width = Math.min(widest, width + 6);
  return width;
}

/** Heights of the rows above the targets, for the given widths. */
export function matrixHeights(
  documents: readonly PolicyDocument[],
  words: MatrixWords,
  direction: 'ltr' | 'rtl',
  widths: readonly number[],
): NonNullable<SheetPlan['rowHeights']> {
  const { headings } = words;
  const names = [
    ...[headings.p, headings.goal, headings.targetCode, headings.target, headings.applicable],
    ...documents.map(({ name }) => name),
    ...[headings.best, headings.score, headings.documents],
    ...[headings.indicators, headings.institutions, headings.comments],
  ];
  const headingLines = Math.max(
    ...names.map((name, column) => wrappedLines(name, widths[column] ?? 0, HEADING_FONT)),
  );
  // Any kind may be chosen later.
  const kindLines = Math.max(
    ...Object.values(words.kinds).map((kind) => wrappedLines(kind, widths[5] ?? 0, DETAIL_FONT)),
  );
  // When wrapped, notes are in the column of targets; otherwise they overflow into empty cells.
  const noteHeight = (text: string, font = {}) =>
    linesHeight(direction === 'rtl' ? wrappedLines(text, widths[3] ?? 0, font) : 1, font);
  const rule = Math.max(noteHeight(words.rule), linesHeight(kindLines, DETAIL_FONT));
  return [
    { row: ROWS.title, count: 1, height: noteHeight(words.title, TITLE_FONT) + 1 },
    { row: ROWS.note, count: 1, height: noteHeight(words.note) },
    { row: ROWS.legend, count: 1, height: noteHeight(words.legend) },
    { row: ROWS.kinds, count: 1, height: rule },
    { row: ROWS.years, count: 1, height: noteHeight(words.dates) },
    {
      row: ROWS.headings,
      count: 1,
      height: Math.min(TALLEST, linesHeight(headingLines) + FILTER_BUTTON),
    },
  ];
}
