/** Width of a letter as a part of the font's size; Chinese characters are as wide as high. */
const LETTER = 0.56;
const WIDE = 1.02;
const IS_WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/u;
/** What a cell keeps free at its sides, in points. */
const PADDING = 7;

/** Height of a line as a part of the font's size. */
const LINE = 1.32;

/** A text's width in points, near enough for any of the fonts a workbook may be shown in. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) width += IS_WIDE.test(letter) ? WIDE : LETTER;
  return width * fontSize;
}

/**
 * Lines that a text takes in a cell, rather one too many than one too few. Words break where they
 * are wider than the cell, Chinese anywhere.
 *
 *     textLines('Ministry of Finance and Planning', 100, 10) //=> 2
 */
export function textLines(text: string, cellWidth: number, fontSize: number): number {
  const room = Math.max(fontSize, cellWidth - PADDING);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=\s)|(?<=[\u2e80-\u9fff\uff00-\uff60])/u)) {
    const width = textWidth(word, fontSize);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
    while (used > room) {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}

/**
 * Height in points of a row that holds so many lines.
 *
 *     linesHeight(2, 10) //=> 31
 */
export function linesHeight(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * LINE + 4);
}
