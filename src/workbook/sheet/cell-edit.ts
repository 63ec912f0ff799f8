import type { CellInput } from './plan';

/** The new contents for one cell. */
export interface CellEdit {
  readonly sheetId: string;
  /** On the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  /** The contents when it was read: the formula if there is one, otherwise the value. */
  readonly before: unknown;
  /** `text` keeps "8.10" and "=1+1" as typed; only `formula` calculates. */
  readonly kind: 'text' | 'value' | 'formula';
  readonly input: CellInput;
}
