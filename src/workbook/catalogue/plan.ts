import type { CatalogueText, CatalogueTexts } from '../../catalogue/catalogue-texts';
import type { GoalCode } from '../../catalogue/codes/patterns';
import { textColourOn } from '../../catalogue/colours';
import { goal } from '../../catalogue/goals';
import { indicatorsOf, type Indicator } from '../../catalogue/indicators';
import { language } from '../../catalogue/languages';
import { targetsInScope, type ScopeName } from '../../catalogue/scopes';
import type { Target } from '../../catalogue/targets';
import { runs } from '../sheet/runs';
import { SHEET_COLOURS } from '../sheet/colours';
import type { FormatPlan, SheetPlan } from '../sheet/plan';

export interface CatalogueRequest {
  readonly scope: ScopeName;
  readonly goals: readonly GoalCode[];
  /** One row per indicator instead of one per target. */
  readonly withIndicators: boolean;
  readonly texts: CatalogueTexts;
  /** A second language, shown next to the first. */
  readonly second?: CatalogueTexts;
}

/** Words on the sheet. Column headings must make sense on their own and differ from each other. */
export interface CatalogueWords {
  /** Preferred name of the sheet. */
  readonly sheet: string;
  readonly goal: string;
  readonly goalTitle: string;
  readonly targetCode: string;
  readonly target: string;
  readonly indicatorCode: string;
  readonly indicator: string;
}

/** Points: two lines, because some headings name a language. */
const HEADING_HEIGHT = 32;

/** One row of the catalogue: a target, or one of its indicators. */
export interface CatalogueRow {
  readonly target: Target;
  readonly indicator?: Indicator;
}

/**
 * The rows that a request asks for, in official order: every target of the scope and the goals, or
 * every indicator of those targets.
 *
 *     catalogueRows({ scope: 'RIA', goals: ['1'], withIndicators: false }).length //=> 5
 */
export function catalogueRows(
  request: Pick<CatalogueRequest, 'scope' | 'goals' | 'withIndicators'>,
): readonly CatalogueRow[] {
  const targets = targetsInScope(request.scope).filter((each) => request.goals.includes(each.goal));
  return request.withIndicators
    ? targets.flatMap((target) =>
        indicatorsOf(target.code).map((each) => ({ target, indicator: each })),
      )
    : targets.map((target) => ({ target }));
}

/**
 * Plans the catalogue as an Excel table on its own sheet: goal (its colour as a narrow band), goal
 * title, target code and text and, if requested, indicator code and text. Codes are text. A second
 * language goes next to the first; English in italics replaces a text that a language lacks. The
 * heading is row 0, so row r of `catalogueRows` is row r + 1.
 *
 *     planCatalogue({ scope: 'RIA', goals, withIndicators: false, texts: english }, words)
 */
