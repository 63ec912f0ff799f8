import type { Injector, IRange, IUnitRange } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';

interface Spill {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: IRange;
  /** What it spilled, to see whether it spills the same again. */
  readonly content: string;
}

/**
 * Watches what formulas spill. Univer calculates readers of a spill once more after the spill,
 * but neither readers of cells that a shrunken spill has left, nor the third in a chain of
 * spills. What changed is therefore made dirty until nothing changes any more.
 */
export class Spills {
  private readonly formulas: FormulaDataModel;
  private known = new Map<string, Spill>();

  constructor(injector: Injector) {
    this.formulas = injector.get(FormulaDataModel);
  }

  /** The areas that other formulas must look at again, since the last call. */
  changed(): IUnitRange[] {
    const now = this.read();
    const changed: IUnitRange[] = [];
    for (const [key, spill] of now) {
      const before = this.known.get(key);
      if (before?.content === spill.content && sameRange(before.range, spill.range)) continue;
      changed.push(...aroundAnchor(spill));
      if (before) changed.push(...aroundAnchor(before));
    }
    for (const [key, before] of this.known)
      if (!now.has(key)) changed.push(...aroundAnchor(before));
    this.known = now;
    return changed;
  }

  forget(): void {
    this.known = this.read();
  }

  private read(): Map<string, Spill> {
    const spills = new Map<string, Spill>();
    const ranges = this.formulas.getArrayFormulaRange();
    const cells = this.formulas.getArrayFormulaCellData();
    for (const unitId in ranges)
      for (const sheetId in ranges[unitId]) {
        const rows = ranges[unitId]?.[sheetId] ?? {};
        for (const row in rows)
          for (const column in rows[row]) {
            const range = rows[row][Number(column)];
            if (!range) continue;
            const content: unknown[] = [];
            const data = cells[unitId]?.[sheetId];
            for (let r = range.startRow; r <= range.endRow; r++)
              for (let c = range.startColumn; c <= range.endColumn; c++)
                content.push(data?.[r]?.[c]?.v ?? null);
            spills.set(`${unitId}|${sheetId}|${row}|${column}`, {
              unitId,
              sheetId,
              range: { ...range },
              content: JSON.stringify(content),
            });
          }
      }
    return spills;
  }
}

const sameRange = (a: IRange, b: IRange): boolean =>
  a.startRow === b.startRow &&
  a.endRow === b.endRow &&
  a.startColumn === b.startColumn &&
  a.endColumn === b.endColumn;

/** The spill without its own formula, which need not be calculated for it. */
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
