import type { Area, Table } from '../../../model/snapshot';
import type { SheetModel } from '../../../model/workbook-model';
import { apiError } from '../../api-error';
import { booleanArgument, textArgument, wholeArgument } from '../../arguments';
import { OfficeObject } from '../../office-class';
import type { OfficeClass } from '../../office-class';
import { requireUnprotected } from '../../protection';
import type { Session } from '../../session';
import { rangeObject } from '../range/range';
import { otherRange } from '../range/ways';
import { headings, isFreeTableName } from './tables';
import { worksheetObject } from '../worksheet/worksheet';

interface TableTarget {
  readonly sheet: SheetModel;
  readonly id: string;
}

interface ColumnTarget extends TableTarget {
  readonly index: number;
}

const TABLE: OfficeClass<TableTarget> = {
  name: 'Table',
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
        // A name that is taken is answered like one that is misshapen, as Excel does.
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
    worksheet: ({ sheet }) => worksheetObject(sheet),
    columns: (target) => OfficeObject.of(COLUMNS, target),
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
    convertToRange: (target) => {
      requireUnprotected(target.sheet, 'Table.convertToRange');
      const { area } = tableOf(target);
      target.sheet.removeTable(target.id);
      return rangeObject({ sheet: target.sheet, area });
    },
    delete: (target) => {
      requireUnprotected(target.sheet, 'Table.delete');
      const { area } = tableOf(target);
      target.sheet.removeTable(target.id);
      target.sheet.clear(area, 'all', 'addin');
    },
  },
};

const COLUMNS: OfficeClass<TableTarget> = {
  name: 'TableColumnCollection',
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

const COLUMN: OfficeClass<ColumnTarget> = {
  name: 'TableColumn',
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
  methods: {
    getRange: (target) => part(target, (area) => column(area, target.index)),
    getHeaderRowRange: (target) =>
      part(target, (area) => ({ ...column(area, target.index), rows: 1 })),
    getDataBodyRange: (target) => part(target, (area) => column(body(area), target.index)),
  },
};

export function tableObject(target: TableTarget): OfficeObject {
  return OfficeObject.of(TABLE, target);
}
const columnObject = (target: TableTarget, index: number): OfficeObject =>
  OfficeObject.of(COLUMN, { ...target, index });

function tableOf({ sheet, id }: TableTarget): Table {
  const table = sheet.tables().find((one) => one.id === id);
  if (!table) throw apiError('ItemNotFound', 'Table');
  return table;
}

/** By id, which counts from 1, or by heading. */
function columnIndex(target: TableTarget, key: unknown): number {
  const { columns } = tableOf(target);
  if (typeof key === 'number') return columns[key - 1] === undefined ? -1 : key - 1;
  return columns.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
}

const body = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });
const column = (area: Area, index: number): Area => ({
  ...area,
  column: area.column + index,
  columns: 1,
});

function part(target: TableTarget, cut: (area: Area) => Area): OfficeObject {
  return rangeObject({ sheet: target.sheet, area: cut(tableOf(target).area) });
}

function change(
  target: TableTarget,
  location: string,
  make: (location: string) => Partial<Table>,
): void {
  requireUnprotected(target.sheet, location);
  target.sheet.putTable({ ...tableOf(target), ...make(location) });
}
