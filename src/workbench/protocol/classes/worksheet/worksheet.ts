import type { SheetModel } from '../../../model/workbook-model';
import { apiError } from '../../api-error';
import { isOnSheet } from '../../../model/area';
import { booleanArgument, textArgument, wholeArgument, wordArgument } from '../../arguments';
import { colourArgument } from '../../colours';
import { registrations } from '../../events/registrations';
import { EVENT } from '../../events/sources';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import { showLevels } from '../../sheet/outline';
import { requireOpenStructure, requireUnprotected } from '../../sheet/protection';
import { requireRange } from '../../resolve';
import type { Session } from '../../session';
import { requireSheetName } from '../../sheet/name';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

export const WORKSHEET: OfficeClass<SheetModel> = {
  identity: (sheet) => ({ Id: sheet.id }),
  // The client uses different names for setting and for loading this property.
  aliases: { gridlines: 'showGridlines' },
  reads: {
    id: (sheet) => sheet.id,
    name: (sheet) => sheet.name,
    position: (sheet) => sheet.position,
    visibility: (sheet) => sheet.visibility,
    tabColor: (sheet) => sheet.tabColour ?? '',
    showGridlines: (sheet) => sheet.showGridlines,
  },
  writes: {
    name: (sheet, value, session) => {
      requireOpenStructure(session, 'Worksheet.name');
      sheet.name = requireSheetName(value, session.model, 'Worksheet.name', sheet);
    },
    position: (sheet, value, session) => {
      requireOpenStructure(session, 'Worksheet.position');
      const position = wholeArgument(value, 'Worksheet.position');
      if (position < 0 || position >= session.model.sheets().length) {
        throw apiError('InvalidArgument', 'Worksheet.position');
      }
      sheet.position = position;
    },
    visibility: (sheet, value, session) => {
      requireOpenStructure(session, 'Worksheet.visibility');
      const visibility = wordArgument(value, VISIBILITIES, 'Worksheet.visibility');
      const others = session.model.sheets().filter((other) => other.id !== sheet.id);
      if (visibility !== 'Visible' && !others.some((other) => other.visibility === 'Visible')) {
        throw apiError('InvalidOperation', 'Worksheet.visibility');
      }
      sheet.visibility = visibility;
    },
    tabColor: (sheet, value) => {
      sheet.tabColour = value === '' ? undefined : colourArgument(value, 'Worksheet.tabColor');
    },
    showGridlines: (sheet, value) => {
      sheet.showGridlines = booleanArgument(value, 'Worksheet.showGridlines');
    },
  },
  objects: {
    autoFilter: (sheet) => OfficeObject.of('AutoFilter', { sheet }),
    charts: (sheet) => OfficeObject.of('ChartCollection', sheet),
    names: (sheet) => OfficeObject.of('NamedItemCollection', { sheet }),
    tables: (sheet) => OfficeObject.of('TableCollection', { sheet }),
    freezePanes: (sheet) => OfficeObject.of('WorksheetFreezePanes', sheet),
    pageLayout: (sheet) => OfficeObject.of('PageLayout', sheet),
    protection: (sheet) => OfficeObject.of('WorksheetProtection', sheet),
  },
  methods: {
    ...registrations('Worksheet', {
      onActivated: EVENT.activated,
      onDeactivated: EVENT.deactivated,
      onChanged: EVENT.changed,
      onSelectionChanged: EVENT.selectionChanged,
      onCalculated: EVENT.calculated,
    }),
    getRange: (sheet, [address], session) =>
      OfficeObject.of('Range', requireRange(address, sheet, session, 'Worksheet.getRange')),
    getRanges: (sheet, [addresses], session) => {
      const location = 'Worksheet.getRanges';
      // Both commas and semicolons separate, as in Excel; neither occurs in the address of a cell.
      const parts = textArgument(addresses ?? '', location).split(/[,;]/);
      const ranges = parts.map((part) => requireRange(part.trim(), sheet, session, location));
      if (ranges.some((range) => range.sheet.id !== sheet.id)) {
        throw apiError('InvalidArgument', location);
      }
      return OfficeObject.of('RangeAreas', { sheet, areas: ranges.map((range) => range.area) });
    },
    getRangeByIndexes: (sheet, args) => {
      const location = 'Worksheet.getRangeByIndexes';
      const [row = 0, column = 0, rows = 0, columns = 0] = args.map((value) =>
        wholeArgument(value, location),
      );
      const area = { row, column, rows, columns };
      if (!isOnSheet(area)) throw apiError('InvalidArgument', location);
      return OfficeObject.of('Range', { sheet, area });
    },
    getCell: (sheet, [row, column]) => {
      const location = 'Worksheet.getCell';
      const area = {
        row: wholeArgument(row, location),
        column: wholeArgument(column, location),
        rows: 1,
        columns: 1,
      };
      if (!isOnSheet(area)) throw apiError('InvalidArgument', location);
      return OfficeObject.of('Range', { sheet, area });
    },
    getUsedRange: (sheet, [valuesOnly]) => {
      const first = { row: 0, column: 0, rows: 1, columns: 1 };
      return OfficeObject.of('Range', {
        sheet,
        area: sheet.usedArea(valuesOnly === true) ?? first,
      });
    },
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = sheet.usedArea(valuesOnly === true);
      return area ? OfficeObject.of('Range', { sheet, area }) : null;
    },
    getNext: (sheet, [visibleOnly], session) =>
      neighbour(sheet, 1, visibleOnly === true, session, 'Worksheet.getNext'),
    getNextOrNullObject: (sheet, [visibleOnly], session) =>
      neighbour(sheet, 1, visibleOnly === true, session),
    getPrevious: (sheet, [visibleOnly], session) =>
      neighbour(sheet, -1, visibleOnly === true, session, 'Worksheet.getPrevious'),
    getPreviousOrNullObject: (sheet, [visibleOnly], session) =>
      neighbour(sheet, -1, visibleOnly === true, session),
    _GetSheetById: (_sheet, [id], session) => {
      const found = session.model.sheet(textArgument(id, 'Worksheet.getNext'));
      return found ? OfficeObject.of('Worksheet', found) : null;
    },
    activate: (sheet, _args, session) => {
      if (sheet.visibility !== 'Visible') throw apiError('InvalidOperation', 'Worksheet.activate');
      session.model.activate(sheet.id);
    },
    calculate: (_sheet, _args, session) => session.model.recalculate(),
    showOutlineLevels: (sheet, args) => {
      const location = 'Worksheet.showOutlineLevels';
      requireUnprotected(sheet, location);
      const [rows = 0, columns = 0] = args.map((value) => wholeArgument(value, location));
      if ([rows, columns].some((levels) => levels < 0 || levels > 8)) {
        throw apiError('InvalidArgument', location);
      }
      // 0 leaves them as they are.
      if (rows > 0) showLevels(sheet, 'rows', rows);
      if (columns > 0) showLevels(sheet, 'columns', columns);
    },
    delete: (sheet, _args, session) => {
      requireOpenStructure(session, 'Worksheet.delete');
      const others = session.model.sheets().filter((other) => other.id !== sheet.id);
      // A workbook keeps at least one visible sheet; a very hidden one cannot be deleted.
      if (!others.some((other) => other.visibility === 'Visible')) {
        throw apiError('InvalidOperation', 'Worksheet.delete');
      }
      if (sheet.visibility === 'VeryHidden') throw apiError('InvalidOperation', 'Worksheet.delete');
      session.model.removeSheet(sheet.id);
      session.references.forgetSheet(sheet.id);
    },
  },
};

/** The next sheet on that side; if there is none, an error at `location` or else a null object. */
function neighbour(
  sheet: SheetModel,
  step: 1 | -1,
  visibleOnly: boolean,
  session: Session,
  location?: string,
): OfficeObject | null {
  const sheets = session.model.sheets();
  const from = sheets.findIndex((other) => other.id === sheet.id);
  for (let at = from + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!visibleOnly || found.visibility === 'Visible'))
      return OfficeObject.of('Worksheet', found);
  }
  if (location) throw apiError('ItemNotFound', location);
  return null;
}
