import type { Area, Table } from '../../../model/snapshot';
import type { SheetModel } from '../../../model/workbook-model';
import { apiError, notPlayed, sizeMismatch } from '../../api-error';
import { wholeArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { EntryTarget, ItemTarget } from '../../objects/targets';
import { filteredRows } from '../../sheet/filters';
import { requireUnprotected } from '../../sheet/protection';
import type { Session } from '../../session';
import { CELL_READS, CELL_WRITES } from '../range/cells';
import { body, part, tableOf } from './parts';

export const TABLE_ROWS: OfficeClass<ItemTarget> = {
  reads: { count: (target) => body(tableOf(target).area).rows },
  items: (target) =>
    Array.from({ length: body(tableOf(target).area).rows }, (_, index) => rowObject(target, index)),
  methods: {
    add: (target, [index, values], session) => {
      const location = 'TableRowCollection.add';
      requireUnprotected(target.sheet, location);
      const rows = rowsArgument(target, values, location);
      const { rows: count } = body(tableOf(target).area);
      const wanted = index == null || index === -1 ? count : wholeArgument(index, location);
      if (wanted < 0 || wanted > count) throw apiError('InvalidArgument', location);
      const at = insert(target, wanted, rows.length, session, location);
      const area = { ...rowArea(tableOf(target).area, at), rows: rows.length };
      CELL_WRITES['values']?.({ sheet: target.sheet, area }, rows, session);
      return rowObject(target, at);
    },
    getCount: (target) => body(tableOf(target).area).rows,
    getItemAt: (target, [at]) => {
      const location = 'TableRowCollection.getItemAt';
      const index = wholeArgument(at, location);
      const { rows } = body(tableOf(target).area);
      if (index < 0 || index >= rows) throw apiError('InvalidArgument', location);
      return rowObject(target, index);
    },
  },
};

export const TABLE_ROW: OfficeClass<EntryTarget> = {
  identity: ({ index }) => ({ Index: index }),
  reads: {
    index: ({ index }) => index,
    values: (target, session) => CELL_READS['values']?.(rangeOf(target), session),
  },
  writes: {
    values: (target, value, session) => CELL_WRITES['values']?.(rangeOf(target), value, session),
  },
  methods: {
    getRange: (target) => part(target, (area) => rowArea(area, target.index)),
    delete: (target, _args, session) => {
      const location = 'TableRow.delete';
      requireUnprotected(target.sheet, location);
      const table = tableOf(target);
      const area = rowArea(table.area, target.index);
      // In a filtered table nothing is deleted, and nothing said (office-js #994).
      if (filteredRows(target.sheet, table.area).size > 0) return;
      if (body(table.area).rows === 1) return target.sheet.clear(area, 'contents', 'addin');
      requireAlone(target.sheet, table, area.row, location);
      target.sheet.deleteCells('rows', area.row, 1);
      session.references.shift(target.sheet.id, 'rows', area.row, -1);
    },
  },
};

const rowObject = (target: ItemTarget, index: number): OfficeObject =>
  OfficeObject.of('TableRow', { ...target, index });

const rowArea = (area: Area, index: number): Area => ({
  ...area,
  row: area.row + 1 + index,
  rows: 1,
});

function rangeOf(target: EntryTarget) {
  const { area } = tableOf(target);
  if (target.index >= body(area).rows) throw apiError('ItemNotFound', 'TableRow');
  return { sheet: target.sheet, area: rowArea(area, target.index) };
}

/** One row of values, or several; one value fills a row. */
function rowsArgument(target: ItemTarget, values: unknown, location: string): unknown[][] {
  const { columns } = tableOf(target).area;
  if (!Array.isArray(values)) return [Array.from({ length: columns }, () => values ?? null)];
  const rows: unknown[] = values.every((row) => Array.isArray(row)) ? values : [values];
  if (!rows.every((row) => Array.isArray(row) && row.length === columns)) {
    throw sizeMismatch(location);
  }
  return rows as unknown[][];
}

/**
 * New rows at the end take the empty cells below; further up, or above other cells, rows move. A
 * table that was made of headings only has one empty row, which the first new row takes.
 *
 * @returns where the first new row is
 */
function insert(
  target: ItemTarget,
  wanted: number,
  rows: number,
  session: Session,
  location: string,
): number {
  const { sheet } = target;
  const table = tableOf(target);
  const { area } = table;
  const isBare = area.rows === 2 && isEmpty(sheet, body(area));
  const [at, count] = isBare ? [1, rows - 1] : [wanted, rows];
  if (count === 0) return 0;
  const row = area.row + 1 + at;
  const below = { ...area, row, rows: count };
  const isEnd = at === area.rows - 1;
  if (!isEnd || !isEmpty(sheet, below)) {
    requireAlone(sheet, table, row, location);
    sheet.insertCells('rows', row, count);
    session.references.shift(sheet.id, 'rows', row, count);
  }
  const grown = tableOf(target).area.rows > area.rows;
  if (!grown) sheet.putTable({ ...tableOf(target), area: { ...area, rows: area.rows + count } });
  return isBare ? 0 : at;
}

const isEmpty = (sheet: SheetModel, area: Area): boolean =>
  sheet.values(area).every((cells) => cells.every((cell) => (cell ?? '') === ''));

/** Excel moves the table's own cells only; the workbench moves whole rows, if nothing is beside. */
function requireAlone(sheet: SheetModel, { area }: Table, row: number, location: string): void {
  const used = sheet.usedArea();
  const isAlone =
    !used ||
    (used.column >= area.column && used.column + used.columns <= area.column + area.columns) ||
    used.row + used.rows <= row;
  if (!isAlone) {
    throw notPlayed(
      location,
      'The workbench moves rows of a table that has nothing beside it only.',
    );
  }
}
