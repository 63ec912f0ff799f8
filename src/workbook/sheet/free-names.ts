import { freeSheetName } from './name';
import type { SheetPlan } from './plan';
import { freeTableName } from './table-name';

/** The names already used in a workbook. */
export interface TakenNames {
  readonly sheets: readonly string[];
  /** Tables and defined names share one set of names. */
  readonly others: readonly string[];
}

/**
 * A plan whose sheet and tables have names that are not used in the workbook yet.
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
