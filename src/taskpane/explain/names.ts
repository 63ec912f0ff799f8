import type { SheetArea } from '../../workbook/formula/resolve-reference';
import { cellArea, toAddress } from '../../workbook/sheet/address';

/**
 * Cells as the pane names them.
 *
 *     nameOf({ sheet: 'My plan', area }) //=> 'My plan!B2:B9'
 */
export function nameOf({ sheet, area }: SheetArea): string {
  return `${sheet}!${toAddress(area)}`;
}

/** The same for one cell. */
export function cellName(place: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}): string {
  return nameOf({ sheet: place.sheet, area: cellArea(place) });
}
