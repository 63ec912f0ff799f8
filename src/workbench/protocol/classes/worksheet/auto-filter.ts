import type { SheetModel } from '../../../model/workbook-model';
import { apiError, notPlayed } from '../../api-error';
import { intersection } from '../../../model/area';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import { requireUnprotected } from '../../sheet/protection';
import { otherRange } from '../range/ways';

/** Filter buttons on a range; filtering by a criterion is not supported. */
export const AUTO_FILTER: OfficeClass<SheetModel> = {
  reads: { enabled: (sheet) => sheet.filter !== undefined },
  methods: {
    apply: (sheet, [range, columnIndex, criteria], session) => {
      const location = 'AutoFilter.apply';
      requireUnprotected(sheet, location);
      const { sheet: home, area } = otherRange(range, { sheet }, session, location);
      if (home.id !== sheet.id) throw apiError('InvalidArgument', location);
      if (columnIndex != null || criteria != null)
        throw notPlayed(location, 'The workbench puts filter buttons and does not filter itself.');
      if (sheet.tables().some((table) => intersection(table.area, area)))
        throw notPlayed(location, 'The workbench filters no tables.');
      sheet.filter = area;
    },
    remove: (sheet) => {
      requireUnprotected(sheet, 'AutoFilter.remove');
      sheet.filter = undefined;
    },
    getRange: (sheet) => {
      if (!sheet.filter) throw apiError('ItemNotFound', 'AutoFilter.getRange');
      return OfficeObject.of('Range', { sheet, area: sheet.filter });
    },
    getRangeOrNullObject: (sheet) =>
      sheet.filter ? OfficeObject.of('Range', { sheet, area: sheet.filter }) : null,
  },
};
