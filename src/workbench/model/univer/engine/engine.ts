import type { ICommandService, Injector, Workbook, Worksheet } from '@univerjs/core';

/** What the parts of the model share: one Univer, and its open workbook. */
export interface Engine {
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** BCP 47, for numbers and dates as they are typed and displayed. */
  readonly locale: string;
  readonly workbook: Workbook;
}

/** Who made a mutation: the model marks its own, all others are the user's. */
export interface Own {
  /** Runs a mutation of the model's own. */
  mutate(id: string, params: object): void;
}

/** A sheet and the engine around it. */
export interface SheetEngine extends Engine, Own {
  readonly worksheet: Worksheet;
}

/** Where a mutation happens, in Univer's terms. */
export const target = (engine: Engine, sheetId: string): { unitId: string; subUnitId: string } => ({
  unitId: engine.workbook.getUnitId(),
  subUnitId: sheetId,
});
