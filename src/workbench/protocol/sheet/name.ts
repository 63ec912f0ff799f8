import type { SheetModel, WorkbookModel } from '../../model/workbook-model';
import { apiError } from '../api-error';

const LONGEST = 31;

/**
 * A name that Excel accepts for a sheet: up to 31 characters, without `\ / ? * [ ] :`, no
 * apostrophe at either end, not "History", which Excel keeps for itself, and not used by another
 * sheet, regardless of case.
 */
export function requireSheetName(
  value: unknown,
  model: WorkbookModel,
  location: string,
  renamed?: SheetModel,
): string {
  const isName =
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= LONGEST &&
    !/[\\/?*[\]:]/.test(value) &&
    !/^'|'$/.test(value) &&
    value.toLowerCase() !== 'history';
  if (!isName) throw apiError('InvalidArgument', location);
  const taken = model
    .sheets()
    .some((sheet) => sheet.id !== renamed?.id && sheet.name.toLowerCase() === value.toLowerCase());
  if (taken) throw apiError('ItemAlreadyExists', location);
  return value;
}

/** `Sheet3`: the first free number, as Excel names a new sheet. */
export function freeSheetName(model: WorkbookModel): string {
  const names = takenNames(model);
  let number = names.size + 1;
  while (names.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Excel numbers a name that is already used: `Targets (2)`. */
export function numberedSheetName(name: string, model: WorkbookModel): string {
  const names = takenNames(model);
  let free = name;
  for (let number = 2; names.has(free.toLowerCase()); number++) {
    const ending = ` (${number})`;
    free = name.slice(0, LONGEST - ending.length) + ending;
  }
  return free;
}

const takenNames = (model: WorkbookModel): ReadonlySet<string> =>
  new Set(model.sheets().map((sheet) => sheet.name.toLowerCase()));
