/** Widths of columns: files use characters of the default font, the model points. */

/** In Excel's grid, digits of the default font are 7 pixels of 3/4 point wide. */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;
/** Excel rounds widths down to 1/256 of a character. */
const EXCEL_STEP = 1 / 256;

/**
 * Whole pixels, if Excel wrote the width; otherwise the requested width, to 1/10,000 point.
 *
 *     shownWidth(9.140625)  //=> 48
 */
export function shownWidth(characters: number): number {
  const pixels = characters * PIXELS_PER_CHARACTER;
  const whole = Math.round(pixels);
  const isExcels = Math.abs(pixels - whole) <= EXCEL_STEP * PIXELS_PER_CHARACTER;
  const exact = (isExcels ? whole : pixels) * POINTS_PER_PIXEL;
  return Math.round(exact * 1e4) / 1e4;
}

export const storedWidth = (points: number): number =>
  points / POINTS_PER_PIXEL / PIXELS_PER_CHARACTER;
