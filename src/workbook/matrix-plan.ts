import type { CatalogueTexts } from '../catalogue/catalogue-texts';
import { textColourOn } from '../catalogue/colours';
import type { P } from '../catalogue/five-ps';
import { goal } from '../catalogue/goals';
import { targetsInScope, type ScopeName } from '../catalogue/scopes';
import type { Target } from '../catalogue/targets';
import { toAddress } from './address';
import { matrixConditionalFormats } from './matrix-conditional-formats';
import { rowFormulas } from './matrix-formulas';
import { MATRIX_CONSTANTS, MATRIX_NAMES } from './matrix-names';
import type { PolicyDocument } from './policy-document';
import { runs } from './runs';
import { SHEET_COLOURS } from './sheet-colours';
import type { Area, FormatPlan, SheetPlan, ValidationPlan } from './sheet-plan';

export interface MatrixRequest {
  /** In order of their columns, at least one. */
  readonly documents: readonly PolicyDocument[];
  readonly scope: ScopeName;
  readonly texts: CatalogueTexts;
}

/** The sheet's own words. */
export interface MatrixWords {
  /** Name wished for the sheet. */
  readonly sheet: string;
  readonly title: string;
  /** What the matrix covers, such as its scope and number of targets. */
  readonly note: string;
  /** What T, P, an empty cell and "not applicable" mean. */
  readonly legend: string;
  readonly p: Readonly<Record<P, string>>;
  readonly headings: {
    readonly p: string;
    readonly goal: string;
    readonly targetCode: string;
    readonly target: string;
    readonly applicable: string;
    readonly best: string;
    readonly score: string;
    readonly documents: string;
    readonly indicators: string;
    readonly institutions: string;
    readonly comments: string;
  };
  /** Choices of "Applicable?"; they differ and hold no comma. */
  readonly yes: string;
  readonly no: string;
  /** What "Best rating" says of a target that is not applicable, such as "n/a". */
  readonly notApplicable: string;
  readonly applicableHelp: Help;
  readonly ratingHelp: Help;
}

/** Shown when something else is typed. Title at most 32 characters, message at most 255. */
export interface Help {
  readonly title: string;
  readonly message: string;
}

/** Ratings of a cell; empty is none. The letters are UNDP's in every language. */
const RATINGS = ['T', 'P'] as const;

/** Above the rows of targets: title, note, legend, headings. */
const HEADING_ROW = 3;
export const FIRST_TARGET_ROW = HEADING_ROW + 1;

const P = 0;
const GOAL = 1;
const CODE = 2;
const TARGET = 3;
const APPLICABLE = 4;
const FIRST_DOCUMENT = 5;

/** Columns right of the documents, from "Best rating" on. */
const RIGHT = ['best', 'score', 'count', 'indicators', 'institutions', 'comments'] as const;

/**
 * An RIA matrix on a sheet of its own: targets in rows (one each, no headings between), policy
 * documents in columns. Best rating and number of documents are formulas that Excel 2010 and
 * LibreOffice share; "not applicable" beats every rating (UNDP's rule). Names of the sheet mark
 * the parts, see `MATRIX_NAMES`.
 *
 *     planMatrix({ documents: [{ name: 'Vision 2040' }], scope: 'RIA', texts: english }, words)
 */
