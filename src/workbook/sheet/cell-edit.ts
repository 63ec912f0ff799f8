import type { CellInput } from './plan';

/** What is to stand in one cell instead of what stands there now. */
export interface CellEdit {
  readonly sheetId: string;
  /** On the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  /** What was seen there: the formula where there is one, else the value. */
  readonly before: unknown;
  /** `text` keeps "8.10" and "=1+1" as they are typed; only `formula` calculates. */
  readonly kind: 'text' | 'value' | 'formula';
  readonly input: CellInput;
}
