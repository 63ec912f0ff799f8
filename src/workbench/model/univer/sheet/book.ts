import type { Sheet } from '../../snapshot';
import type { ModelEvent } from '../../workbook-model';
import type { Engine, Own } from '../engine/engine';
import type { UniverConditionalFormats } from './conditional-formats';
import type { ExtrasBySheet } from './extras';
import type { Structure } from './structure';
import type { UniverTables } from './tables';
import type { UniverValidations } from './validations';

/** What sheets know about their workbook. */
export interface Book extends Engine, Own {
  readonly extras: ExtrasBySheet;
  readonly conditionalFormats: UniverConditionalFormats;
  readonly validations: UniverValidations;
  readonly tables: UniverTables;
  readonly structure: Structure;
  emit(event: ModelEvent): void;
  rename(sheetId: string, name: string): void;
  reorder(sheetId: string, position: number): void;
  setVisibility(sheetId: string, visibility: Sheet['visibility']): void;
}
