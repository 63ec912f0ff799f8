import { RANGE_TYPE, sequenceExecute } from '@univerjs/core';
import type { IMutationInfo, Worksheet } from '@univerjs/core';
import {
  InsertColCommand,
  InsertColMutation,
  InsertRowCommand,
  InsertRowMutation,
  RemoveColCommand,
  RemoveColMutation,
  RemoveRowCommand,
  RemoveRowMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { Engine, Own } from '../engine/engine';
import { target } from '../engine/engine';

type Axis = 'rows' | 'columns';

/**
 * Inserts and deletes whole rows and columns. Univer's own commands work on the sheet that is
 * shown, do not move hidden rows and write to the user's undo list; these do not. Everything that
 * must move along (formulas, merges, rules, tables) is requested from Univer's features, as in its
 * commands.
 */
export class Structure {
  constructor(
    private readonly engine: Engine & Own,
    private readonly runOwn: (action: () => void) => void,
  ) {}

  insert(worksheet: Worksheet, axis: Axis, at: number, count: number): void {
    const [command, mutation] =
      axis === 'rows'
        ? [InsertRowCommand.id, InsertRowMutation.id]
        : [InsertColCommand.id, InsertColMutation.id];
    this.run(worksheet, command, mutation, range(worksheet, axis, at, count));
  }

  remove(worksheet: Worksheet, axis: Axis, at: number, count: number): void {
    const [command, mutation] =
      axis === 'rows'
        ? [RemoveRowCommand.id, RemoveRowMutation.id]
        : [RemoveColCommand.id, RemoveColMutation.id];
    const size = axis === 'rows' ? worksheet.getRowCount() : worksheet.getColumnCount();
    const inside = Math.min(count, size - at);
    if (inside <= 0) return;
    this.run(worksheet, command, mutation, range(worksheet, axis, at, inside));
  }

  private run(
    worksheet: Worksheet,
    command: string,
    mutation: string,
    where: ReturnType<typeof range>,
  ): void {
    const { workbook, injector, commands } = this.engine;
    const params = { ...target(this.engine, worksheet.getSheetId()), range: where };
    const shown = workbook.getActiveSheet(true);
    this.runOwn(() => {
      // Univer's features use the sheet that is shown, whatever the parameters are.
      if (shown !== worksheet) workbook.setActiveSheet(worksheet);
      try {
        const interceptor = injector.get(SheetInterceptorService);
        const { preRedos = [], redos } = interceptor.onCommandExecute({ id: command, params });
        const own: IMutationInfo = { id: mutation, params };
        sequenceExecute([...preRedos, own, ...redos], commands);
        const after = interceptor.afterCommandExecute({ id: command, params });
        sequenceExecute(after.redos, commands);
      } finally {
        if (shown && shown !== worksheet) workbook.setActiveSheet(shown);
      }
    });
  }
}

function range(worksheet: Worksheet, axis: Axis, at: number, count: number) {
  return axis === 'rows'
    ? {
        startRow: at,
        endRow: at + count - 1,
        startColumn: 0,
        endColumn: worksheet.getColumnCount() - 1,
        rangeType: RANGE_TYPE.ROW,
      }
    : {
        startRow: 0,
        endRow: worksheet.getRowCount() - 1,
        startColumn: at,
        endColumn: at + count - 1,
        rangeType: RANGE_TYPE.COLUMN,
      };
}
