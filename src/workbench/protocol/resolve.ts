import type { SheetModel } from '../model/workbook-model';
import { parseArea, splitAddress } from '../model/a1';
import { apiError } from './api-error';
import { WHOLE_SHEET } from '../model/area';
import type { Session } from './session';
import type { RangeTarget } from './objects/targets';

/**
 * The range that a text refers to: `B2:C4`, `'My sheet'!A:A`, or a defined name, of the sheet or
 * else of the workbook; `undefined` if there is none.
 */
export function resolveRange(
  text: string,
  sheet: SheetModel,
  session: Session,
): RangeTarget | undefined {
  const { sheet: sheetName, rest } = splitAddress(text.replace(/^=/, ''));
  const home = sheetName === undefined ? sheet : session.model.sheet(sheetName);
  if (!home) return undefined;
  const area = parseArea(rest);
  if (area) return { sheet: home, area };
  return resolveName(rest, home, session);
}

/** The range that a defined name refers to, if it refers to one. */
export function resolveName(
  name: string,
  sheet: SheetModel,
  session: Session,
): RangeTarget | undefined {
  const same = session.model.names().filter((item) => equalNames(item.name, name));
  const item =
    same.find((candidate) => candidate.sheetId === sheet.id) ??
    same.find((candidate) => candidate.sheetId === undefined);
  return item && addressed(item.formula, sheet, session);
}

/** The range of a formula that is only an address; on `sheet` unless it names another. */
export function addressed(
  formula: string,
  sheet: SheetModel | undefined,
  session: Session,
): RangeTarget | undefined {
  const { sheet: sheetName, rest } = splitAddress(formula.replace(/^=/, ''));
  const home = sheetName === undefined ? sheet : session.model.sheet(sheetName);
  const area = parseArea(rest);
  return home && area && { sheet: home, area };
}

/** Like `resolveRange`, but with Excel's error; without a text, the whole sheet. */
export function requireRange(
  text: unknown,
  sheet: SheetModel,
  session: Session,
  location: string,
): RangeTarget {
  if (text === null || text === undefined || text === '') return { sheet, area: WHOLE_SHEET };
  const range = typeof text === 'string' ? resolveRange(text, sheet, session) : undefined;
  if (!range) throw apiError('InvalidArgument', location);
  return range;
}

/** Names are not case-sensitive in Excel. */
export const equalNames = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
