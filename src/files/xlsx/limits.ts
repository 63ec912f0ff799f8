/**
 * What a file may demand of the reader. A matrix of 169 targets × 100 documents stays far below
 * these limits; anything above is a mistake or an attack. Sizes are in bytes.
 */
export const LIMITS = {
  /** The file itself. */
  file: 30_000_000,
  /** Parts in the package; a workbook with a hundred sheets and pictures has some hundreds. */
  parts: 5_000,
  /** Unpacked size of all parts that are held in memory. */
  unpacked: 48_000_000,
  /** The same of sheets, which are read as they are unpacked: formats may fill a million rows. */
  streamed: 1_000_000_000,
  /**
   * How many times its size a part may grow; sheets grow ten to thirty times. Small parts may grow
   * more.
   */
  growth: 250,
  smallPart: 1_000_000,
  /** How deep elements may be nested. */
  depth: 64,
  /** Sheets read from one file. */
  sheets: 200,
  /** Rows and columns read from a sheet; anything beyond is left out and reported. */
  rows: 10_000,
  columns: 500,
  /** Characters of formulas kept of a sheet. */
  formulas: 4_000_000,
  /** Merged cells read from a sheet. */
  merged: 10_000,
  /**
   * Cells of a file that are held at once, with the empty ones to the left of each; formulas count
   * by their length.
   */
  cells: 10_000_000,
} as const;
