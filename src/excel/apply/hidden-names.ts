import { quoted } from '../../workbook/formula/text';
import { isWordList } from '../../workbook/formula/word-lists';
import type { TableBefore } from '../../workbook/format/table-before';
import { isColumnName } from '../../workbook/reading/remembered-columns';
import { onSheet, parseAddress } from '../../workbook/sheet/address';
import type { ConstantPlan, NamePlan } from '../../workbook/sheet/plan';
import type { SheetName } from '../../workbook/sheet/reading';
import { NAMES, namesOf } from '../door/cells';

/** Requests the hidden names of a sheet; the result can be read once the request is answered. */
export function loadHiddenNames(sheet: Excel.Worksheet): () => TableBefore<unknown>['hiddenNames'] {
  sheet.names.load(NAMES);
  return () => {
    const names = namesOf(sheet.names, 'Worksheet');
    return { columns: names.filter(isColumnName), lists: names.filter(isWordList) };
  };
}

/**
 * Queues that a sheet remembers exactly these columns, in place of those it remembers now. Names of
 * columns that were deleted are not kept.
 */
export function setColumnNames(
  sheet: Excel.Worksheet,
  now: readonly SheetName[],
  wanted: readonly SheetName[],
): void {
  setHiddenNames(
    sheet,
    now,
    wanted.filter(({ formula }) => parseAddress(formula)),
  );
}

/** Queues that a sheet has exactly these names, in place of those it has now. */
export function setHiddenNames(
  { names }: Excel.Worksheet,
  now: readonly SheetName[],
  wanted: readonly SheetName[],
): void {
  const key = ({ name }: SheetName) => name.toUpperCase();
  const [existing, kept] = [new Set(now.map(key)), new Set(wanted.map(key))];
  for (const each of wanted) {
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

/** Planned texts as Excel keeps them. */
export function plannedTexts(constants: readonly ConstantPlan[]): readonly SheetName[] {
  return constants.map(({ name, text }) => ({ name, formula: `=${quoted(text)}` }));
}
