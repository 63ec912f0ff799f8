import type { IUnitRange } from '@univerjs/core';
import { oneCell } from '../../area';
import { toRange } from '../sheet/ranges';

/** A cell that calls functions. */
export interface Site {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export const siteKey = ({ sheetId, row, column }: Omit<Site, 'unitId'>): string =>
  `${sheetId}!${row},${column}`;

export const toUnitRange = ({ unitId, sheetId, row, column }: Site): IUnitRange => ({
  unitId,
  sheetId,
  range: toRange(oneCell(row, column)),
});
