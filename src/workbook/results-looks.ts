import { FIGURES, FONT, LABEL, NUMBER, width } from './results-grid';
import { area, type SheetPart } from './results-part';
import { SHEET_COLOURS } from './sheet-colours';
import type { Area, FormatPlan } from './sheet-plan';
import { linesHeight, textLines } from './text-lines';

/** A heading of a section with a sentence on what it shows, over the given columns. */
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

/** Heights of both rows of section headings that stand beside each other. */
export function headingHeights(
  row: number,
  notes: readonly { readonly text: string; readonly column: number; readonly columns: number }[],
): NonNullable<SheetPart['rowHeights']> {
  const lines = notes.map(({ text, column, columns }) =>
    textLines(text, width(column, columns), FONT.small),
  );
  return [
    { row, count: 1, height: 26 },
    { row: row + 1, count: 1, height: linesHeight(Math.max(1, ...lines), FONT.small) + 3 },
  ];
}

/** White on dark blue, as above the ratings of the matrix. */
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

/** Labels stand where reading begins. */
export function beginning(direction: 'ltr' | 'rtl'): 'Left' | 'Right' {
  return direction === 'rtl' ? 'Right' : 'Left';
}

/** Numbers under their headings, labels at the beginning of their column. */
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
      wrap: true,
    },
  ];
}

export function totalRow(over: Area): FormatPlan {
  return { area: over, bold: true, fill: SHEET_COLOURS.notApplicableFill };
}

/** Columns of shares, counted from the first column of figures. */
export function shares(row: number, rows: number, ...columns: readonly number[]): FormatPlan[] {
  return columns.map((column) => ({
    area: area(row, FIGURES + column, rows),
    numberFormat: '0.0%',
  }));
}

/** Height of a heading row: its longest word group, wrapped in its column. */
export function headingHeight(
  headings: readonly { readonly text: string; readonly width: number }[],
): number {
  const lines = headings.map((each) => textLines(each.text, each.width, FONT.heading * 1.06));
  return Math.max(26, linesHeight(Math.max(...lines), FONT.heading));
}

/** Height of a row of a table with this label. */
export function rowHeight(label: string): number {
  return Math.max(18, linesHeight(textLines(label, width(LABEL, 1), FONT.body), FONT.body));
}

/** The columns of a table without the heat map beside it. */
export const TABLE_COLUMNS = { first: NUMBER, count: FIGURES + 7 } as const;
