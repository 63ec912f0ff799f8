import type { PortablePlan } from './plan';

/** The workbook as it is when a planned copy is about to be written. */
export interface BeforeCopy {
  /** No sheet can be added. */
  readonly isProtected: boolean;
  readonly sheets: readonly { readonly name: string; readonly isProtected: boolean }[];
  /** The cell of each outcome: its formula, and the size of the area that it spills into. */
  readonly cells: readonly {
    readonly formula: unknown;
    readonly rows: number;
    readonly columns: number;
  }[];
}

/** Why a copy cannot be written; the names are those of Excel's own refusals. */
export type CopyObstacle =
  'protected-workbook' | 'name-taken' | 'protected-sheet' | 'changed-meanwhile';

/**
 * What prevents a copy from being written as planned: protection, a sheet with the helper sheet's
 * name, or a formula that has changed since or now spills into another area.
 *
 *     copyObstacle(plan, before) //=> undefined, if nothing has changed
 */
export function copyObstacle(
  { helperSheet, replacements, outcomes }: PortablePlan,
  { isProtected, sheets, cells }: BeforeCopy,
): CopyObstacle | undefined {
  if (isProtected) return 'protected-workbook';
  const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  if (helperSheet && sheets.some(({ name }) => isSame(name, helperSheet.name))) return 'name-taken';
  const closed = sheets.filter((sheet) => sheet.isProtected);
  if (closed.some(({ name }) => replacements.some(({ sheet }) => isSame(sheet, name)))) {
    return 'protected-sheet';
  }
  const areAsPlanned = replacements.every(({ area }, index) => {
    const cell = cells[index];
    return (
      cell?.formula === outcomes[index]?.formula &&
      // Neighbouring cells that it does not fill belong to somebody.
      cell?.rows === area.rows &&
      cell.columns === area.columns
    );
  });
  return areAsPlanned ? undefined : 'changed-meanwhile';
}
