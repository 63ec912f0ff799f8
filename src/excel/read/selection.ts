import { request, success, type Outcome } from '../door/outcome';

/** The cells the user has selected: the part of them that holds something, or why there is none. */
export type Selection =
  | { readonly state: 'cells'; readonly values: readonly (readonly unknown[])[] }
  | { readonly state: 'empty' }
  /** Several ranges at once, held together with Ctrl. */
  | { readonly state: 'several-areas' };

/**
 * Reads what is selected, in one request. Whole columns are no trouble: only cells with something
 * in them are sent.
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
