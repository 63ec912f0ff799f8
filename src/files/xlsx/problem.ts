/**
 * Why a file cannot be read. Their words are in `src/i18n`.
 * - `too-large`: the file itself
 * - `not-a-workbook`: no zip, or one without a workbook in it (text, a web page, a Word document)
 * - `locked-or-old`: protected by a password, or the format from before 2007; they look alike
 * - `binary`: an .xlsb, whose parts are not XML
 * - `zip64`: packed in a way that only files beyond 4 GB need
 * - `damaged`: cut off, changed on the way, or with broken or missing parts
 * - `unpacks-too-large`: a small file that unpacks to far more than any workbook of ratings
 * - `declares-entities`: XML with a document type, which no program of the Office family writes
 * - `old-browser`: it cannot unpack files
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
