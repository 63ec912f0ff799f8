/** The Excel that the workbench plays: its version, and the quirks that trouble add-ins. */
export interface Quirks {
  /** Which Excel answers: decides the requirement sets, and with them the members that exist. */
  excel: '2021' | '2024' | '365';
  /** What a function sees in an empty cell: desktop Excel passes 0, Excel on the web null. */
  blanks: 0 | null;
  /** Bytes one request may have; Excel on the web refuses more than 5 MB. */
  payloadLimit: number;
  /** Milliseconds before each answer. */
  delay: number;
  /** The user is in the middle of typing into a cell: writes are refused. */
  editing: boolean;
  /** The request with this number (from 1) fails; `action` lets so many of its actions through. */
  fail: { request: number; action?: number; code?: string } | undefined;
}

export const DEFAULT_QUIRKS: Quirks = {
  excel: '365',
  blanks: null,
  payloadLimit: 5 * 1024 * 1024,
  delay: 0,
  editing: false,
  fail: undefined,
};
