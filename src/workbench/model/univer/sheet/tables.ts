import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  TableManager,
} from '@univerjs/sheets-table';
import { intersection } from '../../area';
import type { Area, FilterCriteria, Table } from '../../snapshot';
import { toArea, toRange } from './ranges';
import type { Engine, Own } from '../engine/engine';
import { target } from '../engine/engine';
import { contentOf } from './cells/cells';

type UniverTable = ReturnType<TableManager['getTablesBySubunitId']>[number];

/** Properties that Univer's tables do not have. */
type Look = Pick<Table, 'style' | 'bandedRows' | 'filterButtons' | 'filterCriteria'>;

/** Univer has its own colours for tables; Excel's style is kept by name. */
const UNIVER_STYLE = 'table-default-0';
const EXCEL_STYLE = 'TableStyleMedium2';

/** Criteria that a person has chosen in the grid, which Univer keeps. */
const THEIRS: FilterCriteria = { filterOn: 'Dynamic' };

const withoutTheirs = (criteria: NonNullable<Table['filterCriteria']>) =>
  Object.fromEntries(
    Object.entries(criteria).filter(([, { filterOn, stored }]) => filterOn !== 'Dynamic' || stored),
  );

/**
 * Tables of all sheets: Univer moves them and reads their references; what Excel shows is kept
 * here.
 */
export class UniverTables {
  private readonly looks = new Map<string, Look>();

  constructor(private readonly engine: Engine & Own) {}

  list(sheetId: string): readonly Table[] {
    return this.tables(sheetId).map((table) => this.read(table));
  }

  put(sheetId: string, table: Table): void {
    this.remove(sheetId, table.id);
    this.engine.mutate(AddSheetTableMutation.id, {
      ...target(this.engine, sheetId),
      tableId: table.id,
      name: table.name,
      range: toRange(table.area),
      header: [...table.columns],
      options: { tableStyleId: UNIVER_STYLE, showHeader: true },
    });
    const { style, bandedRows, filterButtons, filterCriteria } = table;
    this.looks.set(table.id, {
      style,
      ...(bandedRows !== undefined && { bandedRows }),
      ...(filterButtons !== undefined && { filterButtons }),
      ...(filterCriteria && { filterCriteria: withoutTheirs(filterCriteria) }),
    });
  }

  remove(sheetId: string, id: string): void {
    if (!this.tables(sheetId).some((table) => table.getId() === id)) return;
    this.engine.mutate(DeleteSheetTableMutation.id, {
      ...target(this.engine, sheetId),
      tableId: id,
    });
  }

  load(sheetId: string, tables: readonly Table[]): void {
    for (const table of tables) this.put(sheetId, table);
  }

  /** In a table the heading cells are the columns' names. */
  syncHeaders(sheetId: string, written: Area): void {
    for (const table of this.tables(sheetId)) {
      const { row, column, columns } = toArea(table.getRange());
      const head = intersection({ row, column, rows: 1, columns }, written);
      const worksheet = this.engine.workbook.getSheetBySheetId(sheetId);
      if (!head || !worksheet) continue;
      for (let each = head.column; each < head.column + head.columns; each++) {
        const text = contentOf(worksheet.getCellRaw(row, each))?.value;
        const named = table.getTableColumnByIndex(each - column);
        if (text !== undefined && named) named.displayName = String(text);
      }
    }
  }

  clear(): void {
    this.looks.clear();
  }

  private tables(sheetId: string): UniverTable[] {
    const manager = this.engine.injector.get(TableManager);
    return manager.getTablesBySubunitId(this.engine.workbook.getUnitId(), sheetId);
  }

  private read(table: UniverTable): Table {
    const area = toArea(table.getRange());
    const columns = Array.from({ length: area.columns }, (_, index) =>
      table.getColumnNameByIndex(index),
    );
    // What a person filters in the grid, by Univer's criteria.
    const filters = table.getTableFilters();
    const theirs = columns.filter((_, index) => filters.getColumnFilter(index));
    const own = this.looks.get(table.getId());
    return {
      style: EXCEL_STYLE,
      ...own,
      ...(theirs.length > 0 && {
        filterCriteria: {
          ...own?.filterCriteria,
          ...Object.fromEntries(theirs.map((name) => [name, THEIRS])),
        },
      }),
      id: table.getId(),
      name: table.getDisplayName(),
      area,
      columns,
    };
  }
}
