/**
 * What a file may ask of the reader. A matrix of 169 targets × 100 documents stays far below; what
 * lies above is a slip or an attack. Sizes are bytes.
 */
export const LIMITS = {
  /** The file itself. */
  file: 30_000_000,
  /** Parts in the package; a workbook of a hundred sheets with pictures has some hundreds. */
  parts: 5_000,
  /** Unpacked, all parts that are read together. */
  unpacked: 48_000_000,
  /** Times a part may grow; sheets grow ten to thirty times. Small parts may grow more. */
  growth: 250,
  smallPart: 1_000_000,
  /** Elements within elements. */
  depth: 64,
  /** Sheets read of one file. */
  sheets: 200,
  /** Rows and columns read of a sheet; what lies beyond is left out, and told. */
  rows: 10_000,
  columns: 500,
} as const;
