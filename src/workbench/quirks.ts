/** The Excel that the workbench simulates: its version, and the quirks that trouble add-ins. */
export interface Quirks {
  /** Which Excel answers: determines the requirement sets, and so the members that exist. */
  excel: '2021' | '2024' | '365';
  /** What a function gets for an empty cell: desktop Excel passes 0, Excel on the web null. */
  blanks: 0 | null;
  /** Maximum bytes in a request; Excel on the web refuses more than 5 MB. */
  payloadLimit: number;
  /** Milliseconds before each answer. */
  delay: number;
  /** The user is editing a cell: requests are refused. */
  editing: boolean;
  /** Where a new conditional format goes; Microsoft's documentation and examples disagree. */
  newRules: 'first' | 'last';
  /** A sheet's names include those of the workbook, as Excel on the web listed them. */
  allNames: boolean;
  /** The add-in came from Microsoft Marketplace: only the user can open its pane. */
  marketplace: boolean;
  /**
   * Rules by cell value cannot be read, as those that a person has made twice for the same cells
   * (office-js #5222, #6827, #6835).
   */
  unreadableRules: boolean;
  /** Without a printer Excel refuses all page set-up, and a paper size that the printer lacks. */
  printer: 'any' | 'without A3' | 'none';
  /** Excel refuses every workbook as a template (office-js #6142, #3809). */
  refusedTemplates: boolean;
  /** The request with this number (from 1) fails, after the first `action` of its actions. */
  fail: { request: number; action?: number; code?: string } | undefined;
}

export const DEFAULT_QUIRKS: Quirks = {
  excel: '365',
  blanks: null,
  payloadLimit: 5 * 1024 * 1024,
  delay: 0,
  editing: false,
  newRules: 'first',
  allNames: false,
  marketplace: false,
  unreadableRules: false,
  printer: 'any',
  refusedTemplates: false,
  fail: undefined,
};
