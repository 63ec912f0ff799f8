import type { ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core';
import { ObjectMatrix } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type {
  IMoveRangeMutationParams,
  ISetRangeValuesMutationParams,
  ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import { boundingArea, oneCell } from '../../area';
import type { Area } from '../../snapshot';
import type { ModelEvent } from '../../workbook-model';
import { toArea } from '../sheet/ranges';

const ONLY_FORMATS: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);
const MOVES_RANGE: ReadonlySet<string> = new Set([
  InsertRowMutation.id,
  InsertColMutation.id,
  RemoveRowMutation.id,
  RemoveColMutation.id,
  ReorderRangeMutation.id,
]);

/** Mutations that move cells: addresses stored outside Univer are wrong afterwards. */
export const MOVES_CELLS: ReadonlySet<string> = new Set([
  ...MOVES_RANGE,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
]);

/**
 * The event that one of Univer's commands means for the model's listeners; most mean none. Results
 * of calculations are mutations too but not changes by a user.
 */
export function eventsOf(
  { id, params }: ICommandInfo,
  options: IExecutionOptions | undefined,
): readonly ModelEvent[] {
  const sheetId = (params as { subUnitId?: string } | undefined)?.subUnitId ?? '';
  if (id === SetRangeValuesMutation.id) {
    const { cellValue, trigger } = params as ISetRangeValuesMutationParams;
    if (options?.onlyLocal || options?.['fromFormula'] || ONLY_FORMATS.has(trigger ?? ''))
      return [];
    let area: Area | undefined;
    new ObjectMatrix(cellValue).forValue((row, column, cell) => {
      if (cell === null || holdsContent(cell))
        area = area ? boundingArea(area, oneCell(row, column)) : oneCell(row, column);
    });
    return area ? [{ kind: 'cells', sheetId, area, by: 'user' }] : [];
  }
  if (MOVES_RANGE.has(id)) return [cells(sheetId, (params as { range: IRange }).range)];
  if (id === MoveRangeMutation.id) {
    const { fromRange, toRange, from, to } = params as IMoveRangeMutationParams;
    return [cells(from.subUnitId, fromRange), cells(to.subUnitId, toRange)];
  }
  if (id === MoveRowsMutation.id || id === MoveColsMutation.id) {
    const { sourceRange, targetRange } = params as { sourceRange: IRange; targetRange: IRange };
    return [cells(sheetId, sourceRange), cells(sheetId, targetRange)];
  }
  if (id === InsertSheetMutation.id)
    return [{ kind: 'added', sheetId: (params as { sheet: { id: string } }).sheet.id }];
  if (id === RemoveSheetMutation.id) return [{ kind: 'deleted', sheetId }];
  if (id === SetWorksheetNameMutation.id) return [{ kind: 'renamed', sheetId }];
  if (id === SetWorksheetActiveOperation.id) return [{ kind: 'activated', sheetId }];
  if (id === SetSelectionsOperation.id) {
    const { selections } = params as ISetSelectionsOperationParams;
    const areas = selections.map(({ range }) => toArea(range));
    return areas.length > 0 ? [{ kind: 'selection', sheetId, areas }] : [];
  }
  return [];
}

const cells = (sheetId: string, range: IRange): ModelEvent => ({
  kind: 'cells',
  sheetId,
  area: toArea(range),
  by: 'user',
});

const holdsContent = (cell: unknown): boolean =>
  typeof cell === 'object' && cell !== null && ('v' in cell || 'f' in cell || 'p' in cell);
