import { isTarget } from '../../catalogue/targets';
import { mapReferences } from '../formula/references';
import { MATRIX_NAMES } from '../matrix/names';
import type { Area, CellInput, SheetPlan } from '../sheet/plan';

/**
 * Identifies a column of a matrix wherever it is: the name of a part (`codes`, `best`), or a
 * document's own key.
 */
export type ColumnKey = string;

/** Identifies a row: `heading -2` counts from the heading row, a target's row is its code. */
export type RowKey = string;

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly rowKey: RowKey;
  readonly columnKey: ColumnKey;
  readonly kind: 'text' | 'value' | 'formula';
  readonly input: CellInput;
}

/** Where rows and columns of a plan are on a sheet. */
export interface Places {
  readonly column: (key: ColumnKey) => number | undefined;
  readonly row: (key: RowKey) => number | undefined;
}

/**
 * A matrix's plan indexed by part, target and document, so that it can be compared with a sheet
 * whose rows and columns have moved since.
 */
export interface PlanFrame {
  readonly plan: SheetPlan;
  readonly columnKeys: readonly ColumnKey[];
  readonly rowKeys: readonly RowKey[];
  /** Filled cells by row key and column key. */
  readonly cell: (row: RowKey, column: ColumnKey) => PlannedCell | undefined;
  readonly cells: readonly PlannedCell[];
}

const SINGLE = [
  ...(['ps', 'goals', 'codes', 'targets', 'applicable', 'best', 'score', 'count'] as const),
  ...(['indicators', 'institutions', 'comments'] as const),
];

/** Parts with a column of their own, by their names in names and layouts. */
export type MatrixColumn = (typeof SINGLE)[number];

export const MATRIX_COLUMNS: readonly MatrixColumn[] = SINGLE;

/**
 *     frameOf(plan, ['d5', 'd6']).cell('1.1', 'targets')?.input //=> 'By 2030, eradicate …'
 *
 * @param documents a key for each document of the plan, in order
 */
export function frameOf(plan: SheetPlan, documents: readonly ColumnKey[]): PlanFrame {
  const columnKeys: ColumnKey[] = [];
  for (const part of SINGLE) columnKeys[areaIn(plan, part).column] = part;
  const ratings = areaIn(plan, 'ratings');
  documents.forEach((key, index) => (columnKeys[ratings.column + index] = key));
  const codes = areaIn(plan, 'codes');
  const headingRow = areaIn(plan, 'documents').row;
  const planned = plan.blocks.flatMap(({ kind, row, column, cells }) =>
    cells.flatMap((inputs, r) =>
      inputs.map((input, c) => ({ kind, input, row: row + r, column: column + c })),
    ),
  );
  const rowKeys: RowKey[] = [];
  for (let row = 0; row < codes.row; row += 1) rowKeys[row] = headingKey(row - headingRow);
  for (const { row, column, input } of planned) {
    if (column === codes.column && row >= codes.row) rowKeys[row] = String(input);
  }
  const cells = planned
    .map((cell) => ({
      ...cell,
      rowKey: rowKeys[cell.row] as RowKey,
      columnKey: columnKeys[cell.column] as ColumnKey,
    }))
    .filter(({ input, rowKey, columnKey }) => !isNothing(input) && rowKey && columnKey);
  const byKeys = new Map(cells.map((cell) => [`${cell.rowKey}|${cell.columnKey}`, cell]));
  return {
    plan,
    columnKeys,
    rowKeys,
    cells,
    cell: (row, column) => byKeys.get(`${row}|${column}`),
  };
}

/**
 *     headingKey(0) //=> 'heading 0', the heading row itself
 */
export function headingKey(offset: number): RowKey {
  return `heading ${offset}`;
}

/** Offset from the heading row; `undefined` for the row of a target. */
export function headingOffset(key: RowKey): number | undefined {
  return isTarget(key) ? undefined : Number(key.slice('heading '.length));
}

/** The area of a part in a plan, if the plan has that part. */
export function areaNamed(plan: SheetPlan, part: keyof typeof MATRIX_NAMES): Area | undefined {
  return plan.names?.find(({ name }) => name === MATRIX_NAMES[part])?.area;
}

/** The area of a part that every matrix has. */
export function areaIn(plan: SheetPlan, part: MatrixColumn | 'ratings' | 'documents'): Area {
  const area = areaNamed(plan, part);
  if (!area) throw new Error(`the plan names no ${part}`);
  return area;
}

/**
 * The input of a planned cell at its place on a sheet, with its formula referring to the cells
 * there. `undefined` if the formula needs a column that the sheet no longer has.
 */
export function inputOn(
  frame: PlanFrame,
  cell: PlannedCell,
  row: number,
  places: Places,
): CellInput | undefined {
  if (cell.kind !== 'formula') return cell.input;
  const own = { row: cell.row, place: row };
  return placedFormula(frame, String(cell.input), places, own);
}

/**
 * A formula of a plan rewritten for the cells of a sheet; `own` is its row, in the plan and there.
 */
export function placedFormula(
  { columnKeys, rowKeys }: PlanFrame,
  formula: string,
  places: Places,
  own: { readonly row: number; readonly place: number },
): string | undefined {
  let isWhole = true;
  const placed = mapReferences(formula, (cell) => {
    const column = places.column(columnKeys[cell.column] ?? '');
    const row = cell.row === own.row ? own.place : places.row(rowKeys[cell.row] ?? '');
    if (column === undefined || row === undefined) isWhole = false;
    return { row: row ?? cell.row, column: column ?? cell.column };
  });
  return isWhole ? placed : undefined;
}

function isNothing(input: CellInput): boolean {
  return input === null || input === '';
}
