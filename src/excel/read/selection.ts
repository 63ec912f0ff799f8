import { request, success, type Outcome } from '../door/outcome';

/** The part of the selected cells that is not empty, or why there is none. */
export type Selection =
  | { readonly state: 'cells'; readonly values: readonly (readonly unknown[])[] }
  | { readonly state: 'empty' }
  /** Several ranges at once, selected with Ctrl. */
  | { readonly state: 'several-areas' };

/**
 * Reads what is selected, in one request. Whole columns cost nothing extra: only filled cells are
 * sent.
 *
 *     await readSelection() //=> { ok: true, value: { state: 'cells', values: [['Vision 2040']] } }
 */
export async function readSelection(): Promise<Outcome<Selection>> {
  const outcome = await request(async (context): Promise<Selection> => {
    const selected = context.workbook.getSelectedRange().untrack();
    const used = selected.getUsedRangeOrNullObject(true).untrack().load('values');
    await context.sync();
    return used.isNullObject ? { state: 'empty' } : { state: 'cells', values: used.values };
  });
  const isSeveral = !outcome.ok && outcome.problem.kind === 'no-single-range';
  return isSeveral ? success({ state: 'several-areas' }) : outcome;
}
