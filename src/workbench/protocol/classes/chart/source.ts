import type { Area, CellValue, ChartSeries, Reference } from '../../../model/snapshot';
import { intersection } from '../../../model/area';
import type { RangeTarget } from '../../objects/targets';

export type SeriesBy = 'Columns' | 'Rows';

/**
 * The series Excel makes from a range: names in the first row and categories in the first column,
 * if these contain text or the corner between them is empty. By rows it is the other way round.
 * (Excel also uses a first column of dates as categories; here dates are numbers.)
 */
export function seriesOf({ sheet, area }: RangeTarget, by: SeriesBy): readonly ChartSeries[] {
  const used = intersection(area, sheet.usedArea(true) ?? area) ?? area;
  const values = sheet.values(used);
  const lines = by === 'Columns' ? transposed(values) : values;
  const corner = lines[0]?.[0] ?? null;
  const hasBoth = lines.length > 1 && (lines[0]?.length ?? 0) > 1;
  const isLabelled = hasBoth && corner === null;
  const hasCategories = isLabelled || (hasBoth && (lines[0] ?? []).slice(1).some(isText));
  const valueLines = hasCategories ? lines.slice(1) : lines;
  const hasNames = isLabelled || valueLines.some((line) => line.length > 1 && isText(line[0]));
  const reference = (line: number, item: number, count: number): Reference => ({
    sheetId: sheet.id,
    area: cut(used, by, line, item, count),
  });
  const first = hasNames ? 1 : 0;
  const count = (lines[0]?.length ?? 0) - first;
  return valueLines.map((_, index) => {
    const line = index + (hasCategories ? 1 : 0);
    return {
      name: hasNames ? reference(line, 0, 1) : `Series${index + 1}`,
      ...(hasCategories && { categories: reference(0, first, count) }),
      values: reference(line, first, count),
    };
  });
}

const isText = (value: CellValue | null | undefined): boolean => typeof value === 'string';

function transposed(rows: (CellValue | null)[][]): (CellValue | null)[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

/** `count` cells of a line (a column, if series are by columns) from index `item` on. */
function cut(area: Area, by: SeriesBy, line: number, item: number, count: number): Area {
  return by === 'Columns'
    ? { row: area.row + item, column: area.column + line, rows: count, columns: 1 }
    : { row: area.row + line, column: area.column + item, rows: 1, columns: count };
}
