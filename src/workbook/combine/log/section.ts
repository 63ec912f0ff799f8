import type { CatalogueTexts } from '../../../catalogue/catalogue-texts';
import { SHEET_COLOURS } from '../../sheet/colours';
import type { Area, CellBlock, CellInput, FormatPlan } from '../../sheet/plan';

/** A little less than the most text that Excel allows in one cell. */
export const LONGEST_CELL = 32_000;

/** A table of the log with its own title. */
export interface LogSection {
  readonly title: string;
  /** One sentence below the title. */
  readonly note?: string;
  /** Headings of the text columns, then of the value columns. */
  readonly headings: readonly string[];
  readonly rows: readonly LogRow[];
  /** Shown when there are no rows. */
  readonly nothing: string;
}

/** Texts come first and always stay text; values, such as counts, follow. */
interface LogRow {
  readonly texts: readonly string[];
  readonly values?: readonly CellInput[];
}

interface PlacedSection {
  readonly blocks: readonly CellBlock[];
  readonly formats: readonly FormatPlan[];
  /** First row below the section. */
  readonly end: number;
}

/** Cells and formats of a section that starts in the given row. */
export function placeSection(
  { title, note, headings, rows, nothing }: LogSection,
  row: number,
  direction: CatalogueTexts['direction'],
): PlacedSection {
  const isRtl = direction === 'rtl';
  const start = isRtl ? 'Right' : 'Left';
  const lines = [title, ...(note ? [note] : []), ...(rows.length === 0 ? [nothing] : [])];
  const cells = (from: number, count: number, columns = headings.length): Area => ({
    row: from,
    rows: count,
    column: 0,
    columns,
  });
  const said: CellBlock = { kind: 'text', row, column: 0, cells: lines.map((line) => [line]) };
  const quiet: FormatPlan = {
    area: cells(row, lines.length, 1),
    fontColour: SHEET_COLOURS.quietText,
    horizontal: start,
    ...(isRtl && { readingOrder: 'RightToLeft' }),
  };
  const strong: FormatPlan = {
    area: cells(row, 1, 1),
    bold: true,
    fontSize: 12,
    fontColour: SHEET_COLOURS.titleText,
  };
  const top = row + lines.length;
  if (rows.length === 0) return { blocks: [said], formats: [quiet, strong], end: top + 1 };
  const texts = rows[0]?.texts.length ?? 0;
  const values = rows[0]?.values?.length ?? 0;
  const body = cells(top + 1, rows.length);
  return {
    blocks: [
      said,
      { kind: 'text', row: top, column: 0, cells: [headings] },
      { kind: 'text', row: top + 1, column: 0, cells: rows.map((each) => each.texts) },
      ...(values === 0
        ? []
        : [
            {
              kind: 'value' as const,
              row: top + 1,
              column: texts,
              cells: rows.map((each) => each.values ?? []),
            },
          ]),
    ],
    formats: [
      quiet,
      strong,
      { area: { ...body, row: top, rows: rows.length + 1 }, wrap: true, vertical: 'Top' },
      {
        area: { ...body, row: top, rows: rows.length + 1 },
        borders: SHEET_COLOURS.line,
        horizontal: start,
        ...(isRtl && { readingOrder: 'RightToLeft' as const }),
      },
      {
        area: cells(top, 1),
        fill: SHEET_COLOURS.headingFill,
        fontColour: SHEET_COLOURS.headingText,
        bold: true,
      },
    ],
    end: top + 1 + rows.length + 1,
  };
}
