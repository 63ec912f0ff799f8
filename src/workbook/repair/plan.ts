import type { CellEdit } from '../sheet/cell-edit';
import type { Place } from '../check/finding';
import { placeAt } from '../check/place';
import type { Area } from '../sheet/plan';
import type { WholeSheet } from '../sheet/whole-sheet';
import { ourCalls } from './our-calls';
import { blockAt } from './formula-block';

/**
 * Why a formula is to be entered again.
 * - `stored-name`: it shows a function under the name that files store, `_xldudf_SDG_COVERAGE`
 * - `name-error`: it shows `#NAME?`, as when it was typed where the add-in was missing
 * - `hides-errors`: it turns errors into something else, so that nobody can see which of the two
 *   it is; entering it again does no harm
 */
export type RepairCause = 'stored-name' | 'name-error' | 'hides-errors';

export interface RepairEntry extends Place {
  readonly cause: RepairCause;
  readonly edit: CellEdit & { readonly input: string };
}

/**
 * Why a formula is left as it is.
 * - `protected-sheet`
 * - `unknown-function`: of our namespace, but this version of the add-in lacks it
 * - `other-addin`: it also calls a function of another add-in that is missing here
 * - `still-unknown`: entered again, it shows `#NAME?` as before
 * - `same-next-to-it`: the same formula stands in the next cell. It may be one array formula over
 *   several cells, of which Excel changes no part
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
 * Plans which formulas of ours are entered again, and tells which cannot be. Formulas without a
 * call of ours are none of our business, whatever they show. A formula that a neighbour's spill
 * fills is no formula of its cell; the one that spills is entered, and spills anew.
 *
 * What a name of the workbook refers to is not looked at, nor a call that stands in the branch of
 * an IF that is not taken: it is found as soon as it shows.
 *
 *     planRepair(sheets, names) //=> { entries: [{ cause: 'name-error', edit: …, … }], left: [] }
 *
 * @param names of all our functions, in capitals, with the namespace
 * @param entered what has been entered again already, see `cellKey`
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
        // A block of one formula is told once.
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

/** Quick, for whole sheets: most cells hold no formula, most formulas none of ours. */
const MAY_BE_OURS = /^=.*SDG[._]/is;

/**
 * Takes cells with the format Text out of a plan: whether one has it is known when it has been
 * read.
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
 * A cell's name in a set.
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
