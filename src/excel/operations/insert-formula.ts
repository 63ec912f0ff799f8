import { attempt, type Outcome } from '../door/outcome';

/** A cell that holds something, as the user was told before being asked for a yes. */
export interface TakenCell {
  /** Excel's id of the sheet, which a new name does not change. */
  readonly sheetId: string;
  /** "B2", without the sheet. */
  readonly address: string;
  /** What was typed into it: a formula, or the value as text. */
  readonly content: string;
}

export type FormulaInsertion =
  | { readonly state: 'inserted'; readonly address: string }
  /** Nothing was written: the user has to agree first. */
  | { readonly state: 'taken'; readonly cell: TakenCell }
  /** Nothing was written: in a cell with the format Text, Excel would keep the formula as text. */
  | { readonly state: 'text-cell'; readonly address: string };

/**
 * Writes a formula, in English notation, into the selected cell, the active one if several are
 * selected: one request to read, one to write. A filled cell is written over only if it is the one
 * the user agreed to and still holds what it held then.
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
  return attempt(() =>
    Excel.run(async (context) => {
      const { workbook } = context;
      const found = agreed
        ? workbook.worksheets.getItem(agreed.sheetId).getRange(agreed.address).untrack()
        : workbook.getActiveCell().untrack();
      found.load('address,formulas,valueTypes,numberFormat');
      found.worksheet.load('id');
      await context.sync();

      const address = withoutSheet(found.address);
      const sheetId = found.worksheet.id;
      const content = String(found.formulas[0]?.[0] ?? '');
      // A cell may hold an empty text, or be reached by another cell's spill that shows nothing.
      const isEmpty = found.valueTypes[0]?.[0] === Excel.RangeValueType.empty && content === '';
      if (found.numberFormat[0]?.[0] === '@') return { state: 'text-cell', address };
      if (!isEmpty && content !== agreed?.content) {
        return { state: 'taken', cell: { sheetId, address, content } };
      }

      // Named anew: the user may have selected another cell since it was read.
      const cell = workbook.worksheets.getItem(sheetId).getRange(address).untrack();
      cell.formulas = [[formula]];
      await context.sync();
      return { state: 'inserted', address };
    }),
  );
}

/**
 *     withoutSheet("'Plan 2030!'!B2") //=> 'B2'
 */
function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}
