/** The font of a text; by default Excel's own 11 points, not bold. */
export interface Font {
  readonly size?: number;
  readonly bold?: boolean;
}

const SIZE = 11;
const BOLD = 1.05;
/** Fonts that replace Calibri where it is missing are up to a seventh wider. */
const STAND_IN = 1.15;
/** The space that Excel leaves around a text, left and right together. */
export const CELL_PADDING = 6;

/**
 * Width in points of a letter in Excel's default font, Calibri at 11 points, rounded up. The first
 * match counts.
 */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/, 11.3],
  [/[\s.,:;|'’ijlIі()]/, 3.6],
  [/[mwMWжшщюыЖШЩЮЫ]/, 9],
  [/[\u0400-\u04ff]/, 6],
  [/[\u0900-\u109f\u1780-\u17ff]/, 7],
  [/\p{M}/u, 0],
  [/\p{Lu}/u, 6.9],
];
const OTHER_LETTER = 5.8;

/**
 * Approximate width in points of a text on one line, rather too much than too little.
 *
 *     textWidth('Target') //=> 41.3
 */
export function textWidth(text: string, { size = SIZE, bold = false }: Font = {}): number {
  const width = Array.from(text, letterWidth).reduce((sum, each) => sum + each, 0);
  return (width * STAND_IN * size * (bold ? BOLD : 1)) / SIZE;
}

function letterWidth(letter: string): number {
  let width = widths.get(letter);
  if (width === undefined) {
    width = LETTERS.find(([kind]) => kind.test(letter))?.[1] ?? OTHER_LETTER;
    widths.set(letter, width);
  }
  return width;
}

/** Of all letters measured so far; languages have few, and sheets of results millions. */
const widths = new Map<string, number>();

/**
 * Width of a column in which no word of the text is broken. Chinese, Khmer and others have no
 * spaces and can break anywhere, so room for a few letters is enough.
 *
 *     longestWord('National indicators') //=> width of "indicators" and its padding
 */
export function longestWord(text: string, font?: Font): number {
  const words = text.split(/[\s\u200b]+/).map((word) => (breaksAnywhere(word) ? '国国' : word));
  return Math.max(0, ...words.map((word) => textWidth(word, font))) + CELL_PADDING;
}

function breaksAnywhere(word: string): boolean {
  return /[\u0e80-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff]/.test(word);
}

/**
 * The number of lines of a text in a column of this width, wrapped as Excel does: between words,
 * and within a word that is wider than the column.
 *
 *     wrappedLines('National indicators', 66) //=> 2
 */
export function wrappedLines(text: string, width: number, font?: Font): number {
  const room = Math.max(width - CELL_PADDING, 1);
  const space = textWidth(' ', font);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const needed = textWidth(word, font);
    if (used > 0 && used + space + needed > room) {
      lines += 1;
      used = 0;
    }
    const further = Math.max(0, Math.ceil(needed / room) - 1);
    lines += further;
    used = further > 0 ? needed - further * room : used + (used > 0 ? space : 0) + needed;
  }
  return lines;
}

/**
 * Height of the given number of lines.
 *
 *     linesHeight(2) //=> 30
 */
export function linesHeight(lines: number, { size = SIZE }: Font = {}): number {
  return Math.ceil((lines * size * 15) / SIZE);
}
