import type { TableAnalysis } from '../format/analysis';
import { ROLES, SCALE_TOPS, type Choices, type ColumnChoice, type Role } from '../format/columns';
import { parseAddress } from '../sheet/address';
import type { Area, NamePlan } from '../sheet/plan';
import type { SheetName, SheetReading } from '../sheet/reading';

/** Names of a user's own sheet that say what a column holds: `SDG_Column_rating_1`. */
const NAME = /^SDG_Column_([a-z]+)(\d*)_\d+$/i;

/**
 * Do these names of a sheet say which of its columns are ratings, because a user has confirmed it?
 *
 *     hasRememberedColumns([{ name: 'SDG_Column_rating_1', formula: '=Plan!$D$5:$D$130' }]) //=> true
 */
export function hasRememberedColumns(names: readonly SheetName[]): boolean {
  return [...columnsIn(names).values()].some(({ role }) => role === 'rating');
}

/** Is this one of the names that remember a column? */
export function isColumnName({ name }: Pick<SheetName, 'name'>): boolean {
  return NAME.test(name);
}

/**
 * What the user has said that the columns of a sheet hold, wherever these columns are now.
 *
 *     rememberedColumns(reading) //=> Map { 3 => { role: 'rating', top: 3 } }
 */
export function rememberedColumns({ names, area }: Pick<SheetReading, 'names' | 'area'>): Choices {
  const isHere = (column: number) => column >= area.column && column < area.column + area.columns;
  return new Map([...columnsIn(names)].filter(([column]) => isHere(column)));
}

function columnsIn(names: readonly SheetName[]): Choices {
  const found = new Map<number, ColumnChoice>();
  for (const { name, formula } of names) {
    const [, written = '', number = ''] = NAME.exec(name) ?? [];
    const role = ROLES.find((each) => each === written.toLowerCase());
    const top = SCALE_TOPS.find((each) => String(each) === number);
    // The column may have been deleted.
    const area = role && parseAddress(formula);
    if (!role || !area) continue;
    found.set(area.column, role === 'rating' && top !== undefined ? { role, top } : { role });
  }
  return found;
}

/**
 * What a user confirms by formatting a table, or by saving what its columns hold: the columns that
 * decide about figures, and everything that was chosen by hand. Columns without a decision, such as
 * those of documents still to come, are recognised anew each time.
 *
 *     confirmedColumns(analysis) //=> Map { 0 => { role: 'code' }, 3 => { role: 'rating' } }
 */
export function confirmedColumns({ columns }: TableAnalysis): Choices {
  const decides: readonly Role[] = ['code', 'applicable', 'rating', 'indicators'];
  return new Map(
    columns
      .filter(({ role, isChosen }) => isChosen || decides.includes(role))
      .map(({ column, role, top }) => [column, { role, top }] as const),
  );
}

/**
 * Names to keep what columns hold; Excel moves them along with the columns.
 *
 *     columnNames(new Map([[3, { role: 'rating', top: 3 }]]), { row: 4, rows: 126 })
 *     //=> [{ name: 'SDG_Column_rating3_1', area: { row: 4, column: 3, rows: 126, columns: 1 } }]
 */
export function columnNames(
  choices: Choices,
  { row, rows }: Pick<Area, 'row' | 'rows'>,
): readonly NamePlan[] {
  return [...choices].map(([column, { role, top }], index) => ({
    name: `SDG_Column_${role}${top ?? ''}_${index + 1}`,
    area: { row, column, rows, columns: 1 },
  }));
}
