import type { SheetModel } from '../../../model/workbook-model';
import { apiError } from '../../api-error';
import { MAX_COLUMNS, MAX_ROWS } from '../../../model/area';
import { wholeArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import { otherRange } from '../range/ways';

export const FREEZE_PANES: OfficeClass<SheetModel> = {
  methods: {
    freezeRows: (sheet, [count]) => sheet.setFrozen(lines(count, 'freezeRows'), 0),
    freezeColumns: (sheet, [count]) => sheet.setFrozen(0, lines(count, 'freezeColumns')),
    freezeAt: (sheet, [range], session) => {
      const location = 'WorksheetFreezePanes.freezeAt';
      const { area } = otherRange(range, { sheet }, session, location);
      sheet.setFrozen(
        area.rows === MAX_ROWS ? 0 : area.row + area.rows,
        area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
      );
    },
    unfreeze: (sheet) => sheet.setFrozen(0, 0),
    getLocation: (sheet) => {
      const location = frozenRange(sheet);
      if (!location) throw apiError('ItemNotFound', 'WorksheetFreezePanes.getLocation');
      return location;
    },
    getLocationOrNullObject: frozenRange,
  },
};

function lines(count: unknown, method: string): number {
  const location = `WorksheetFreezePanes.${method}`;
  const lines = wholeArgument(count, location, 1);
  if (lines < 0) throw apiError('InvalidArgument', location);
  return lines;
}

/** The cells that stay visible: whole rows, whole columns, or the corner of both. */
function frozenRange(sheet: SheetModel): OfficeObject | null {
  const { rows, columns } = sheet.frozen();
  if (rows === 0 && columns === 0) return null;
  const area = { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
  return OfficeObject.of('Range', { sheet, area });
}
