import type { Cell as StoredCell } from 'hucre';
import { formatArea } from '../../model/a1';
import type { Cell, Sheet } from '../../model/snapshot';
import type { StyleBook } from './cell-style';
import { storedStyle } from './cell-style';
import type { KeptCell, KeptSheet } from '../kept';
import { ERROR_MARK } from '../package/patches';
import type { FormulaForm } from './rules';

/** The classic error texts; hucre would write text that looks like one as an error. */
const LOOKS_LIKE_ERROR =
  /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** The file format's escape `_x0041_` must not be decoded in a user's own text. */
const escaped = (text: string) => text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');

function styleOf(cell: Cell, kept: KeptCell | undefined, book: StyleBook) {
  const { style, numberFormat } = cell;
  const looks = { ...(style && { style }), ...(numberFormat && { numberFormat }) };
  return kept?.style && kept.shownStyle === JSON.stringify(looks)
    ? kept.style
    : storedStyle(looks, book);
}

function storedFormula(
  cell: Cell,
  row: number,
  column: number,
  form: FormulaForm,
): Partial<StoredCell> {
  if (!cell.formula) return {};
  const { spill } = cell;
  // A result that was still awaited is left out: the program that opens the file calculates it.
  const value = cell.error && cell.value === '#BUSY!' ? undefined : cell.value;
  const result = cell.error && value !== undefined ? `${ERROR_MARK}${String(value)}` : value;
  return {
    formula: form.stored(cell.formula),
    ...(result !== undefined && {
      formulaResult: typeof result === 'string' ? escaped(result) : result,
    }),
    ...(spill && {
      formulaType: 'array',
      formulaRef: formatArea({ row, column, rows: spill.rows, columns: spill.columns }),
      formulaDynamic: true,
    }),
  };
}

function storedValue(cell: Cell, kept: KeptCell | undefined): Partial<StoredCell> {
  const { value } = cell;
  if (cell.formula || value === undefined) return {};
  if (typeof value !== 'string' || cell.error) return { value };
  if (kept?.richText && kept.text === value) return { value, richText: kept.richText };
  if (LOOKS_LIKE_ERROR.test(value)) return { value, richText: [{ text: value }] };
  return { value: escaped(value) };
}

const storedLink = (link: string): NonNullable<StoredCell['hyperlink']> =>
  link.startsWith('#') ? { target: '', location: link.slice(1) } : { target: link };

/** A sheet's cells in the form of files: text as text, so a code stays "8.10". */
export function writeCells(
  sheet: Sheet,
  kept: KeptSheet | undefined,
  form: FormulaForm,
  book: StyleBook,
): Map<string, Partial<StoredCell>> {
  const cells = new Map<string, Partial<StoredCell>>();
  for (const [key, cell] of Object.entries(sheet.cells)) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const before = kept?.cells.get(key);
    const comment = kept?.stored.cells?.get(key)?.comment;
    const style = styleOf(cell, before, book);
    cells.set(key, {
      value: null,
      ...storedValue(cell, before),
      ...storedFormula(cell, row, column, form),
      ...(style && { style }),
      ...(cell.link && { hyperlink: storedLink(cell.link) }),
      ...(comment && { comment }),
    });
  }
  return cells;
}