export function planMatrix(request: MatrixRequest, words: MatrixWords): SheetPlan {
  const { documents, texts } = request;
  const targets = targetsInScope(request.scope);
  const right = FIRST_DOCUMENT + documents.length;
  const place = (column: (typeof RIGHT)[number]) => right + RIGHT.indexOf(column);
  const best = place('best');
  const columns = right + RIGHT.length;
  const body: Area = { row: FIRST_TARGET_ROW, rows: targets.length, column: 0, columns };
  const part = (column: number, width = 1): Area => ({ ...body, column, columns: width });
  const heading: Area = { row: HEADING_ROW, rows: 1, column: 0, columns };
  const ratings = part(FIRST_DOCUMENT, documents.length);
  return {
    name: words.sheet,
    tabColour: SHEET_COLOURS.tab,
    blocks: [
      { kind: 'text', row: 0, column: 0, cells: [[words.title], [words.note], [words.legend]] },
      { kind: 'text', row: HEADING_ROW, column: 0, cells: [headings(documents, words)] },
      { kind: 'text', ...at(part(P)), cells: targets.map((each) => [words.p[goal(each.goal).p]]) },
      { kind: 'value', ...at(part(GOAL)), cells: targets.map((each) => [goal(each.goal).number]) },
      {
        kind: 'text',
        ...at(part(CODE)),
        cells: targets.map(({ code }) => [code, texts.target(code).text, words.yes]),
      },
      {
        kind: 'formula',
        ...at(part(best)),
        cells: targets.map((_, index) => {
          const row = FIRST_TARGET_ROW + index;
          const rated = toAddress({ ...ratings, row, rows: 1 });
          return rowFormulas(
            {
              applicable: toAddress({ ...part(APPLICABLE), row, rows: 1 }),
              ratings: rated,
              best: toAddress({ ...part(best), row, rows: 1 }),
            },
            'T/P',
            words,
          );
        }),
      },
    ],
    formats: [
      { area: { row: 0, rows: 1, column: 0, columns: 1 }, bold: true, fontSize: 14 },
      { area: { row: 1, rows: 2, column: 0, columns: 1 }, fontColour: SHEET_COLOURS.quietText },
      ...headingFormats(heading),
      { area: body, vertical: 'Top', borders: SHEET_COLOURS.line },
      { area: part(P, TARGET + 1), wrap: true },
      { area: part(GOAL), bold: true, horizontal: 'Center' },
      { area: part(APPLICABLE, columns - APPLICABLE), horizontal: 'Center', vertical: 'Center' },
      { area: part(best), bold: true },
      { area: part(place('score')), numberFormat: '0%' },
      {
        area: part(place('indicators'), 3),
        horizontal: texts.direction === 'rtl' ? 'Right' : 'Left',
        vertical: 'Top',
        wrap: true,
      },
      ...goalBand(targets),
      ...(texts.direction === 'rtl'
        ? [rightToLeft({ ...part(TARGET), row: HEADING_ROW, rows: targets.length + 1 })]
        : []),
      ...fallbacks(targets, texts),
    ],
    columnWidths: [
      ...[80, 40, 44, 330, 78],
      ...documents.map(() => documentWidth(documents)),
      ...[70, 52, 72, 150, 150, 200],
    ],
    rowHeights: [
      { row: 0, count: 1, height: 21 },
      { row: HEADING_ROW, count: 1, height: headingHeight(documents) },
    ],
    fittedRows: { row: FIRST_TARGET_ROW, count: targets.length },
    frozen: { rows: FIRST_TARGET_ROW, columns: TARGET },
    validations: [
      choice(part(APPLICABLE), [words.yes, words.no], words.applicableHelp),
      choice(ratings, RATINGS, words.ratingHelp),
    ],
    conditionalFormats: matrixConditionalFormats({
      body,
      goal: part(GOAL),
      applicable: part(APPLICABLE),
      ratings,
      best: part(best),
      no: words.no,
    }),
    names: [
      { name: MATRIX_NAMES.ps, area: part(P) },
      { name: MATRIX_NAMES.goals, area: part(GOAL) },
      { name: MATRIX_NAMES.codes, area: part(CODE) },
      { name: MATRIX_NAMES.targets, area: part(TARGET) },
      { name: MATRIX_NAMES.applicable, area: part(APPLICABLE) },
      { name: MATRIX_NAMES.documents, area: { ...ratings, row: HEADING_ROW, rows: 1 } },
      { name: MATRIX_NAMES.ratings, area: ratings },
      ...RIGHT.map((each) => ({ name: MATRIX_NAMES[each], area: part(place(each)) })),
    ],
    constants: [
      { name: MATRIX_CONSTANTS.scope, text: request.scope },
      { name: MATRIX_CONSTANTS.no, text: words.no },
    ],
    page: {
      orientation: 'landscape',
      paper: documents.length > 8 ? 'a3' : 'a4',
      titleRows: { first: HEADING_ROW, last: HEADING_ROW },
    },
    showGridlines: false,
    select: { row: FIRST_TARGET_ROW, column: FIRST_DOCUMENT, rows: 1, columns: 1 },
  };
}

