import { onSheet } from '../sheet/address';
import { formulaTokens } from '../formula/tokens';
import type { Area, CellInput } from '../sheet/plan';
import { placeholder } from './call-arguments';
import { checksumOf, type RecordEntry } from './record';
import { resolveReference } from '../formula/resolve-reference';
import type { PortableWorkbook, SdgCell } from './workbook';

/** Cells to write: formulas, or values as shown; see `frozenInput` for what to enter. */
export interface Replacement {
  readonly sheet: string;
  readonly area: Area;
  readonly kind: 'formulas' | 'values';
  readonly cells: readonly (readonly CellInput[])[];
}

/** A hidden name of the workbook; Excel adjusts it when rows are inserted. */
export interface HiddenName {
  readonly name: string;
  /** With its equals sign. */
  readonly formula: string;
}

/** Names for the place of values and for each reference in their formula. */
export function hiddenName(id: number, reference?: number): string {
  return `SDG_Portable_${id}${reference === undefined ? '' : `_${reference}`}`;
}

/** Values that replace a formula; names follow the cells that it referred to. */
export function makeValues(cell: SdgCell, workbook: PortableWorkbook, id: number) {
  const { sheet, row, column, values } = cell;
  const [rows, columns] = [values.length, values[0]?.length ?? 1];
  const area: Area = { row, column, rows, columns };
  const names: HiddenName[] = [{ name: hiddenName(id), formula: `=${onSheet(sheet, area)}` }];
  const references: string[] = [];
  const original = formulaTokens(cell.formula)
    .map((token) => {
      // Excel adjusts tables and names itself.
      if (token.kind !== 'reference') return token.text;
      const place = resolveReference(token, cell, workbook);
      if (typeof place === 'string') return token.text;
      const index = references.push(token.text) - 1;
      names.push({ name: hiddenName(id, index), formula: `=${onSheet(place.sheet, place.area)}` });
      return placeholder(index);
    })
    .join('');
  const replacement: Replacement = { sheet, area, kind: 'values', cells: values };
  const checksum = checksumOf(values);
  const entry: RecordEntry = { kind: 'values', id, original, rows, columns, references, checksum };
  return { replacement, names, entry };
}
