import type { Area, Table } from '../../../model/snapshot';
import { apiError } from '../../api-error';
import { OfficeObject } from '../../objects/object';
import type { ItemTarget } from '../../objects/targets';

export function tableOf({ sheet, id }: ItemTarget): Table {
  const table = sheet.tables().find((one) => one.id === id);
  if (!table) throw apiError('ItemNotFound', 'Table');
  return table;
}

/** The rows below the headings. */
export const body = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });
export const column = (area: Area, index: number): Area => ({
  ...area,
  column: area.column + index,
  columns: 1,
});

export function part(target: ItemTarget, cut: (area: Area) => Area): OfficeObject {
  return OfficeObject.of('Range', { sheet: target.sheet, area: cut(tableOf(target).area) });
}
