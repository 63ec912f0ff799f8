import type { ColumnDef, RowDef, TableDefinition, WriteSheet } from 'hucre';
import { formatArea } from '../../model/a1';
import type { Sheet, Table } from '../../model/snapshot';
import type { StyleBook } from './cell-style';
import { storedColour } from './colour';
import { shownConditionalFormat, storedConditionalFormat } from './conditional-formats';
import type { KeptSheet } from '../kept';
import { storedLines, storedOutlineProperties } from './outline';
import { storedHeaderFooter, storedPage } from './page-setup';
import type { FormulaForm } from './rules';
import { storedWidth } from './units';
import { shownValidation, storedValidation } from './validations';
import { writeCells } from './write-cells';

function writeColumns(sheet: Sheet): ColumnDef[] {
  const hidden = new Set(sheet.hiddenColumns);
  const outline = storedLines(sheet, 'columns');
  const set = [...Object.keys(sheet.columnWidths).map(Number), ...hidden, ...outline.keys()];
  const count = Math.max(0, ...set.map((index) => index + 1));
  return Array.from({ length: count }, (_, index) => {
    const width = sheet.columnWidths[index];
    return {
      ...(width !== undefined && { width: storedWidth(width) }),
      ...(hidden.has(index) && { hidden: true }),
      ...outline.get(index),
    };
  });
}

function writeRows(sheet: Sheet): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  const merge = (index: number, row: RowDef) => rows.set(index, { ...rows.get(index), ...row });
  for (const [index, line] of storedLines(sheet, 'rows')) merge(index, line);
  for (const [index, height] of Object.entries(sheet.rowHeights)) merge(Number(index), { height });
  for (const index of sheet.hiddenRows ?? []) merge(index, { hidden: true });
  return rows;
}

/** A table's headings must match its first row, or Excel considers the file damaged. */
function writeTable(table: Table, sheet: Sheet, kept: KeptSheet | undefined): TableDefinition {
  const before = kept?.stored.tables?.find(({ name }) => name === table.name);
  return {
    name: table.name,
    displayName: table.name,
    range: formatArea(table.area),
    columns: table.columns.map((name, index) => {
      const heading = sheet.cells[`${table.area.row},${table.area.column + index}`]?.value;
      return {
        ...before?.columns[index],
        name: typeof heading === 'string' && heading !== '' ? heading : name,
      };
    }),
    style: table.style,
    showRowStripes: table.bandedRows ?? true,
    showAutoFilter: table.filterButtons ?? true,
    ...(before?.showTotalRow && { showTotalRow: true }),
    ...(before?.showColumnStripes && { showColumnStripes: true }),
  };
}

function writeRules(
  sheet: Sheet,
  kept: KeptSheet | undefined,
  form: FormulaForm,
  book: StyleBook,
): Pick<WriteSheet, 'conditionalRules' | 'dataValidations'> {
  const own = sheet.conditionalFormats.map((format, index) =>
    storedConditionalFormat(format, index + 1, form),
  );
  const otherRules = (kept?.stored.conditionalRules ?? [])
    .filter((rule) => !shownConditionalFormat(rule, '', form, book))
    .map((rule, index) => ({ ...rule, priority: own.length + index + 1 }));
  const otherValidations = (kept?.stored.dataValidations ?? []).filter(
    (validation) => !shownValidation(validation, '', true, form),
  );
  return {
    conditionalRules: [...own, ...otherRules],
    dataValidations: [
      ...sheet.validations.map((validation) => storedValidation(validation, form)),
      ...otherValidations,
    ],
  };
}

/** What a sheet has besides its cells; its drawing is copied as a part of the file. */
function keptObjects({ stored }: KeptSheet): Partial<WriteSheet> {
  const { sparklines, rowBreaks, colBreaks } = stored;
  return {
    ...(sparklines && { sparklines }),
    ...(rowBreaks && { rowBreaks }),
    ...(colBreaks && { colBreaks }),
    ...(stored.splitPane && { splitPane: stored.splitPane }),
  };
}

export function writeSheet(
  sheet: Sheet,
  kept: KeptSheet | undefined,
  form: FormulaForm,
  book: StyleBook,
): WriteSheet {
  const zoomScale = kept?.stored.view?.zoomScale;
  const headerFooter = storedHeaderFooter(sheet.page ?? {});
  const rowDefs = writeRows(sheet);
  const outlineProperties = storedOutlineProperties(sheet);
  return {
    ...(kept && keptObjects(kept)),
    name: sheet.name,
    ...(outlineProperties && { outlineProperties }),
    columns: writeColumns(sheet),
    cells: writeCells(sheet, kept, form, book),
    rowDefs,
    // hucre writes heights down to the last row with cells.
    rows: Array.from(
      { length: Math.max(0, ...[...rowDefs.keys()].map((row) => row + 1)) },
      () => [],
    ),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    ...writeRules(sheet, kept, form, book),
    tables: sheet.tables.map((table) => writeTable(table, sheet, kept)),
    ...(sheet.filter && { autoFilter: { range: formatArea(sheet.filter) } }),
    ...(sheet.frozen && { freezePane: sheet.frozen }),
    ...(sheet.isProtected && { protection: { ...kept?.stored.protection, sheet: true } }),
    ...(sheet.page && { pageSetup: storedPage(sheet.page) }),
    ...(headerFooter && { headerFooter: { ...kept?.stored.headerFooter, ...headerFooter } }),
    ...(sheet.visibility === 'Hidden' && { hidden: true }),
    ...(sheet.visibility === 'VeryHidden' && { veryHidden: true }),
    view: {
      ...(sheet.tabColour && { tabColor: storedColour(sheet.tabColour) }),
      ...(sheet.rightToLeft && { rightToLeft: true }),
      ...(sheet.showGridlines === false && { showGridLines: false }),
      ...(zoomScale && { zoomScale }),
    },
  };
}
