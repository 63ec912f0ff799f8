import { formatAddress } from '../../../model/a1';
import { apiError } from '../../api-error';
import { isWholeColumns, isWholeRows } from '../../../model/area';
import { wordArgument, booleanArgument } from '../../arguments';
import { clearAreas, CLEARED } from '../../sheet/clearing';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { AreasTarget, RangeTarget } from '../../objects/targets';
import { requireUnprotected } from '../../sheet/protection';
import type { Session } from '../../session';
import { CELL_PROPERTIES } from './cell-properties';
import { CELL_READS, CELL_WRITES } from './cells';
import { linkOf, setLink } from './hyperlink';
import { RANGE_OUTLINE } from './outline';
import { RANGE_STRUCTURE } from './structure';
import { RANGE_WAYS } from './ways';

export const RANGE: OfficeClass<RangeTarget> = {
  identity: (range, session) => ({
    _ReferenceId: session.references.keep(range, {
      sheetId: range.sheet.id,
      areas: [range.area],
    }),
  }),
  reads: {
    ...CELL_READS,
    address: ({ sheet, area }) => formatAddress(sheet.name, area),
    addressLocal: ({ sheet, area }) => formatAddress(sheet.name, area),
    rowIndex: ({ area }) => area.row,
    columnIndex: ({ area }) => area.column,
    rowCount: ({ area }) => area.rows,
    columnCount: ({ area }) => area.columns,
    // Excel does not count beyond 2^31 - 1 cells and returns -1.
    cellCount: ({ area }) => (area.rows * area.columns < 2 ** 31 ? area.rows * area.columns : -1),
    isEntireRow: ({ area }) => isWholeRows(area),
    isEntireColumn: ({ area }) => isWholeColumns(area),
    rowHidden: (range) => hidden(range, 'rows'),
    columnHidden: (range) => hidden(range, 'columns'),
    hidden: (range) => {
      const rows = hidden(range, 'rows');
      const columns = hidden(range, 'columns');
      return (
        rows === true || columns === true || (rows === false && columns === false ? false : null)
      );
    },
    hasSpill: ({ sheet, area }) => {
      const cell = sheet.cell(area.row, area.column);
      return cell?.spill !== undefined || cell?.spilled === true;
    },
    hyperlink: linkOf,
  },
  writes: {
    ...CELL_WRITES,
    hyperlink: setLink,
    rowHidden: (range, value) => hide(range, 'rows', value),
    columnHidden: (range, value) => hide(range, 'columns', value),
  },
  objects: {
    worksheet: ({ sheet }) => OfficeObject.of('Worksheet', sheet),
    format: (range) => OfficeObject.of('RangeFormat', areasOf(range)),
    conditionalFormats: (range) => OfficeObject.of('ConditionalFormatCollection', areasOf(range)),
    dataValidation: (range) => OfficeObject.of('DataValidation', areasOf(range)),
  },
  methods: {
    ...RANGE_WAYS,
    ...RANGE_STRUCTURE,
    ...RANGE_OUTLINE,
    ...CELL_PROPERTIES,
    clear: (range, [applyTo], session) => {
      const what = wordArgument(applyTo ?? 'All', CLEARED, 'Range.clear');
      clearAreas(areasOf(range), what, session, 'Range.clear');
    },
    calculate: (_range, _args, session) => session.model.recalculate(),
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) {
        throw apiError('InvalidArgument', 'Range.values');
      }
    },
    _KeepReference: () => undefined,
  },
};

const areasOf = ({ sheet, area }: RangeTarget): AreasTarget => ({ sheet, areas: [area] });

/** The range the client kept under an id, in its current position. */
export function keptRangeObject(id: string, session: Session): OfficeObject {
  const found = session.references.find(id);
  const sheet = found && session.model.sheet(found.sheetId);
  const [area, ...more] = found?.areas ?? [];
  if (!found || !sheet || !area) throw apiError('InvalidReference');
  return more.length > 0
    ? OfficeObject.of('RangeAreas', { sheet, areas: found.areas })
    : OfficeObject.of('Range', { sheet, area });
}

/** Whether rows or columns are hidden: `null` if only some are. */
function hidden({ sheet, area }: RangeTarget, axis: 'rows' | 'columns'): boolean | null {
  const first = axis === 'rows' ? area.row : area.column;
  const is = sheet.isHidden(axis, first);
  for (let line = first + 1; line < first + area[axis]; line++) {
    if (sheet.isHidden(axis, line) !== is) return null;
  }
  return is;
}

function hide({ sheet, area }: RangeTarget, axis: 'rows' | 'columns', value: unknown): void {
  const location = axis === 'rows' ? 'Range.rowHidden' : 'Range.columnHidden';
  requireUnprotected(sheet, location);
  const first = axis === 'rows' ? area.row : area.column;
  sheet.setHidden(axis, first, area[axis], booleanArgument(value, location));
}
