import { apiError } from '../../api-error';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import { keptRangeObject } from '../range/range';
import { insertWorksheets } from '../worksheet/insert-worksheets';

export const WORKBOOK: OfficeClass<undefined> = {
  reads: {
    name: (_target, { model }) => model.snapshot().name,
    readOnly: () => false,
  },
  objects: {
    application: () => OfficeObject.of('Application', undefined),
    worksheets: () => OfficeObject.of('WorksheetCollection', undefined),
    names: () => OfficeObject.of('NamedItemCollection', {}),
    tables: () => OfficeObject.of('TableCollection', {}),
    settings: () => OfficeObject.of('SettingCollection', undefined),
    customXmlParts: () => OfficeObject.of('CustomXmlPartCollection', {}),
    protection: () => OfficeObject.of('WorkbookProtection', undefined),
  },
  methods: {
    getSelectedRange: (_target, _args, { model }) => {
      if (model.selectedAreas().length > 1) {
        throw apiError('InvalidSelection', 'Workbook.getSelectedRange');
      }
      const { sheetId, area } = model.selection();
      return OfficeObject.of('Range', { sheet: model.sheet(sheetId) ?? model.activeSheet(), area });
    },
    getSelectedRanges: (_target, _args, { model }) =>
      OfficeObject.of('RangeAreas', { sheet: model.activeSheet(), areas: model.selectedAreas() }),
    getActiveCell: (_target, _args, { model }) => {
      const { sheetId, area } = model.selection();
      const sheet = model.sheet(sheetId) ?? model.activeSheet();
      return OfficeObject.of('Range', { sheet, area: { ...area, rows: 1, columns: 1 } });
    },
    insertWorksheetsFromBase64: (_target, args, session) => insertWorksheets(args, session),
    _RemoveReference: (_target, [id], session) => session.references.release(String(id)),
    _GetRangeForEventByReferenceId: (_target, [id], session) =>
      keptRangeObject(String(id), session),
    _GetRangeOrNullObjectForEventByReferenceId: (_target, [id], session) =>
      session.references.find(String(id)) ? keptRangeObject(String(id), session) : null,
  },
};
