import { parseAddress, toAddress } from '../sheet/address';
import type { Area, ConditionalFormatPlan } from '../sheet/plan';

/** A conditional format left by an earlier run. */
export interface EarlierRule {
  readonly id: string;
  /** Address; several separated by commas if the user has moved cells apart. */
  readonly area: string;
  readonly formula: string;
}

/**
 * Which conditional formats to add and which of an earlier run to delete: those that are wanted
 * again stay, as do those that extend beyond the table. If none are wanted, all stay as they are.
 *
 *     ruleChanges(wanted, earlier, table) //=> { added: [{ area, formula, … }], deleted: ['{…}'] }
 */
export function ruleChanges(
  wanted: readonly ConditionalFormatPlan[] | undefined,
  earlier: readonly EarlierRule[],
  table: Area,
): { readonly added: readonly ConditionalFormatPlan[]; readonly deleted: readonly string[] } {
  if (!wanted) return { added: [], deleted: [] };
  const isSame = (plan: ConditionalFormatPlan, { area, formula }: EarlierRule) =>
    plan.formula === formula && toAddress(plan.area) === area;
  return {
    added: wanted.filter((plan) => !earlier.some((each) => isSame(plan, each))),
    deleted: earlier
      .filter((each) => !wanted.some((plan) => isSame(plan, each)) && isInside(each.area, table))
      .map(({ id }) => id),
  };
}

function isInside(addresses: string, { row, column, rows, columns }: Area): boolean {
  return addresses.split(',').every((address) => {
    const area = parseAddress(address);
    return (
      area !== undefined &&
      area.row >= row &&
      area.column >= column &&
      area.row + area.rows <= row + rows &&
      area.column + area.columns <= column + columns
    );
  });
}