export function planCatalogue(request: CatalogueRequest, words: CatalogueWords): SheetPlan {
  const rows = catalogueRows(request);
  const columns = catalogueColumns(request, words);
  const written = columns.map(({ cell }) => rows.map(cell));
  const table = { row: 0, column: 0, rows: rows.length + 1, columns: columns.length };
  const body = { ...table, row: 1, rows: rows.length };
  return {
    name: words.sheet,
    tabColour: SHEET_COLOURS.tab,
    blocks: [
      { kind: 'text', row: 0, column: 0, cells: [columns.map(({ heading }) => heading)] },
      ...(rows.length === 0
        ? []
        : ([
            {
              kind: 'value',
              row: 1,
              column: 0,
              cells: rows.map(({ target }) => [goal(target.goal).number]),
            },
            {
              kind: 'text',
              row: 1,
              column: 1,
              cells: rows.map((_, row) => written.slice(1).map((column) => textOf(column[row]))),
            },
          ] as const)),
    ],
    formats: [
      { area: table, vertical: 'Top', wrap: true, borders: SHEET_COLOURS.line },
      {
        area: { ...table, rows: 1 },
        fill: SHEET_COLOURS.headingFill,
        fontColour: SHEET_COLOURS.headingText,
        bold: true,
        vertical: 'Center',
      },
      ...columns.flatMap(({ direction }, column): FormatPlan[] =>
        direction === 'rtl'
          ? [
              {
                area: { ...table, column, columns: 1 },
                horizontal: 'Right',
                readingOrder: 'RightToLeft',
              },
            ]
          : [],
      ),
      ...(rows.length === 0 ? [] : goalBand(rows)),
      ...written.flatMap((column, index) =>
        runs(column.map((text) => text.isFallback))
          .filter(({ value }) => value)
          .map(({ start, count }): FormatPlan => ({
            area: { ...body, row: 1 + start, rows: count, column: index, columns: 1 },
            italic: true,
            fontColour: SHEET_COLOURS.quietText,
            ...(columns[index]?.direction === 'rtl' && {
              horizontal: 'Left',
              readingOrder: 'LeftToRight',
            }),
          })),
      ),
    ],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [{ row: 0, count: 1, height: HEADING_HEIGHT }],
    ...(rows.length > 0 && { fittedRows: { row: 1, count: rows.length } }),
    frozen: { rows: 1, columns: 0 },
    tables: [
      {
        area: table,
        name: 'SDG_Catalogue',
        style: 'TableStyleLight1',
        banded: false,
      },
    ],
    page: { orientation: 'landscape', paper: 'a4', titleRows: { first: 0, last: 0 } },
    showGridlines: false,
    select: { row: 0, column: 0, rows: 1, columns: 1 },
  };
}

interface Column {
  readonly heading: string;
  /** points */
  readonly width: number;
  readonly direction?: 'ltr' | 'rtl';
  readonly cell: (row: CatalogueRow) => CatalogueText;
}

function catalogueColumns(request: CatalogueRequest, words: CatalogueWords): readonly Column[] {
  const { texts, second, withIndicators } = request;
  const languages = second ? [texts, second] : [texts];
  const heading = (word: string, { language: tag }: CatalogueTexts) =>
    second ? `${word} (${language(tag).name})` : word;
  const plain = (text: string): CatalogueText => ({ text, isFallback: false });
  return [
    { heading: words.goal, width: 44, cell: ({ target }) => plain(target.goal) },
    {
      heading: words.goalTitle,
      width: 150,
      direction: texts.direction,
      cell: ({ target }) => {
        const { title, isFallback } = texts.goal(target.goal);
        return { text: title, isFallback };
      },
    },
    { heading: words.targetCode, width: 48, cell: ({ target }) => plain(target.code) },
    ...languages.map((each): Column => ({
      heading: heading(words.target, each),
      width: second ? 260 : 380,
      direction: each.direction,
      cell: ({ target }) => each.target(target.code),
    })),
    ...(withIndicators
      ? [
          {
            heading: words.indicatorCode,
            width: 56,
            cell: ({ indicator }: CatalogueRow) => plain(indicator?.code ?? ''),
          },
          ...languages.map((each): Column => ({
            heading: heading(words.indicator, each),
            width: second ? 240 : 320,
            direction: each.direction,
            cell: ({ indicator }) => (indicator ? each.indicator(indicator.code) : plain('')),
          })),
        ]
      : []),
  ];
}

function goalBand(rows: readonly CatalogueRow[]): FormatPlan[] {
  const column = { column: 0, columns: 1 };
  return [
    { area: { row: 1, rows: rows.length, ...column }, bold: true },
    { area: { row: 0, rows: rows.length + 1, ...column }, horizontal: 'Center' },
    ...runs(rows.map(({ target }) => target.goal)).map(({ start, count, value }) => ({
      area: { row: 1 + start, rows: count, ...column },
      fill: goal(value).colour,
      fontColour: textColourOn(goal(value).colour),
    })),
  ];
}

function textOf(text: CatalogueText | undefined): string {
  return text?.text ?? '';
}
