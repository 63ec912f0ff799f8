import type { CellEdit } from '../sheet/cell-edit';
import type { Place } from '../check/finding';
import { placeAt } from '../check/place';
import type { Area } from '../sheet/plan';
import type { WholeSheet } from '../sheet/whole-sheet';
import { ourCalls } from './our-calls';
import { blockAt } from './formula-block';

/**
 * Why a formula is entered again.
 * - `stored-name`: it shows a function by the name stored in files, `_xldudf_SDG_COVERAGE`
 * - `name-error`: it shows `#NAME?`, for example if it was typed where the add-in was missing
 * - `hides-errors`: it hides errors, so that nobody can see whether it has one of these problems;
 *   entering it again does no harm
 */
export type RepairCause = 'stored-name' | 'name-error' | 'hides-errors';

export interface RepairEntry extends Place {
  readonly cause: RepairCause;
  readonly edit: CellEdit & { readonly input: string };
}

/**
 * Why a formula is left as it is.
 * - `protected-sheet`
 * - `unknown-function`: in our namespace, but missing in this version of the add-in
 * - `other-addin`: it also calls a function of another add-in that is missing here
 * - `still-unknown`: after being entered again, it still shows `#NAME?`
 * - `same-next-to-it`: the next cell has the same formula. It may be one array formula over several
 *   cells, and Excel does not change part of one
 * - `text-cell`: the cell has the format Text, in which Excel keeps a formula as text
 */
export type LeftReason =
  | 'protected-sheet'
  | 'unknown-function'
  | 'other-addin'
  | 'still-unknown'
  | 'same-next-to-it'
  | 'text-cell';

interface LeftFormula extends Place {
  readonly reason: LeftReason;
  readonly formula: string;
}

export interface RepairPlan {
  readonly entries: readonly RepairEntry[];
  readonly left: readonly LeftFormula[];
}

const NAME_ERROR = '#NAME?';

/**
 * Plans which of our formulas are entered again, and reports which cannot be. Formulas without a
 * call of ours are ignored, whatever they show. A formula that spills is entered in its own cell
 * only, and spills again.
 *
 * Names of the workbook are not searched for problems, and neither is a call in the branch of an IF
 * that is not taken: it is found as soon as it shows.
 *
 *     planRepair(sheets, names) //=> { entries: [{ cause: 'name-error', edit: …, … }], left: [] }
 *
 * @param names names of all our functions, in capitals, with the namespace
 * @param entered cells that have already been entered again, see `cellKey`
 */
export function planRepair(
  sheets: readonly WholeSheet[],
  names: ReadonlySet<string>,
  entered: ReadonlySet<string> = new Set(),
): RepairPlan {
  const entries: RepairEntry[] = [];
  const left: LeftFormula[] = [];
  for (const sheet of sheets) {
    const blocks: Area[] = [];
    sheet.formulas.forEach((cells, r) =>
      cells.forEach((formula, c) => {
        if (typeof formula !== 'string' || !MAY_BE_OURS.test(formula)) return;
        // A block with one formula is reported once.
        if (blocks.some((block) => covers(block, sheet.area.row + r, sheet.area.column + c)))
          return;
        const found = planCell(sheet, r, c, formula, names, entered);
        if (!found) return;
        if ('edit' in found) entries.push(found);
        else left.push(found);
        if ('reason' in found && found.reason === 'same-next-to-it') blocks.push(found.area);
      }),
    );
  }
  return { entries, left };
}

/** Fast enough for whole sheets: most cells have no formula, and most formulas are not ours. */
const MAY_BE_OURS = /^=.*SDG[._]/is;

/**
 * Removes cells with the format Text from a plan: whether a cell has it is only known after it has
 * been read.
 *
 *     withoutTextCells(plan, new Set([cellKey(edit)]))
 *     //=> { entries: […], left: [{ reason: 'text-cell', … }] }
 */
export function withoutTextCells(plan: RepairPlan, textCells: ReadonlySet<string>): RepairPlan {
  const isText = ({ edit }: RepairEntry) => textCells.has(cellKey(edit));
  return {
    entries: plan.entries.filter((entry) => !isText(entry)),
    left: [
      ...plan.left,
      ...plan.entries
        .filter(isText)
        .map(({ edit, sheet, sheetId, area, isProtected }): LeftFormula => ({
          ...{ sheet, sheetId, area, isProtected },
          reason: 'text-cell',
          formula: String(edit.before),
        })),
    ],
  };
}

/**
 * A cell's key in a set.
 *
 *     cellKey({ sheetId: 's1', row: 4, column: 2 }) //=> 's1 4 2'
 */
export function cellKey({
  sheetId,
  row,
  column,
}: Pick<CellEdit, 'sheetId' | 'row' | 'column'>): string {
  return `${sheetId} ${row} ${column}`;
}

function covers(area: Area, row: number, column: number): boolean {
  const [down, right] = [row - area.row, column - area.column];
  return down >= 0 && down < area.rows && right >= 0 && right < area.columns;
}

function planCell(
  sheet: WholeSheet,
  r: number,
  c: number,
  formula: string,
  names: ReadonlySet<string>,
  entered: ReadonlySet<string>,
): RepairEntry | LeftFormula | undefined {
  const value = sheet.values[r]?.[c];
  // In a cell with the format Text a formula is its own value: a text.
  const calls = value === formula ? undefined : ourCalls(formula, names);
  if (!calls) return undefined;
  const cause: RepairCause | undefined = calls.isStored
    ? 'stored-name'
    : value === NAME_ERROR
      ? 'name-error'
      : calls.hidesErrors
        ? 'hides-errors'
        : undefined;
  if (!cause) return undefined;
  const [row, column] = [sheet.area.row + r, sheet.area.column + c];
  const place = placeAt(sheet, row, column);
  const leave = (reason: LeftReason, area = place.area): LeftFormula => ({
    ...place,
    area,
    reason,
    formula,
  });
  if (calls.unknown.length > 0) return leave('unknown-function');
  if (calls.others.length > 0) return leave('other-addin');
  if (entered.has(cellKey({ sheetId: sheet.sheetId, row, column })) && !calls.isStored) {
    return cause === 'name-error' ? leave('still-unknown') : undefined;
  }
  if (place.isProtected) return leave('protected-sheet');
  const block = blockAt(sheet, r, c);
  if (block) return leave('same-next-to-it', block);
  const { sheetId } = sheet;
  const edit = { sheetId, row, column, before: formula, input: calls.becomes } as const;
  return { ...place, cause, edit: { ...edit, kind: 'formula' } };
}
