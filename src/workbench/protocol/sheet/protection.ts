import type { SheetModel } from '../../model/workbook-model';
import { apiError } from '../api-error';
import { cellsOf } from '../../model/area';
import type { Session } from '../session';
import type { AreasTarget } from '../objects/targets';

/** On a protected sheet only unlocked cells can be edited. */
export function requireInput({ sheet, areas }: AreasTarget, location: string): void {
  if (!sheet.isProtected) return;
  for (const area of areas) {
    for (const { row, column } of cellsOf(area)) {
      if (sheet.cell(row, column)?.style?.locked !== false)
        throw apiError('AccessDenied', location);
    }
  }
}

/** Formats, sizes, rules and objects of a protected sheet cannot be changed at all. */
export function requireUnprotected(sheet: SheetModel, location: string): void {
  if (sheet.isProtected) throw apiError('AccessDenied', location);
}

/** If a workbook's structure is protected, sheets can be neither added, removed nor renamed. */
export function requireOpenStructure(session: Session, location: string): void {
  if (session.model.isProtected) throw apiError('AccessDenied', location);
}
