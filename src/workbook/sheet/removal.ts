import { refersToSheet, type ReferredSheet } from '../formula/sheet-references';
import { changedCells, type CellContents, type ChangedCell } from './changed-cells';
import type { SheetPlan } from './plan';

/** What would be lost with a sheet, for the question to the user before it is removed. */
export interface RemovalQuestion {
  /** The current name of the sheet; if several are removed, their names one after another. */
  readonly sheet: string;
  /** Cells filled, changed or emptied since it was inserted. */
  readonly changes: readonly ChangedOn[];
  /** Other sheets and names of the workbook whose formulas refer to it and would break. */
  readonly referring: readonly string[];
  /** The formulas of some other sheets could not be read, so they may refer to it as well. */
  readonly unread: boolean;
}

/** A changed cell, with its sheet if several are removed together. */
export interface ChangedOn extends ChangedCell {
  readonly sheet?: string;
}

/** A sheet to be removed, as it is now and as it was planned. */
export interface RemovedSheet extends ReferredSheet {
  readonly plan: SheetPlan;
  readonly contents: CellContents;
}

/** A sheet that stays, or a name of the workbook, with its formulas. */
export interface Referring {
  readonly name: string;
  readonly formulas: readonly unknown[];
}

/** A sheet of the workbook, to be removed or not. */
export interface PresentSheet extends Referring {
  readonly id: string;
  readonly isVisible: boolean;
}

/** The workbook without the sheets that are removed. */
export interface Remainder {
  readonly others: readonly Referring[];
  /** No other sheet is visible, and a workbook must keep one. */
  readonly isOnlySheet: boolean;
  /** Id of the sheet to show; none if the active sheet stays. */
  readonly goBackTo: string | undefined;
}

/**
 * What is left when sheets are removed.
 *
 * @param removed ids of the sheets
 * @param active id of the active sheet
 * @param before id of the sheet that was active before they were inserted
 */
export function remainder(
  present: readonly PresentSheet[],
  removed: readonly string[],
  { active, before }: { readonly active: string; readonly before: string },
): Remainder {
  const others = present.filter(({ id }) => !removed.includes(id));
  const visible = others.filter(({ isVisible }) => isVisible).map(({ id }) => id);
  return {
    others,
    isOnlySheet: visible.length === 0,
    goBackTo: removed.includes(active) && visible.includes(before) ? before : undefined,
  };
}

/**
 * What the user must agree to before the sheets are removed; `undefined` if nothing is lost.
 *
 *     removalQuestion([sheet], others, false)?.changes //=> [{ row: 4, column: 5, content: 'T' }]
 */
export function removalQuestion(
  sheets: readonly RemovedSheet[],
  others: readonly Referring[],
  unread: boolean,
): RemovalQuestion | undefined {
  const changes = sheets.flatMap(({ sheet, plan, contents }): ChangedOn[] => {
    const found = changedCells(plan, contents);
    return sheets.length === 1 ? found : found.map((each) => ({ ...each, sheet }));
  });
  const referring = others
    .filter(({ formulas }) =>
      sheets.some((own) => formulas.some((formula) => refersToSheet(formula, own))),
    )
    .map(({ name }) => name);
  if (changes.length === 0 && referring.length === 0 && !unread) return undefined;
  return { sheet: sheets.map(({ sheet }) => sheet).join(', '), changes, referring, unread };
}

/** Did the user agree to everything that would be lost? Emptied cells have nothing to lose. */
export function isAgreed(question: RemovalQuestion, agreed: RemovalQuestion): boolean {
  const keyOf = ({ row, column, sheet = '' }: ChangedOn) => `${row},${column},${sheet}`;
  const seen = new Map(agreed.changes.map((cell) => [keyOf(cell), cell.content]));
  return (
    question.changes.every(
      (cell) => cell.content === '' || seen.get(keyOf(cell)) === cell.content,
    ) &&
    question.referring.every((name) => agreed.referring.includes(name)) &&
    (agreed.unread || !question.unread)
  );
}
