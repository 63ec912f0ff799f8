import type { FileSheet } from '../../workbook/combine/file-sheet';
import { parseAddress } from '../../workbook/sheet/address';
import type { Area } from '../../workbook/sheet/plan';
import { KeptFormulas } from './formulas';
import { Unreadable } from './problem';
import { LIMITS } from './limits';
import { withoutEscapes } from './strings';
import { attributesIn, type XmlReader } from './scan-xml';

/** The cells of a sheet whose name is not known yet. */
type SheetCells = Pick<
  FileSheet,
  'area' | 'values' | 'formulas' | 'merged' | 'uncalculated' | 'isCut' | 'hiddenRows'
>;

const ADDRESS = /\sr\s*=\s*["']([^"']*)["']/;

/** How many cells a file may still hold. */
interface Room {
  left: number;
}

/** As many characters of a formula take the memory of a cell. */
const FORMULA_CELL = 8;

/**
 * The values in the XML part of a sheet: numbers, texts, truth values, errors as their text. For a
 * formula it is the result saved in the file; the formula itself is kept beside it, because it shows
 * what a column is for, and is never calculated. Dates are Excel's numbers. `scan` reads the part;
 * cells with a format alone are passed over, however many there are.
 *
 *     await readCells((reader) => scanXml('<worksheet>…<c><v>3</v></c>…', reader), [], room)
 *     //=> { area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [[3]], … }
 */
export async function readCells(
  scan: (reader: XmlReader) => Promise<void> | void,
  strings: readonly string[],
  room: Room,
): Promise<SheetCells> {
  const values: unknown[][] = [];
  const uncalculated: { row: number; column: number }[] = [];
  const hiddenRows: number[] = [];
  const merged: Area[] = [];
  let [row, columns, isCut, isHidden] = [-1, 0, false, false];
  // Where a cell is: the address of the last cell that has one, and how many cells follow it.
  let [address, following] = ['', 0];
  let isInData = false;
  let cell = '';
  let content: string | undefined;
  let hasFormula = false;
  let hasValue = false;
  let formula = '';
  let sharedAs: string | undefined;
  const formulas = new KeptFormulas();
  // The element whose text is needed; the pieces of rich text follow one another.
  let wanted = '';
  let isReading = false;

  const put = () => {
    if (content === undefined && !hasFormula) return;
    const column = columnOf(address) + following;
    if (row >= LIMITS.rows || column >= LIMITS.columns) {
      isCut = true;
      return;
    }
    if (hasFormula) {
      room.left -= 1 + formulas.keep(row, column, formula, sharedAs) / FORMULA_CELL;
      if (room.left < 0) throw new Unreadable('unpacks-too-large');
    }
    // A formula's result may be an empty text; then there is an element without anything in it.
    const type = attributesIn(cell).get('t') ?? 'n';
    if (content === undefined && hasValue && type === 'str') content = '';
    if (content === undefined) {
      uncalculated.push({ row, column });
      return;
    }
    room.left -= Math.max(0, row + 1 - values.length);
    while (values.length <= row) values.push([]);
    const line = values[row] as unknown[];
    room.left -= Math.max(0, column + 1 - line.length);
    if (room.left < 0) throw new Unreadable('unpacks-too-large');
    while (line.length < column) line.push(undefined);
    line[column] = valueOf(type, content, strings);
    columns = Math.max(columns, column + 1);
    if (isHidden && hiddenRows.at(-1) !== row) hiddenRows.push(row);
  };

  await scan({
    open: (name, source) => {
      wanted = '';
      if (name === 'sheetData') isInData = true;
      if (name === 'mergeCell' && merged.length < LIMITS.merged) {
        const area = parseAddress(attributesIn(source).get('ref') ?? '');
        if (area) merged.push(area);
      }
      if (!isInData) return;
      if (name === 'row') {
        const given = attributesIn(source);
        const number = given.get('r');
        row = number === undefined ? row + 1 : rowIndex(number);
        isHidden = isTrue(given.get('hidden'));
        [address, following] = ['', 0];
      } else if (name === 'c') {
        // Most cells of a huge sheet have only a format, so little is done for each.
        const own = ADDRESS.exec(source)?.[1];
        [address, following] = own === undefined ? [address, following + 1] : [own, 0];
        [cell, content, hasFormula, hasValue] = [source, undefined, false, false];
      } else if (name === 'f') {
        const given = attributesIn(source);
        sharedAs = given.get('t') === 'shared' ? given.get('si') : undefined;
        [hasFormula, formula, wanted] = [true, '', name];
      } else if (name === 'rPh') isReading = true;
      else if (name === 'v' || (name === 't' && !isReading)) {
        wanted = name;
        hasValue ||= name === 'v';
      }
    },
    close: (name) => {
      wanted = '';
      if (name === 'sheetData') isInData = false;
      if (name === 'rPh') isReading = false;
      if (name === 'c' && isInData) put();
    },
    text: (text) => {
      if (wanted === 'f') formula += text;
      else if (wanted !== '') content = (content ?? '') + text;
    },
  });
  return {
    area: { row: 0, column: 0, rows: values.length, columns },
    values,
    ...(formulas.rows.length > 0 && { formulas: formulas.rows }),
    ...(merged.length > 0 && { merged }),
    uncalculated,
    isCut,
    hiddenRows,
  };
}

/** A row's number as written, counted from 0. */
function rowIndex(number: string): number {
  if (!/^[1-9]\d{0,6}$/.test(number)) throw new Unreadable('damaged');
  return Number(number) - 1;
}

/** From 0; before the first cell of a row −1. */
function columnOf(address: string): number {
  if (address === '') return -1;
  const letters = /^([A-Z]{1,3})[1-9]\d{0,6}$/.exec(address)?.[1];
  if (!letters) throw new Unreadable('damaged');
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

function valueOf(type: string, content: string, strings: readonly string[]): unknown {
  if (type === 's') {
    const text = /^\s*\d+\s*$/.test(content) ? strings[Number(content)] : undefined;
    if (text === undefined) throw new Unreadable('damaged');
    return text;
  }
  if (type === 'b') return isTrue(content.trim());
  if (type !== 'n') return withoutEscapes(content);
  if (content.trim() === '') return undefined;
  const number = Number(content);
  if (!Number.isFinite(number)) throw new Unreadable('damaged');
  return number;
}
