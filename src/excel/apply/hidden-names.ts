import { isColumnName } from '../../workbook/reading/remembered-columns';
import { onSheet, parseAddress } from '../../workbook/sheet/address';
import type { NamePlan } from '../../workbook/sheet/plan';
import type { SheetName } from '../../workbook/sheet/reading';
import { namesOf } from '../door/cells';

/** Requests the names of a sheet; the result can be read once the request is answered. */
export function loadColumnNames(sheet: Excel.Worksheet): () => readonly SheetName[] {
  sheet.names.load('items/name,items/formula');
  return () => namesOf(sheet.names).filter(isColumnName);
}

/**
 * Queues that a sheet remembers exactly these columns, in place of those it remembers now. Names of
 * columns that were deleted are not kept.
 */
export function setColumnNames(
  { names }: Excel.Worksheet,
  now: readonly SheetName[],
  wanted: readonly SheetName[],
): void {
  const key = ({ name }: SheetName) => name.toUpperCase();
  const wishes = wanted.filter(({ formula }) => parseAddress(formula));
  const [existing, kept] = [new Set(now.map(key)), new Set(wishes.map(key))];
  for (const each of wishes) {
    if (existing.has(key(each))) names.getItem(each.name).formula = each.formula;
    // Hidden: users do not need these in the list of names.
    else names.add(each.name, each.formula).visible = false;
  }
  for (const each of now) if (!kept.has(key(each))) names.getItem(each.name).delete();
}

/** Planned names as Excel keeps them. */
export function plannedNames(sheet: string, names: readonly NamePlan[]): readonly SheetName[] {
  return names.map(({ name, area }) => ({ name, formula: `=${onSheet(sheet, area)}` }));
}
