import { formulaTokens, type FormulaToken } from '../formula/tokens';
import { parseAddress, unquoteSheetName } from '../sheet/address';
import { formulaAt, type SheetReading } from '../sheet/reading';

/** The heading of a column, by which formulas in a table refer to it. */
export type Headings = ReadonlyMap<string, number>;

/**
 * The columns that a cell is calculated from within its own row, directly or by way of other
 * formulas in that row: a best rating often refers to counts, and these to the ratings.
 *
 *     // I2: =IF(D2>0,"T",""), D2: =COUNTIF(B2:C2,"T")
 *     rowReferences(reading, headings, 1, 8) //=> Set { 3, 1, 2 }
 */
export function rowReferences(
  reading: SheetReading,
  headings: Headings,
  row: number,
  column: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [column];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const formula = formulaAt(reading, row, at);
    if (formula === undefined) continue;
    for (const token of formulaTokens(formula))
      for (const each of columnsOf(token, reading, headings, row)) {
        if (found.has(each)) continue;
        found.add(each);
        open.push(each);
      }
  }
  return found;
}

function columnsOf(
  { kind, text }: FormulaToken,
  reading: SheetReading,
  headings: Headings,
  row: number,
): number[] {
  if (kind === 'structured') return ofTable(text, headings);
  if (kind !== 'reference') return [];
  const end = text.lastIndexOf('!');
  if (end >= 0 && unquoteSheetName(text.slice(0, end)) !== reading.sheet) return [];
  const area = parseAddress(text.slice(end + 1));
  // A range over many rows says nothing about its own.
  if (area?.row !== row || area.rows !== 1) return [];
  const last = Math.min(area.column + area.columns, reading.area.column + reading.area.columns);
  return between(area.column, last - 1);
}

/** `[@Plan]`, `Table1[[#This Row],[Vision]:[Plan]]`: by the headings of its row. */
function ofTable(text: string, headings: Headings): number[] {
  if (!/@|#This Row/i.test(text)) return [];
  const names = [...text.matchAll(/[[@]([^[\]@#]+)\]/gu)].map(([, name = '']) => name.trim());
  const [first, last] = names.map((name) => headings.get(name));
  if (first === undefined) return [];
  return /\]:\[/.test(text) && last !== undefined ? between(first, last) : [first];
}

function between(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
