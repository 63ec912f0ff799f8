/** A sheet as formulas on other sheets refer to it. */
export interface ReferredSheet {
  readonly sheet: string;
  /** Its tables, which formulas refer to without the sheet's name. */
  readonly tables: readonly string[];
}

/** `'My plan'!`, `Plan!`, and the two ends of `First:Last!`. */
const SHEET_PREFIX = /'((?:[^']|'')+)'!|([\p{L}\p{N}_.:]+)!/gu;
const IDENTIFIER = /[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])/gu;

/**
 * Would this formula break if the sheet were deleted? A sheet named only in a text, as with
 * INDIRECT, is not detected.
 *
 *     refersToSheet("=SUM('RIA matrix'!F5:F9)", { sheet: 'RIA matrix', tables: [] }) //=> true
 *     refersToSheet('=ROWS(SDG_Catalogue)', { sheet: 'SDG', tables: ['SDG_Catalogue'] }) //=> true
 */
export function refersToSheet(formula: unknown, { sheet, tables }: ReferredSheet): boolean {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const wanted = sheet.toLowerCase();
  for (const [, quoted, bare] of code.matchAll(SHEET_PREFIX)) {
    const name = (quoted?.replaceAll("''", "'") ?? bare ?? '').toLowerCase();
    // Sheet names cannot contain a colon, so a colon separates two names.
    if (name === wanted || name.split(':').includes(wanted)) return true;
  }
  if (tables.length === 0) return false;
  const names = new Set(tables.map((table) => table.toLowerCase()));
  const [...identifiers] = code.matchAll(IDENTIFIER);
  return identifiers.some(([identifier]) => names.has(identifier.toLowerCase()));
}
