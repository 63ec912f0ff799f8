import { apiError } from '../../api-error';
import { OfficeObject } from '../../office-class';
import type { OfficeClass } from '../../office-class';
import { applicationObject } from './application';
import { customXmlPartsObject } from './custom-xml-parts';
import { insertWorksheets } from '../worksheet/insert-worksheets';
import { namesObject } from './names';
import { keptRangeObject, rangeObject } from '../range/range';
import { rangeAreasObject } from '../range/areas';
import { settingsObject } from './settings';
import { tablesObject } from '../table/tables';
import { workbookProtectionObject } from './protection';
import { worksheetsObject } from '../worksheet/worksheets';

const WORKBOOK: OfficeClass<undefined> = {
  name: 'Workbook',
  reads: {
    name: (_target, { model }) => model.snapshot().name,
    readOnly: () => false,
  },
  objects: {
    application: applicationObject,
    worksheets: worksheetsObject,
    names: () => namesObject(),
    tables: () => tablesObject(),
    settings: settingsObject,
    customXmlParts: customXmlPartsObject,
    protection: workbookProtectionObject,
  },
  methods: {
    getSelectedRange: (_target, _args, { model }) => {
      if (model.selectedAreas().length > 1) {
        throw apiError('InvalidSelection', 'Workbook.getSelectedRange');
      }
      const { sheetId, area } = model.selection();
      return rangeObject({ sheet: model.sheet(sheetId) ?? model.activeSheet(), area });
    },
    getSelectedRanges: (_target, _args, { model }) =>
      rangeAreasObject({ sheet: model.activeSheet(), areas: model.selectedAreas() }),
    getActiveCell: (_target, _args, { model }) => {
      const { sheetId, area } = model.selection();
      const sheet = model.sheet(sheetId) ?? model.activeSheet();
      return rangeObject({ sheet, area: { ...area, rows: 1, columns: 1 } });
    },
    insertWorksheetsFromBase64: (_target, args, session) => insertWorksheets(args, session),
    _RemoveReference: (_target, [id], session) => session.references.release(String(id)),
    _GetRangeForEventByReferenceId: (_target, [id], session) =>
      keptRangeObject(String(id), session),
    _GetRangeOrNullObjectForEventByReferenceId: (_target, [id], session) =>
      session.references.find(String(id)) ? keptRangeObject(String(id), session) : null,
  },
};

export function workbookObject(): OfficeObject {
  return OfficeObject.of(WORKBOOK, undefined);
}
