import { freeSheetName } from './name';
import type { SheetPlan } from './plan';
import { freeTableName } from './table-name';

/** The names that a workbook has. */
export interface TakenNames {
  readonly sheets: readonly string[];
  /** Tables and defined names share one list of names. */
  readonly others: readonly string[];
}

/**
 * A plan with names for its sheet and its tables that nothing else in the workbook has.
 *
 *     withFreeNames(plan, { sheets: ['SDG targets'], others: [] }).name //=> 'SDG targets (2)'
 */
export function withFreeNames(plan: SheetPlan, { sheets, others }: TakenNames): SheetPlan {
  const taken = [...others];
  const tables = plan.tables?.map((table) => {
    const name = freeTableName(table.name, taken);
    taken.push(name);
    return { ...table, name };
  });
  return { ...plan, name: freeSheetName(plan.name, sheets), ...(tables && { tables }) };
}
