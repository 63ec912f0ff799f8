import type { ColumnDef, OutlineProperties, RowDef, Sheet as StoredSheet } from 'hucre';
import type { Outline, Sheet } from '../../model/snapshot';

type Axis = 'rows' | 'columns';

/** A file's outline in the model's form; `undefined` if nothing is grouped. */
export function shownOutline(stored: StoredSheet, columnCount: number): Outline | undefined {
  const rows = levels(stored.rowDefs ?? []);
  const columns = levels((stored.columns ?? []).slice(0, columnCount).entries());
  if (Object.keys(rows).length + Object.keys(columns).length === 0) return undefined;
  const { summaryBelow, summaryRight } = stored.outlineProperties ?? {};
  return {
    rows,
    columns,
    ...(summaryBelow === false && { summaryAbove: true }),
    ...(summaryRight === false && { summaryBefore: true }),
  };
}

function levels(lines: Iterable<[number, RowDef | ColumnDef]>): Record<number, number> {
  const found: Record<number, number> = {};
  for (const [index, { outlineLevel }] of lines) if (outlineLevel) found[index] = outlineLevel;
  return found;
}

/**
 * The property of a line in files, in addition to its level, that marks it as the summary of a
 * collapsed group.
 */
export function storedLines(
  sheet: Sheet,
  axis: Axis,
): ReadonlyMap<number, Pick<RowDef, 'outlineLevel' | 'collapsed'>> {
  const { outline } = sheet;
  const lines = new Map<number, Pick<RowDef, 'outlineLevel' | 'collapsed'>>();
  if (!outline) return lines;
  const level = (line: number) => outline[axis][line] ?? 0;
  const hidden = new Set(axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns);
  // From the summary line towards the group.
  const step = (axis === 'rows' ? outline.summaryAbove : outline.summaryBefore) ? 1 : -1;
  const grouped = Object.keys(outline[axis]).map(Number);
  for (const line of new Set([...grouped, ...grouped.map((each) => each - step)])) {
    let details = line + step;
    let isFolded = level(details) > level(line);
    for (; level(details) > level(line); details += step) isFolded &&= hidden.has(details);
    lines.set(line, {
      ...(level(line) > 0 && { outlineLevel: level(line) }),
      ...(isFolded && { collapsed: true }),
    });
  }
  return lines;
}

export function storedOutlineProperties({ outline }: Sheet): OutlineProperties | undefined {
  if (!outline?.summaryAbove && !outline?.summaryBefore) return undefined;
  return {
    ...(outline.summaryAbove && { summaryBelow: false }),
    ...(outline.summaryBefore && { summaryRight: false }),
  };
}

/** Without the depth of the outline Excel leaves no room for it at the sheet's edge. */
export function withOutlineDepth(xml: string, { outline }: Sheet): string {
  if (!outline) return xml;
  const depth = (lines: Readonly<Record<number, number>>) => Math.max(0, ...Object.values(lines));
  const [rows, columns] = [depth(outline.rows), depth(outline.columns)];
  const attributes =
    (rows > 0 ? ` outlineLevelRow="${rows}"` : '') +
    (columns > 0 ? ` outlineLevelCol="${columns}"` : '');
  return xml.replace(/<sheetFormatPr\b[^>]*?(?=\/?>)/, (tag) => tag + attributes);
}
