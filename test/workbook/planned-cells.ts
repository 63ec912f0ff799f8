import type { CellInput, SheetPlan } from '../../src/workbook/sheet/plan';

export interface PlannedCell {
  readonly kind: 'text' | 'value' | 'formula';
  readonly input: CellInput;
}

/**
 * The cells a plan writes, by `row,column`; throws where two blocks write one cell or a block's
 * rows differ in length, neither of which Excel forgives.
 */
export function plannedCells(plan: SheetPlan): ReadonlyMap<string, PlannedCell> {
  const cells = new Map<string, PlannedCell>();
  for (const { kind, row, column, cells: rows } of plan.blocks) {
    rows.forEach((inputs, r) => {
      if (inputs.length !== rows[0]?.length) throw new Error(`ragged block at row ${row + r}`);
      inputs.forEach((input, c) => {
        const key = `${row + r},${column + c}`;
        if (cells.has(key)) throw new Error(`${key} is written twice`);
        cells.set(key, { kind, input });
      });
    });
  }
  return cells;
}

/** What a plan writes into one column, from a row on. */
export function plannedColumn(plan: SheetPlan, column: number, from: number): CellInput[] {
  const cells = plannedCells(plan);
  const inputs: CellInput[] = [];
  for (let row = from; ; row += 1) {
    const cell = cells.get(`${row},${column}`);
    if (!cell) return inputs;
    inputs.push(cell.input);
  }
}
