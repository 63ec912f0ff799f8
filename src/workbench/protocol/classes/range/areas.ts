import { formatAddress } from '../../a1';
import { apiError } from '../../api-error';
import { wholeArgument, wordArgument } from '../../arguments';
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../../area';
import { CLEARED, clearAreas } from '../../clearing';
import { OfficeObject } from '../../office-class';
import type { OfficeClass } from '../../office-class';
import type { AreasTarget } from '../../targets';
import { conditionalFormatsObject } from '../rules/conditional-formats';
import { dataValidationObject } from '../rules/data-validation';
import { rangeObject } from './range';
import { rangeFormatObject } from './format';
import { worksheetObject } from '../worksheet/worksheet';

/** Several areas of one sheet, formatted in one go. */
const RANGE_AREAS: OfficeClass<AreasTarget> = {
  name: 'RangeAreas',
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
    worksheet: ({ sheet }) => worksheetObject(sheet),
    areas: (target) => OfficeObject.of(RANGES, target),
    format: rangeFormatObject,
    conditionalFormats: conditionalFormatsObject,
    dataValidation: dataValidationObject,
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
      rangeAreasObject({
        sheet,
        areas: areas.map((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
      }),
    getEntireRow: ({ sheet, areas }) =>
      rangeAreasObject({
        sheet,
        areas: areas.map((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
      }),
    _KeepReference: () => undefined,
  },
};

const RANGES: OfficeClass<AreasTarget> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => rangeObject({ sheet, area })),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[wholeArgument(index, 'RangeCollection.getItemAt')];
      if (!area) throw apiError('InvalidArgument', 'RangeCollection.getItemAt');
      return rangeObject({ sheet, area });
    },
  },
};

export function rangeAreasObject(target: AreasTarget): OfficeObject {
  return OfficeObject.of(RANGE_AREAS, target);
}
