import type { Injector, IRange, IUnitRange } from '@univerjs/core';
import { ObjectMatrix, Rectangle } from '@univerjs/core';
import { ErrorType, FormulaDataModel } from '@univerjs/engine-formula';

interface Spill {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: IRange;
  readonly isBlocked: boolean;
  /** Its last result, to see whether it spills the same again. */
  readonly content: string;
}

/**
 * Watches what formulas spill. Univer calculates readers of a spill once more after it, but not
 * readers of cells that a smaller spill no longer fills, nor the third in a chain of spills, nor a
 * spill that was blocked by another. Whatever changed is therefore made dirty until nothing changes
 * any more.
 */
export class Spills {
  private readonly formulas: FormulaDataModel;
  private known = new Map<string, Spill>();

  constructor(injector: Injector) {
    this.formulas = injector.get(FormulaDataModel);
  }

  /** The areas that formulas must read again, since the last call. */
  changed(): IUnitRange[] {
    const now = this.read();
    const changed = this.removeOrphans(now);
    for (const [key, spill] of now) {
      const before = this.known.get(key);
      if (before?.content === spill.content && Rectangle.equals(before.range, spill.range))
        continue;
      changed.push(...aroundAnchor(spill));
      if (before) changed.push(...aroundAnchor(before));
    }
    for (const [key, before] of this.known)
      if (!now.has(key)) changed.push(...aroundAnchor(before));
    this.known = now;
    return [...changed, ...blockedAnchors(now, changed)];
  }

  forget(): void {
    this.known = this.read();
  }

  /** Cells left by a formula that was overwritten before its spill was removed. */
  private removeOrphans(spills: ReadonlyMap<string, Spill>): IUnitRange[] {
    const orphans: IUnitRange[] = [];
    const data = this.formulas.getArrayFormulaCellData();
    for (const unitId in data)
      for (const sheetId in data[unitId]) {
        const cells = new ObjectMatrix(data[unitId]?.[sheetId] ?? {});
        const here = [...spills.values()].filter(
          (spill) => spill.unitId === unitId && spill.sheetId === sheetId,
        );
        const left: IRange[] = [];
        cells.forValue((row, column) => {
          const cell = { startRow: row, endRow: row, startColumn: column, endColumn: column };
          if (!here.some((spill) => covers(spill, cell))) left.push(cell);
        });
        for (const range of left) {
          cells.realDeleteValue(range.startRow, range.startColumn);
          orphans.push({ unitId, sheetId, range });
        }
      }
    return orphans;
  }

  private read(): Map<string, Spill> {
    const spills = new Map<string, Spill>();
    const ranges = this.formulas.getArrayFormulaRange();
    const cells = this.formulas.getArrayFormulaCellData();
    for (const unitId in ranges)
      for (const sheetId in ranges[unitId]) {
        const data = new ObjectMatrix(cells[unitId]?.[sheetId] ?? {});
        new ObjectMatrix(ranges[unitId]?.[sheetId] ?? {}).forValue((row, column, range) => {
          if (!range) return;
          const content: unknown[] = [];
          for (let r = range.startRow; r <= range.endRow; r++)
            for (let c = range.startColumn; c <= range.endColumn; c++)
              content.push(data.getValue(r, c)?.v ?? null);
          spills.set(`${unitId}|${sheetId}|${row}|${column}`, {
            unitId,
            sheetId,
            range: { ...range },
            isBlocked: content[0] === ErrorType.SPILL,
            content: JSON.stringify(content),
          });
        });
      }
    return spills;
  }
}

/** A blocked spill only has its own cell. */
function covers({ range, isBlocked }: Spill, cell: IRange): boolean {
  if (!isBlocked) return Rectangle.contains(range, cell);
  return cell.startRow === range.startRow && cell.startColumn === range.startColumn;
}

/** The spill without its own formula, which need not be calculated again. */
function aroundAnchor({ unitId, sheetId, range }: Spill): IUnitRange[] {
  const out: IUnitRange[] = [];
  if (range.endColumn > range.startColumn)
    out.push({
      unitId,
      sheetId,
      range: { ...range, endRow: range.startRow, startColumn: range.startColumn + 1 },
    });
  if (range.endRow > range.startRow)
    out.push({ unitId, sheetId, range: { ...range, startRow: range.startRow + 1 } });
  return out;
}

/** Formulas whose spill was blocked by cells that have changed. */
function blockedAnchors(
  spills: ReadonlyMap<string, Spill>,
  changed: readonly IUnitRange[],
): IUnitRange[] {
  const freed = (spill: Spill) =>
    changed.some(
      ({ unitId, sheetId, range }) =>
        unitId === spill.unitId &&
        sheetId === spill.sheetId &&
        Rectangle.intersects(range, spill.range),
    );
  return [...spills.values()]
    .filter((spill) => spill.isBlocked && freed(spill))
    .map(({ unitId, sheetId, range: { startRow, startColumn } }) => ({
      unitId,
      sheetId,
      range: { startRow, startColumn, endRow: startRow, endColumn: startColumn },
    }));
}
