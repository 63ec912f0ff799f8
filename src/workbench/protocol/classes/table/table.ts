import type { Table } from '../../../model/snapshot';
import { apiError } from '../../api-error';
import { booleanArgument, textArgument, wholeArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { EntryTarget, ItemTarget } from '../../objects/targets';
import { requireUnprotected } from '../../sheet/protection';
import type { Session } from '../../session';
import { otherRange } from '../range/ways';
import { clear, reapply } from '../worksheet/auto-filter';
import { body, column, part, tableOf } from './parts';
import { headings, isFreeTableName } from './tables';

export const TABLE: OfficeClass<ItemTarget> = {
  identity: ({ id }) => ({ Id: id }),
  reads: {
    id: ({ id }) => id,
    name: (target) => tableOf(target).name,
    style: (target) => tableOf(target).style,
    showBandedRows: (target) => tableOf(target).bandedRows ?? true,
    showFilterButton: (target) => tableOf(target).filterButtons ?? true,
    showHeaders: () => true,
    showTotals: () => false,
  },
  writes: {
    name: (target, value, session: Session) =>
      change(target, 'Table.name', (at) => {
        const name = textArgument(value, at);
        // As in Excel, a name that is already used gives the same error as an invalid one.
        if (!isFreeTableName(name, session, target.id)) throw apiError('InvalidArgument', at);
        return { name };
      }),
    style: (target, value) =>
      change(target, 'Table.style', (at) => {
        const style = textArgument(value, at);
        if (!/^(TableStyle(Light|Medium|Dark)\d{1,2})?$/.test(style)) {
          throw apiError('InvalidArgument', at);
        }
        return { style };
      }),
    showBandedRows: (target, value) =>
      change(target, 'Table.showBandedRows', (at) => ({ bandedRows: booleanArgument(value, at) })),
    showFilterButton: (target, value) =>
      change(target, 'Table.showFilterButton', (at) => ({
        filterButtons: booleanArgument(value, at),
      })),
  },
  objects: {
    autoFilter: ({ sheet, id }) => OfficeObject.of('AutoFilter', { sheet, table: id }),
    worksheet: ({ sheet }) => OfficeObject.of('Worksheet', sheet),
    columns: (target) => OfficeObject.of('TableColumnCollection', target),
    rows: (target) => OfficeObject.of('TableRowCollection', target),
  },
  methods: {
    getRange: (target) => part(target, (area) => area),
    getHeaderRowRange: (target) => part(target, (area) => ({ ...area, rows: 1 })),
    getDataBodyRange: (target) => part(target, body),
    resize: (target, [range], session) => {
      const { area } = otherRange(range, target, session, 'Table.resize');
      const known = tableOf(target).area;
      if (area.row !== known.row || area.rows < 2)
        throw apiError('InvalidArgument', 'Table.resize');
      change(target, 'Table.resize', () => ({ area, columns: headings(target.sheet, area) }));
    },
    clearFilters: ({ sheet, id }) => clear({ sheet, table: id }, 'Table.clearFilters'),
    reapplyFilters: ({ sheet, id }) => reapply({ sheet, table: id }, 'Table.reapplyFilters'),
    convertToRange: (target) => {
      requireUnprotected(target.sheet, 'Table.convertToRange');
      const { area } = tableOf(target);
      target.sheet.removeTable(target.id);
      return OfficeObject.of('Range', { sheet: target.sheet, area });
    },
    delete: (target) => {
      requireUnprotected(target.sheet, 'Table.delete');
      const { area } = tableOf(target);
      target.sheet.removeTable(target.id);
      target.sheet.clear(area, 'all', 'addin');
    },
  },
};

export const TABLE_COLUMNS: OfficeClass<ItemTarget> = {
  reads: { count: (target) => tableOf(target).columns.length },
  items: (target) => tableOf(target).columns.map((_name, index) => columnObject(target, index)),
  methods: {
    getCount: (target) => tableOf(target).columns.length,
    getItem: (target, [key]) => {
      const index = columnIndex(target, key);
      if (index < 0) throw apiError('ItemNotFound', 'TableColumnCollection.getItem');
      return columnObject(target, index);
    },
    getItemOrNullObject: (target, [key]) => {
      const index = columnIndex(target, key);
      return index < 0 ? null : columnObject(target, index);
    },
    getItemAt: (target, [at]) => {
      const index = wholeArgument(at, 'TableColumnCollection.getItemAt');
      if (!tableOf(target).columns[index]) {
        throw apiError('InvalidArgument', 'TableColumnCollection.getItemAt');
      }
      return columnObject(target, index);
    },
  },
};

export const TABLE_COLUMN: OfficeClass<EntryTarget> = {
  identity: ({ index }) => ({ Id: index + 1 }),
  reads: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: (target) => tableOf(target).columns[target.index] ?? '',
    values: (target) => {
      const values = target.sheet.values(column(tableOf(target).area, target.index));
      return values.map((row) => row.map((value) => value ?? ''));
    },
  },
  objects: { filter: (target) => OfficeObject.of('Filter', target) },
  methods: {
    getRange: (target) => part(target, (area) => column(area, target.index)),
    getHeaderRowRange: (target) =>
      part(target, (area) => ({ ...column(area, target.index), rows: 1 })),
    getDataBodyRange: (target) => part(target, (area) => column(body(area), target.index)),
  },
};

const columnObject = (target: ItemTarget, index: number): OfficeObject =>
  OfficeObject.of('TableColumn', { ...target, index });

/** By id, which counts from 1, or by heading. */
function columnIndex(target: ItemTarget, key: unknown): number {
  const { columns } = tableOf(target);
  if (typeof key === 'number') return columns[key - 1] === undefined ? -1 : key - 1;
  return columns.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
}

function change(
  target: ItemTarget,
  location: string,
  make: (location: string) => Partial<Table>,
): void {
  requireUnprotected(target.sheet, location);
  target.sheet.putTable({ ...tableOf(target), ...make(location) });
}
