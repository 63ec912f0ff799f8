/** Excel measures in points, Univer in CSS pixels. */
const PIXELS_PER_POINT = 96 / 72;

export const toPixels = (points: number): number => points * PIXELS_PER_POINT;

/** Rounded, so that a value set in points is returned unchanged. */
export const toPoints = (pixels: number): number =>
  Math.round((pixels / PIXELS_PER_POINT) * 1e6) / 1e6;

/** A new sheet's column and row, in points. */
export const COLUMN_WIDTH = 48;
export const ROW_HEIGHT = 15;
