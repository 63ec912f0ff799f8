import type { Area } from '../../model/snapshot';
import type { SheetModel } from '../../model/workbook-model';
import { intersection } from '../../model/area';

/**
 * Fits sizes to contents without a screen to measure on: widths are estimated from the length of
 * the text in Excel's default font. This shows whether an add-in fits its columns, but the result
 * is not exact to the point.
 */
const POINTS_PER_CHARACTER = 5.3;
const PADDING = 4;
const LINE_HEIGHT = 15.75;
const WIDEST = 1_342;
const TALLEST = 409;
const DEFAULT_FONT_SIZE = 11;

export function autofitColumns(sheet: SheetModel, area: Area): void {
  const used = sheet.usedArea();
  const inside = used && intersection(used, area);
  if (!inside) return;
  const texts = sheet.texts(inside);
  for (let j = 0; j < inside.columns; j++) {
    const widths = texts.map((row, i) =>
      textWidth(sheet, inside.row + i, inside.column + j, row[j] ?? ''),
    );
    const widest = Math.max(...widths);
    if (widest > 0) sheet.setColumnWidth(inside.column + j, 1, Math.min(widest + PADDING, WIDEST));
  }
}

export function autofitRows(sheet: SheetModel, area: Area): void {
  const used = sheet.usedArea();
  const inside = used && intersection(used, area);
  if (!inside) return;
  // A row is as tall as its tallest cell, even if that cell is outside the range.
  const whole = { ...inside, column: used.column, columns: used.columns };
  const heights = sheet.texts(whole).map((row, i) => {
    const lines = row.map((text, j) => lineCount(sheet, whole.row + i, whole.column + j, text));
    return Math.min(Math.max(1, ...lines) * LINE_HEIGHT, TALLEST);
  });
  sheet.setRowHeights(whole.row, heights);
}

function lineCount(sheet: SheetModel, row: number, column: number, text: string): number {
  const parts = text.split('\n');
  if (!sheet.cell(row, column)?.style?.wrap) return parts.length;
  const room = Math.max(sheet.columnWidth(column) - PADDING, POINTS_PER_CHARACTER);
  const lines = parts.map((part) => Math.ceil(textWidth(sheet, row, column, part) / room) || 1);
  return lines.reduce((sum, count) => sum + count, 0);
}

/** East Asian characters are twice as wide as Latin ones, Cyrillic ones a fifth wider. */
function textWidth(sheet: SheetModel, row: number, column: number, text: string): number {
  const style = sheet.cell(row, column)?.style;
  const scale =
    ((style?.fontSize ?? DEFAULT_FONT_SIZE) / DEFAULT_FONT_SIZE) * (style?.bold ? 1.1 : 1);
  const longest = Math.max(
    ...text
      .split('\n')
      .map((line) => [...line].reduce((sum, char) => sum + characterWidth(char), 0)),
  );
  return longest * POINTS_PER_CHARACTER * scale;
}

const characterWidth = (char: string): number =>
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/.test(char)
    ? 2
    : /[\u0400-\u04ff]/.test(char)
      ? 1.2
      : 1;
