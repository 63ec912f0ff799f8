import type { Sheet as StoredSheet } from 'hucre';
import { MAX_COLUMNS } from '../../model/area';
import { parseArea } from '../../model/a1';
import type {
  ConditionalFormat,
  FilterCriteria,
  PageSetup,
  Sheet,
  Table,
  Validation,
} from '../../model/snapshot';
import type { StyleBook } from './cell-style';
import { shownColour } from './colour';
import { shownConditionalFormat } from './conditional-formats';
import { shownCriteria, type StoredFilter } from './filters';
import type { KeptSheet } from '../kept';
import { shownOutline } from './outline';
import { shownPage } from './page-setup';
import { readCells } from './read-cells';
import type { FormulaForm } from './rules';
import { fittedHeights, usualColumnWidth, withoutArrow } from './xml';
import { shownWidth } from './units';
import { shownValidation } from './validations';

/**
 * Formats that extend to the sheet's last column are kept for this many columns beyond the cells.
 */
const SPARE_COLUMNS = 26;

function readColumns(stored: StoredSheet, xml: string) {
  const used = stored.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths: Record<number, number> = {};
  const hidden: number[] = [];
  const usual = usualColumnWidth(xml);
  for (let index = 0; usual && index < used; index++) widths[index] = shownWidth(usual);
  const columns = stored.columns ?? [];
  const end = columns.length >= MAX_COLUMNS ? used + SPARE_COLUMNS : columns.length;
  columns.slice(0, end).forEach((column, index) => {
    if (column.width) widths[index] = shownWidth(column.width);
    if (column.hidden) hidden.push(index);
  });
  return { widths, hidden, outline: shownOutline(stored, end) };
}

function readRows(stored: StoredSheet, fitted: ReadonlyMap<number, number>) {
  const heights: Record<number, number> = Object.fromEntries(fitted);
  const hidden: number[] = [];
  for (const [index, row] of stored.rowDefs ?? []) {
    if (row.height) heights[index] = row.height;
    if (row.hidden) hidden.push(index);
  }
  return { heights, hidden: hidden.sort((a, b) => a - b) };
}

function readTables(
  stored: StoredSheet,
  id: string,
  filters: OutsideHucre['tableFilters'],
): Table[] {
  return (stored.tables ?? []).flatMap((table, index) => {
    const area = parseArea(table.range ?? '');
    if (!area) return [];
    return {
      id: `${id}-table-${index + 1}`,
      name: table.displayName ?? table.name,
      area,
      columns: table.columns.map((column) => column.name),
      style: table.style ?? '',
      bandedRows: table.showRowStripes ?? false,
      filterButtons: table.showAutoFilter ?? false,
      ...criteriaBy(
        filters?.get(table.displayName ?? table.name),
        (index) => table.columns[index]?.name,
      ),
    };
  });
}

/** `{ filterCriteria }`, by what the model calls a column. */
function criteriaBy<K extends string | number>(
  filter: StoredFilter | undefined,
  key: (index: number) => K | undefined,
): { readonly filterCriteria?: Record<K, FilterCriteria> } {
  const entries = [...(filter ?? [])].flatMap(([index, each]): [K, FilterCriteria][] => {
    const known = key(index);
    return known === undefined ? [] : [[known, each]];
  });
  if (entries.length === 0) return {};
  return { filterCriteria: Object.fromEntries(entries) as Record<K, FilterCriteria> };
}

function readConditionalFormats(
  stored: StoredSheet,
  id: string,
  form: FormulaForm,
  book: StyleBook,
): ConditionalFormat[] {
  return [...(stored.conditionalRules ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .flatMap(
      (rule, index) => shownConditionalFormat(rule, `${id}-format-${index + 1}`, form, book) ?? [],
    );
}

function readValidations(
  stored: StoredSheet,
  id: string,
  xml: string,
  form: FormulaForm,
): Validation[] {
  const arrows = withoutArrow(xml);
  return (stored.dataValidations ?? []).flatMap(
    (validation, index) =>
      shownValidation(validation, `${id}-validation-${index + 1}`, !arrows[index], form) ?? [],
  );
}

/** What hucre does not read from a sheet. */
export interface OutsideHucre {
  /** The sheet's own part. */
  readonly xml: string;
  /** By the tables' names. */
  readonly tableFilters?: ReadonlyMap<string, StoredFilter>;
  readonly print?: Pick<PageSetup, 'printArea' | 'titleRows' | 'titleColumns'>;
}

export function readSheet(
  stored: StoredSheet,
  id: string,
  outside: OutsideHucre,
  form: FormulaForm,
  book: StyleBook,
): { readonly sheet: Sheet; readonly kept: KeptSheet } {
  const { cells, kept } = readCells(stored, form, book);
  const fitted = fittedHeights(outside.xml);
  const columns = readColumns(stored, outside.xml);
  const rows = readRows(stored, fitted);
  const tabColour = shownColour(stored.view?.tabColor, book.theme);
  const page = shownPage(stored.pageSetup, stored.headerFooter, outside.print);
  const filter = parseArea(stored.autoFilter?.range ?? '');
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = stored.freezePane ?? {};
  const sheet: Sheet = {
    id,
    name: stored.name,
    visibility: stored.veryHidden ? 'VeryHidden' : stored.hidden ? 'Hidden' : 'Visible',
    ...(tabColour && { tabColour }),
    ...(stored.view?.rightToLeft && { rightToLeft: true }),
    ...(stored.view?.showGridLines === false && { showGridlines: false }),
    cells,
    columnWidths: columns.widths,
    rowHeights: rows.heights,
    ...(rows.hidden.length > 0 && { hiddenRows: rows.hidden }),
    ...(columns.hidden.length > 0 && { hiddenColumns: columns.hidden }),
    merges: (stored.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    ...((frozenRows > 0 || frozenColumns > 0) && {
      frozen: { rows: frozenRows, columns: frozenColumns },
    }),
    conditionalFormats: readConditionalFormats(stored, id, form, book),
    validations: readValidations(stored, id, outside.xml, form),
    tables: readTables(stored, id, outside.tableFilters),
    ...(columns.outline && { outline: columns.outline }),
    ...(filter && {
      filter,
      ...criteriaBy(shownCriteria(outside.xml), (index) => filter.column + index),
    }),
    isProtected: stored.protection?.sheet === true,
    ...(page && { page }),
  };
  return { sheet, kept: { stored, cells: kept, fittedHeights: fitted } };
}
