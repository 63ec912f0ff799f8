import { parseAddress, quoteSheetName, toAddress } from '../../src/workbook/sheet/address';
import type { MatrixLayout } from '../../src/workbook/reading/layout';
import { recogniseMatrix } from '../../src/workbook/reading/recognise-matrix';
import type { MatrixContents } from '../../src/workbook/change/contents';
import type { ChangeStep, ChangeSteps } from '../../src/workbook/change/steps';
import { quoted } from '../../src/workbook/formula/text';
import { mapReferences } from '../../src/workbook/formula/references';
import type { Area, SheetPlan } from '../../src/workbook/sheet/plan';
import { plannedCells } from './planned-cells';

const NAME = 'RIA matrix';

/** A sheet on which steps are done as Excel does them: contents, number formats and names only. */
export class PlayedSheet {
  /** rows × columns of formulas and values. */
  cells: unknown[][] = [];
  formats: string[][] = [];
  names = new Map<string, Area | string>();

  constructor(plan: SheetPlan) {
    for (const [key, { input, kind }] of plannedCells(plan)) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      this.put(row, column, input ?? '', kind === 'text' ? '@' : 'General');
    }
    for (const { name, area } of plan.names ?? []) this.names.set(name, area);
    for (const { name, text } of plan.constants ?? []) this.names.set(name, text);
  }

  put(row: number, column: number, value: unknown, format?: string): void {
    this.grow(row + 1, column + 1);
    const cells = this.cells[row] as unknown[];
    if (format !== undefined) (this.formats[row] as string[])[column] = format;
    const isText = this.formats[row]?.[column] === '@';
    const isMarked = typeof value === 'string' && value.startsWith("'") && !isText;
    cells[column] = isMarked ? (value as string).slice(1) : value;
  }

  get(row: number, column: number): unknown {
    return this.cells[row]?.[column] ?? '';
  }

  /** As it would be read; what a formula gives stands as `?`. */
  contents(): MatrixContents {
    return {
      sheet: NAME,
      area: { row: 0, column: 0, rows: this.cells.length, columns: this.cells[0]?.length ?? 0 },
      values: this.cells.map((row) => row.map((cell) => (isFormula(cell) ? '?' : cell))),
      formulas: this.cells.map((row) => [...row]),
      numberFormats: this.formats.map((row) => [...row]),
      names: [...this.names].map(([name, is]) => ({
        name,
        formula:
          typeof is === 'string'
            ? `=${quoted(is)}`
            : `=${quoteSheetName(NAME)}!${toAddress(is).replace(/[A-Z]+|\d+/g, '$$$&')}`,
      })),
      isProtected: false,
      rules: [],
    };
  }

  apply(steps: ChangeSteps): void {
    for (const step of [...steps.insertions, ...steps.changes, ...steps.deletions]) this.do(step);
  }

  do(step: ChangeStep): void {
    if (step.kind === 'insert') this.shift(step.axis, step.at, step.count);
    if (step.kind === 'delete') this.shift(step.axis, step.at, -step.count);
    if (step.kind === 'write') {
      step.cells.forEach((row, r) => {
        row.forEach((input, c) => {
          this.put(step.row + r, step.column + c, input, step.numberFormats?.[r]?.[c]);
        });
      });
    }
    if (step.kind === 'name') {
      if (step.formula === undefined) this.names.delete(step.name);
      else this.names.set(step.name, meaning(step.formula));
    }
  }

  private grow(rows: number, columns: number): void {
    const width = Math.max(columns, this.cells[0]?.length ?? 0);
    while (this.cells.length < rows) {
      this.cells.push([]);
      this.formats.push([]);
    }
    for (const row of this.cells) while (row.length < width) row.push('');
    for (const row of this.formats) while (row.length < width) row.push('General');
  }

  private shift(axis: 'rows' | 'columns', at: number, by: number): void {
    const start = axis === 'rows' ? 'row' : 'column';
    for (const grid of [this.cells, this.formats] as unknown[][][]) {
      const empty = grid === this.cells ? '' : 'General';
      const lines = axis === 'rows' ? [grid] : grid;
      for (const line of lines) {
        const fresh = Array.from({ length: Math.max(0, by) }, () =>
          axis === 'rows' ? Array<unknown>(this.cells[0]?.length ?? 0).fill(empty) : empty,
        );
        line.splice(at, Math.max(0, -by), ...fresh);
      }
    }
    const move = (line: number) => (line >= at ? Math.max(at, line + by) : line);
    this.cells = this.cells.map((row) =>
      row.map((cell) =>
        isFormula(cell)
          ? mapReferences(cell, (ref) => ({ ...ref, [start]: move(ref[start]) }))
          : cell,
      ),
    );
    for (const [name, is] of this.names) {
      if (typeof is === 'string') continue;
      const first = move(is[start]);
      const end = is[start] + is[axis];
      // A range whose last line is deleted ends before it.
      const last = by < 0 && end > at && end <= at - by ? at : move(end - 1) + 1;
      this.names.set(name, { ...is, [start]: first, [axis]: last - first });
    }
  }
}

export function layoutOf(sheet: PlayedSheet): MatrixLayout {
  const layout = recogniseMatrix(sheet.contents());
  if (!layout) throw new Error('not recognised');
  return layout;
}

/** Ratings by document and target, whatever stands where. */
export function ratings(sheet: PlayedSheet): Record<string, unknown> {
  const { documents, codes, firstRow, rowCount } = layoutOf(sheet);
  const found: Record<string, unknown> = {};
  for (const { column, name } of documents)
    for (let row = firstRow; row < firstRow + rowCount; row += 1)
      if (sheet.get(row, column) !== '')
        found[`${name} ${String(sheet.get(row, codes))}`] = sheet.get(row, column);
  return found;
}

/** Where a target stands; -1 if it does not. */
export function rowOf(sheet: PlayedSheet, code: string): number {
  const { codes, firstRow, rowCount } = layoutOf(sheet);
  const rows = Array.from({ length: rowCount }, (_, index) => firstRow + index);
  return rows.find((row) => sheet.get(row, codes) === code) ?? -1;
}

function isFormula(cell: unknown): cell is string {
  return typeof cell === 'string' && cell.startsWith('=');
}

function meaning(formula: string): Area | string {
  const text = /^="(.*)"$/s.exec(formula)?.[1];
  // A long text is written in pieces.
  if (text !== undefined) return text.replaceAll('"&"', '').replaceAll('""', '"');
  const area = parseAddress(formula);
  if (!area) throw new Error(`a name cannot mean ${formula}`);
  return area;
}
