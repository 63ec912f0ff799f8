import type { FileSheet } from '../../workbook/combine/file-sheet';
import { KeptFormulas } from './formulas';
import { Unreadable } from './problem';
import { LIMITS } from './limits';
import { withoutEscapes } from './strings';
import { attributesIn, scanXml } from './scan-xml';

/** The cells of a sheet whose name is not known yet. */
type SheetCells = Pick<FileSheet, 'area' | 'values' | 'formulas' | 'uncalculated' | 'isCut'>;

/**
 * The values in the XML part of a sheet: numbers, texts, truth values, errors as their text. For a
 * formula it is the result saved in the file; the formula itself is kept beside it, because it shows
 * what a column is for, and is never calculated. Dates are Excel's numbers.
 *
 *     readCells('<worksheet><sheetData><row><c><v>3</v></c></row></sheetData></worksheet>', [])
 *     //=> { area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [[3]], … }
 */
export function readCells(xml: string, strings: readonly string[]): SheetCells {
  const values: unknown[][] = [];
  const uncalculated: { row: number; column: number }[] = [];
  let [row, column, columns, isCut] = [-1, -1, 0, false];
  let isInData = false;
  let type = '';
  let content: string | undefined;
  let hasFormula = false;
  let formula = '';
  let sharedAs: string | undefined;
  const formulas = new KeptFormulas();
  // The element whose text is needed; the pieces of rich text follow one another.
  let wanted = '';
  let isReading = false;

  const put = () => {
    if (content === undefined && !hasFormula) return;
    if (row >= LIMITS.rows || column >= LIMITS.columns) {
      isCut = true;
      return;
    }
    if (hasFormula) formulas.keep(row, column, formula, sharedAs);
    if (content === undefined) {
      uncalculated.push({ row, column });
      return;
    }
    while (values.length <= row) values.push([]);
    const line = values[row] as unknown[];
    while (line.length < column) line.push(undefined);
    line[column] = valueOf(type, content, strings);
    columns = Math.max(columns, column + 1);
  };

  scanXml(xml, {
    open: (name, source) => {
      wanted = '';
      if (name === 'sheetData') isInData = true;
      if (!isInData) return;
      if (name === 'row') {
        const given = attributesIn(source).get('r');
        row = given === undefined ? row + 1 : rowIndex(/^[1-9]\d{0,6}$/.test(given), Number(given));
        column = -1;
      } else if (name === 'c') {
        const given = attributesIn(source);
        column = columnOf(given.get('r'), column);
        [type, content, hasFormula] = [given.get('t') ?? 'n', undefined, false];
      } else if (name === 'f') {
        const given = attributesIn(source);
        sharedAs = given.get('t') === 'shared' ? given.get('si') : undefined;
        [hasFormula, formula, wanted] = [true, '', name];
      } else if (name === 'rPh') isReading = true;
      else if (name === 'v' || (name === 't' && !isReading)) wanted = name;
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
    uncalculated,
    isCut,
  };
}

/** A row's number as written, counted from 0. */
function rowIndex(isRight: boolean, number: number): number {
  if (!isRight) throw new Unreadable('damaged');
  return number - 1;
}

/** From 0; a cell without an address follows the one before it. */
function columnOf(address: string | undefined, before: number): number {
  if (address === undefined) return before + 1;
  const letters = /^([A-Z]{1,3})[1-9]\d{0,6}$/.exec(address)?.[1];
  if (!letters) throw new Unreadable('damaged');
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function valueOf(type: string, content: string, strings: readonly string[]): unknown {
  if (type === 's') {
    const text = /^\s*\d+\s*$/.test(content) ? strings[Number(content)] : undefined;
    if (text === undefined) throw new Unreadable('damaged');
    return text;
  }
  if (type === 'b') return content.trim() === '1' || content.trim() === 'true';
  if (type !== 'n') return withoutEscapes(content);
  if (content.trim() === '') return undefined;
  const number = Number(content);
  if (!Number.isFinite(number)) throw new Unreadable('damaged');
  return number;
}
