import { textColourOn } from '../../catalogue/colours';
import { goal } from '../../catalogue/goals';
import { tableDropDowns, type DropDownPlan, type DropDownWords } from './choices';
import { goalOf } from './codes';
import type { ColumnAnalysis, TableAnalysis } from './analysis';
import type { TableReading } from './reading';
import { columnNames, confirmedColumns } from '../reading/remembered-columns';
import { isMadeMatrix } from '../reading/recognise-matrix';
import { tableConditionalFormats, tableWordLists } from './rules';
import { runs } from '../sheet/runs';
import { SHEET_COLOURS } from '../sheet/colours';
import { valueAt } from '../sheet/reading';
import type {
  Area,
  ConditionalFormatPlan,
  ConstantPlan,
  FormatPlan,
  NamePlan,
} from '../sheet/plan';

/**
 * How a user's own table is formatted: formats, drop-downs, conditional formats. It has no field
 * for a value, a formula or a number format, so none can be changed.
 */
export interface FormattingPlan {
  readonly sheet: string;
  readonly sheetId: string;
  /** Headings and rows; nothing outside changes. */
  readonly area: Area;
  /** Contents of the code column, to recognise the table later. */
  readonly codes: { readonly area: Area; readonly values: readonly unknown[] };
  readonly formats: readonly CellFormatPlan[];
  /** Thin lines between the cells and below the last row. */
  readonly lines?: { readonly area: Area; readonly colour: string };
  /** Columns too narrow for wrapped text, and their new width in points. */
  readonly columnWidths: readonly WidthPlan[];
  readonly dropDowns: readonly DropDownPlan[];
  /** They replace those of an earlier run; without this field those stay. */
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  /** What they look up, in hidden names of the sheet. */
  readonly wordLists?: readonly ConstantPlan[];
  /** Rows to freeze at the top of the sheet, if nothing is frozen yet. */
  readonly frozenRows?: number;
  /** What the columns hold, to be remembered; missing on a matrix of ours, which has its names. */
  readonly columnNames?: readonly NamePlan[];
}

export type CellFormatPlan = Pick<
  FormatPlan,
  'area' | 'fill' | 'fontColour' | 'bold' | 'wrap' | 'horizontal' | 'vertical'
>;

export interface WidthPlan {
  readonly column: number;
  /** Points; a column at least this wide is not changed. */
  readonly least: number;
  readonly width: number;
}

/** What the user wants. */
export interface FormatOptions {
  /** Ratings in colour, targets that are not applicable in grey. */
  readonly ratingColours: boolean;
  readonly dropDowns: boolean;
  readonly goalColours: boolean;
  readonly lines: boolean;
  readonly freeze: boolean;
}

/** Texts are readable from this width on, in points; narrower columns get the second width. */
const LEAST_TEXT = 160;
const TEXT_WIDTH = 240;
/** Frozen rows must leave room to scroll the others on a small screen. */
const MOST_FROZEN = 8;

/**
 * Plans the formatting of a table that has been analysed.
 *
 *     planFormatting(reading, analysis, options, words).conditionalFormats
 */
export function planFormatting(
  reading: TableReading,
  analysis: TableAnalysis,
  options: FormatOptions,
  words: DropDownWords,
): FormattingPlan {
  const area = tableSpan(reading, analysis);
  const codes = analysis.columns.find(({ role }) => role === 'code');
  const band = options.goalColours ? goalBand(reading, analysis) : [];
  const frozenRows = options.freeze ? freezableRows(reading, analysis) : undefined;
  const keeps = [...new Set(band.map((each) => each.area.column))];
  const checked: Area = { ...area, column: codes?.column ?? area.column, columns: 1 };
  return {
    sheet: reading.sheet,
    sheetId: reading.sheetId,
    area,
    codes: {
      area: checked,
      values: rowsOf(checked).map((row) => valueAt(reading, row, checked.column)),
    },
    formats: [...bodyFormats(analysis), ...headingFormat(analysis, area), ...band],
    ...(options.lines && { lines: { area, colour: SHEET_COLOURS.line } }),
    columnWidths: analysis.columns
      .filter((column) => isText(column, analysis))
      .map(({ column }) => ({ column, least: LEAST_TEXT, width: TEXT_WIDTH })),
    dropDowns: options.dropDowns ? tableDropDowns(analysis, words) : [],
    ...(options.ratingColours && {
      conditionalFormats: tableConditionalFormats(analysis, area, keeps),
      wordLists: tableWordLists(analysis),
    }),
    ...(frozenRows !== undefined && { frozenRows }),
    ...(!isMadeMatrix(reading.names) && {
      columnNames: columnNames(confirmedColumns(analysis), area),
    }),
  };
}