function headings(documents: readonly PolicyDocument[], { headings: of }: MatrixWords): string[] {
  return [
    ...[of.p, of.goal, of.targetCode, of.target, of.applicable],
    ...documents.map(({ name }) => name),
    ...[of.best, of.score, of.documents, of.indicators, of.institutions, of.comments],
  ];
}

function at({ row, column }: Area): { row: number; column: number } {
  return { row, column };
}

function headingFormats(heading: Area): FormatPlan[] {
  const toTheLeft = { ...heading, columns: TARGET + 1 };
  return [
    {
      area: heading,
      fill: SHEET_COLOURS.headingFill,
      fontColour: SHEET_COLOURS.headingText,
      bold: true,
      wrap: true,
      vertical: 'Bottom',
      horizontal: 'Center',
      borders: SHEET_COLOURS.line,
    },
    { area: { ...toTheLeft, column: P, columns: 1 }, horizontal: 'Left' },
    { area: { ...toTheLeft, column: CODE, columns: 2 }, horizontal: 'Left' },
  ];
}

/** The goals' colours as a narrow band: column "goal" alone. */
function goalBand(targets: readonly Target[]): FormatPlan[] {
  return runs(targets.map((each) => each.goal)).map(({ start, count, value }) => ({
    area: { row: FIRST_TARGET_ROW + start, rows: count, column: GOAL, columns: 1 },
    fill: goal(value).colour,
    fontColour: textColourOn(goal(value).colour),
  }));
}

function rightToLeft(area: Area): FormatPlan {
  return { area, horizontal: 'Right', readingOrder: 'RightToLeft' };
}

/** Where the language lacks a target's text, English stands in, marked by italics. */
function fallbacks(targets: readonly Target[], texts: CatalogueTexts): FormatPlan[] {
  return runs(targets.map(({ code }) => texts.target(code).isFallback))
    .filter(({ value }) => value)
    .map(({ start, count }) => ({
      area: { row: FIRST_TARGET_ROW + start, rows: count, column: TARGET, columns: 1 },
      italic: true,
      fontColour: SHEET_COLOURS.quietText,
      ...(texts.direction === 'rtl' && { horizontal: 'Left', readingOrder: 'LeftToRight' }),
    }));
}

function choice(area: Area, list: readonly string[], help: Help): ValidationPlan {
  return { area, list, error: help };
}

/** Columns narrow as documents grow in number, so that a page holds them. */
function documentWidth(documents: readonly PolicyDocument[]): number {
  return documents.length > 12 ? 54 : 84;
}

/** Room for the longest document's name, wrapped; bold text at 11 points is about 6 points a letter. */
function headingHeight(documents: readonly PolicyDocument[]): number {
  const letters = Math.floor((documentWidth(documents) - 8) / 6);
  const lines = Math.max(2, ...documents.map(({ name }) => wrappedLines(name, letters)));
  return Math.min(12, lines) * 15;
}

function wrappedLines(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > letters) {
      lines += 1;
      used = 0;
    }
    // A word wider than the column breaks within.
    lines += Math.max(0, Math.ceil(word.length / letters) - 1);
    used += (used > 0 ? 1 : 0) + Math.min(word.length, letters);
  }
  return lines;
}
