import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { oneCell } from '../../area';
import type { Area } from '../../snapshot';
import type { Engine, Own } from '../engine/engine';
import { target } from '../engine/engine';
import { toArea, toRange } from '../sheet/ranges';

/** From the grid's own package, which Node does not load. */
const SCROLL_TO_CELL = 'sheet.command.scroll-to-cell';

/** The selection on the active sheet; on a new sheet, its first cell. */
export class Selections {
  constructor(private readonly engine: Engine & Own) {}

  areas(): readonly [Area, ...Area[]] {
    const { injector, workbook } = this.engine;
    const [first, ...more] = injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(workbook.getUnitId())
      .getSelectionsOfWorksheet(workbook.getActiveSheet().getSheetId())
      .map(({ range }) => toArea(range));
    return [first ?? oneCell(0, 0), ...more];
  }

  /** The active cell is the first of the first area. */
  select(sheetId: string, areas: readonly [Area, ...Area[]]): void {
    this.engine.mutate(SetSelectionsOperation.id, {
      ...target(this.engine, sheetId),
      selections: areas.map((area, index) => ({
        range: toRange(area),
        primary: index === 0 ? activeCell(area) : null,
        style: null,
      })),
    });
    this.bringIntoView(areas[0]);
  }

  /** Only a grid has the command, and only after it has drawn the sheet. */
  private bringIntoView(area: Area): void {
    const { commands } = this.engine;
    if (!commands.hasCommand(SCROLL_TO_CELL)) return;
    const range = toRange(area);
    setTimeout(() => void commands.executeCommand(SCROLL_TO_CELL, { range }), 0);
  }
}

const activeCell = ({ row, column }: Area) => ({
  ...toRange(oneCell(row, column)),
  actualRow: row,
  actualColumn: column,
  isMerged: false,
  isMergedMainCell: false,
});
