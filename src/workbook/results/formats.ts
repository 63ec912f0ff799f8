import { FIGURES, FONT, LABEL, NUMBER, width } from './grid';
import { area, type SheetPart } from './part';
import type { ResultsWords } from './request';
import { SHEET_COLOURS } from '../sheet/colours';
import type { Area, FormatPlan } from '../sheet/plan';
import { linesHeight, wrappedLines, type Font } from '../sheet/text-size';

/** Substitutes for Excel's own fonts are a little wider. */
const SPARE = 1.04;
/** Width of one indent, in points. */
const INDENT = 8;

/** Lines of a text in a cell of this width, whichever font is used. */
export function linesIn(text: string, cellWidth: number, { size = FONT.body, bold }: Font): number {
  return wrappedLines(text, cellWidth, { size: size * SPARE, ...(bold && { bold }) });
}

/** Height of a row with this many lines, and a little room. */
export function heightOf(lines: number, size: number): number {
  return linesHeight(lines, { size }) + 4;
}

/** A section heading with a sentence on what the section shows, across the given columns. */
export function sectionHeading(
  row: number,
  column: number,
  columns: number,
  { title, note }: { readonly title: string; readonly note: string },
): SheetPart {
  return {
    blocks: [
      { kind: 'text', row, column, cells: [[title]] },
      { kind: 'text', row: row + 1, column, cells: [[note]] },
    ],
    merged: [area(row, column, 1, columns), area(row + 1, column, 1, columns)],
    formats: [
      {
        area: area(row, column),
        bold: true,
        fontSize: FONT.section,
        fontColour: SHEET_COLOURS.headingFill,
        vertical: 'Bottom',
      },
      {
        area: area(row + 1, column, 1, columns),
        fontSize: FONT.small,
        fontColour: SHEET_COLOURS.quietText,
        wrap: true,
        vertical: 'Top',
      },
    ],
  };
}

/** Heights of both rows of section headings that are side by side. */
export function headingHeights(
  row: number,
  notes: readonly { readonly text: string; readonly column: number; readonly columns: number }[],
): NonNullable<SheetPart['rowHeights']> {
  const lines = notes.map(({ text, column, columns }) =>
    linesIn(text, width(column, columns), { size: FONT.small }),
  );
  return [
    { row, count: 1, height: 24 },
    { row: row + 1, count: 1, height: heightOf(Math.max(1, ...lines), FONT.small) + 2 },
  ];
}

/** White on dark blue, as above the ratings in the matrix. */
export function tableHeading(over: Area): FormatPlan {
  return {
    area: over,
    fill: SHEET_COLOURS.headingFill,
    fontColour: SHEET_COLOURS.headingText,
    bold: true,
    fontSize: FONT.heading,
    wrap: true,
    vertical: 'Center',
    horizontal: 'Center',
    borders: SHEET_COLOURS.line,
  };
}

/** Labels are aligned where reading begins. */
export function beginning(direction: 'ltr' | 'rtl'): 'Left' | 'Right' {
  return direction === 'rtl' ? 'Right' : 'Left';
}

/** Numbers are aligned under their headings, labels at the start of their column. */
export function tableBody(body: Area, direction: 'ltr' | 'rtl'): FormatPlan[] {
  return [
    {
      area: body,
      fontSize: FONT.body,
      vertical: 'Center',
      horizontal: 'Center',
      borders: SHEET_COLOURS.line,
    },
    {
      area: { ...body, column: LABEL, columns: 1 },
      horizontal: beginning(direction),
      indent: 1,
      wrap: true,
    },
  ];
}

export function totalRow(over: Area): FormatPlan {
  return { area: over, bold: true, fill: SHEET_COLOURS.notApplicableFill };
}

/** Columns of shares, counted from the first figure column. */
export function shares(
  { percentFormat }: Pick<ResultsWords, 'percentFormat'>,
  row: number,
  rows: number,
  ...columns: readonly number[]
): FormatPlan[] {
  return columns.map((column) => ({
    area: area(row, FIGURES + column, rows),
    numberFormat: percentFormat,
  }));
}

/** Height of a heading row: its longest word group, wrapped in its column. */
export function headingHeight(
  headings: readonly { readonly text: string; readonly width: number }[],
): number {
  const lines = headings.map((each) =>
    linesIn(each.text, each.width, { size: FONT.heading, bold: true }),
  );
  return Math.max(26, heightOf(Math.max(...lines), FONT.heading));
}

/** Height of a row of a table with this label. */
export function rowHeight(label: string): number {
  const lines = linesIn(label, width(LABEL, 1) - INDENT, { size: FONT.body });
  return Math.max(16, heightOf(lines, FONT.body));
}

/** The columns of a table without the heat map next to it. */
export const TABLE_COLUMNS = { first: NUMBER, count: FIGURES + 7 } as const;
