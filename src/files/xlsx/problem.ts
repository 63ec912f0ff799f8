/**
 * Why a file cannot be read. The words are in `src/i18n`.
 * - `too-large`: the file itself is too large
 * - `not-a-workbook`: not a zip, or one without a workbook (text, a web page, a Word document)
 * - `locked-or-old`: password-protected, or the format before 2007; both start with the same bytes
 * - `binary`: an .xlsb, whose parts are not XML
 * - `zip64`: a form of zip that only files beyond 4 GB need
 * - `damaged`: cut off, changed in transit, or with broken or missing parts
 * - `unpacks-too-large`: a small file that unpacks to far more than any workbook of ratings
 * - `declares-entities`: XML with a document type, which no Office program writes
 * - `old-browser`: the browser cannot unpack files
 */
export const FILE_PROBLEMS = [
  ...(['too-large', 'not-a-workbook', 'locked-or-old', 'binary', 'zip64'] as const),
  ...(['damaged', 'unpacks-too-large', 'declares-entities', 'old-browser'] as const),
] as const;

export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** Thrown while a file is read; `readXlsx` turns it into a value. */
export class Unreadable extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}
