import { withoutSheets } from '../../workbook/sheet/address';
import { TEXT_FORMAT } from '../../workbook/sheet/cell-input';
import { success, type Outcome } from '../door/outcome';
import { transaction } from '../door/transaction';

/** A cell that is not empty, as the user saw it before agreeing. */
export interface TakenCell {
  /** Excel's id of the sheet, which stays the same when the sheet is renamed. */
  readonly sheetId: string;
  /** "B2", without the sheet. */
  readonly address: string;
  /** What was entered: a formula, or the value as text. */
  readonly content: string;
}

export type FormulaInsertion =
  | { readonly state: 'inserted'; readonly address: string }
  /** Nothing was written: the user has to agree first. */
  | { readonly state: 'taken'; readonly cell: TakenCell }
  /** Nothing was written: in a cell formatted as Text, Excel would keep the formula as text. */
  | { readonly state: 'text-cell'; readonly address: string };

/**
 * Writes a formula, in English notation, into the selected cell, or the active one if several are
 * selected: one request to read, one to write. A filled cell is only overwritten if it is the one
 * the user agreed to and its contents have not changed.
 *
 *     await insertFormula('=SDG.GOAL(1)')
 *     //=> { ok: true, value: { state: 'taken', cell: { address: 'B2', content: 'Budget', … } } }
 *     await insertFormula('=SDG.GOAL(1)', cell)
 *     //=> { ok: true, value: { state: 'inserted', address: 'B2' } }
 */
export function insertFormula(
  formula: string,
  agreed?: TakenCell,
): Promise<Outcome<FormulaInsertion>> {
  return transaction<Before, FormulaInsertion>({
    read: () => readCell(agreed),
    refuse: ({ isEmpty, isText, ...cell }) => {
      if (isText) return success({ state: 'text-cell', address: cell.address });
      const isFree = isEmpty || cell.content === agreed?.content;
      return isFree ? undefined : success({ state: 'taken', cell });
    },
    // By its address: the user may have selected another cell since.
    write: ({ sheetId, address }) =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem(sheetId).getRange(address).untrack();
        cell.formulas = [[formula]];
        await context.sync();
        return { state: 'inserted', address };
      }),
  });
}

interface Before extends TakenCell {
  readonly isEmpty: boolean;
  readonly isText: boolean;
}

function readCell(agreed: TakenCell | undefined): Promise<Before> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const cell = agreed
      ? workbook.worksheets.getItem(agreed.sheetId).getRange(agreed.address).untrack()
      : workbook.getActiveCell().untrack();
    cell.load('address,formulas,valueTypes,numberFormat,worksheet/id');
    await context.sync();
    const content = String(cell.formulas[0]?.[0] ?? '');
    return {
      sheetId: cell.worksheet.id,
      address: withoutSheets(cell.address),
      content,
      // A cell may contain an empty text, or be part of another cell's spill that shows nothing.
      isEmpty: cell.valueTypes[0]?.[0] === Excel.RangeValueType.empty && content === '',
      isText: cell.numberFormat[0]?.[0] === TEXT_FORMAT,
    };
  });
}
