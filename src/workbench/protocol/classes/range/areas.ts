import { formatAddress } from '../../../model/a1';
import { apiError } from '../../api-error';
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../../../model/area';
import { wholeArgument, wordArgument } from '../../arguments';
import { CLEARED, clearAreas } from '../../sheet/clearing';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { AreasTarget } from '../../objects/targets';

/** Several areas of one sheet, formatted together. */
export const RANGE_AREAS: OfficeClass<AreasTarget> = {
  identity: (target, session) => ({
    _ReferenceId: session.references.keep(target, {
      sheetId: target.sheet.id,
      areas: target.areas,
    }),
  }),
  reads: {
    address: ({ sheet, areas }) => areas.map((area) => formatAddress(sheet.name, area)).join(','),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
    isEntireColumn: ({ areas }) => areas.every(isWholeColumns),
    isEntireRow: ({ areas }) => areas.every(isWholeRows),
  },
  objects: {
    worksheet: ({ sheet }) => OfficeObject.of('Worksheet', sheet),
    areas: (target) => OfficeObject.of('RangeCollection', target),
    format: (target) => OfficeObject.of('RangeFormat', target),
    conditionalFormats: (target) => OfficeObject.of('ConditionalFormatCollection', target),
    dataValidation: (target) => OfficeObject.of('DataValidation', target),
  },
  methods: {
    clear: (target, [applyTo], session) => {
      const what = wordArgument(applyTo ?? 'All', CLEARED, 'RangeAreas.clear');
      clearAreas(target, what, session, 'RangeAreas.clear');
    },
    select: ({ sheet, areas }, _args, session) => {
      const [first, ...more] = areas;
      if (!first || sheet.visibility !== 'Visible') {
        throw apiError('InvalidOperation', 'RangeAreas.select');
      }
      session.model.select(sheet.id, first, ...more);
    },
    calculate: (_target, _args, session) => session.model.recalculate(),
    getEntireColumn: ({ sheet, areas }) =>
      OfficeObject.of('RangeAreas', {
        sheet,
        areas: areas.map((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
      }),
    getEntireRow: ({ sheet, areas }) =>
      OfficeObject.of('RangeAreas', {
        sheet,
        areas: areas.map((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
      }),
    _KeepReference: () => undefined,
  },
};

export const RANGES: OfficeClass<AreasTarget> = {
  items: ({ sheet, areas }) => areas.map((area) => OfficeObject.of('Range', { sheet, area })),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[wholeArgument(index, 'RangeCollection.getItemAt')];
      if (!area) throw apiError('InvalidArgument', 'RangeCollection.getItemAt');
      return OfficeObject.of('Range', { sheet, area });
    },
  },
};