/** Rows to freeze so that the headings stay visible; `undefined` if this should not be offered. */
export function freezableRows(
  { isFrozen }: Pick<TableReading, 'isFrozen'>,
  { headings }: TableAnalysis,
): number | undefined {
  const rows = headings && headings.row + headings.count;
  return rows !== undefined && !isFrozen && rows <= MOST_FROZEN ? rows : undefined;
}

/**
 * Is there room for the goals' colours: a narrow column of codes or goals, or headings of goals?
 */
export function hasGoalBand(reading: TableReading, analysis: TableAnalysis): boolean {
  return goalBand(reading, analysis).length > 0;
}

/** From the headings to the last code, without empty columns at the sides. */
function tableSpan(
  reading: TableReading,
  { headings, firstRow, rowCount, columns }: TableAnalysis,
): Area {
  const used = columns.filter(({ filled, heading, role }) => filled || heading || role !== 'other');
  const first = used[0]?.column ?? reading.area.column;
  const last = used[used.length - 1]?.column ?? first;
  const row = headings?.row ?? firstRow;
  return { row, rows: firstRow + rowCount - row, column: first, columns: last - first + 1 };
}

function headingFormat({ headings }: TableAnalysis, area: Area): CellFormatPlan[] {
  if (!headings) return [];
  return [
    {
      area: { ...area, row: headings.row, rows: headings.count },
      fill: SHEET_COLOURS.headingFill,
      fontColour: SHEET_COLOURS.headingText,
      bold: true,
      wrap: true,
      vertical: 'Center',
    },
  ];
}

/** Alignment and wrapping of each column; neighbours of one kind together. */
function bodyFormats(analysis: TableAnalysis): CellFormatPlan[] {
  const { firstRow, rowCount, columns } = analysis;
  const [first] = columns;
  if (!first) return [];
  return runs(columns.map((column) => kindOf(column, analysis))).flatMap(
    ({ start, count, value }) => {
      const area: Area = {
        ...{ row: firstRow, rows: rowCount },
        ...{ column: first.column + start, columns: count },
      };
      return value === undefined ? [] : [{ area, ...STANDS[value] }];
    },
  );
}

const STANDS = {
  text: { wrap: true, vertical: 'Top' },
  code: { bold: true, horizontal: 'Center', vertical: 'Top' },
  choice: { horizontal: 'Center', vertical: 'Center' },
} as const;

function kindOf(column: ColumnAnalysis, analysis: TableAnalysis): keyof typeof STANDS | undefined {
  if (isText(column, analysis)) return 'text';
  switch (column.role) {
    case 'code':
    case 'goal':
      return 'code';
    case 'rating':
    case 'applicable':
      return 'choice';
    case 'text':
    case 'indicators':
    case 'other':
      return undefined;
  }
}

/** Texts, including codes at the start of texts. */
function isText({ role }: ColumnAnalysis, { codes }: TableAnalysis): boolean {
  return role === 'text' || role === 'indicators' || (role === 'code' && codes?.isText === true);
}

/**
 * The goals' colours as a narrow band: in the column of goals, or else of codes. If codes are at
 * the start of texts, only the goals' own headings are coloured, so that the colour stays a band.
 */
function goalBand(reading: TableReading, analysis: TableAnalysis): CellFormatPlan[] {
  const { firstRow, rowCount, columns, codes } = analysis;
  const goals = columns.find(({ role }) => role === 'goal');
  const column = goals?.column ?? codes?.column;
  if (column === undefined) return [];
  const isFlood = !goals && codes?.isText === true;
  // A goal's heading may be right above its first target.
  const top = Math.max(tableTop(analysis), firstRow - 1);
  const colours = rowsOf({ row: top, rows: firstRow + rowCount - top }).map((row) => {
    const number = goalOf(valueAt(reading, row, column));
    const isTarget = codes?.codes.has(row) ?? false;
    return number === undefined || (isFlood && isTarget) ? undefined : goal(number).colour;
  });
  return runs(colours).flatMap(({ start, count, value }) =>
    value === undefined
      ? []
      : [
          {
            area: { row: top + start, rows: count, column, columns: 1 },
            fill: value,
            fontColour: textColourOn(value),
            ...(isFlood && { bold: true }),
          },
        ],
  );
}

/** The first row below the headings. */
function tableTop({ headings, firstRow }: TableAnalysis): number {
  return headings ? headings.row + headings.count : firstRow;
}

function rowsOf({ row, rows }: { readonly row: number; readonly rows: number }): number[] {
  return Array.from({ length: rows }, (_, i) => row + i);
}
