import { columnName } from '../model/a1';
import type { Cell, CellStyle, Sheet, WorkbookSnapshot } from '../model/snapshot';
import { readMe } from './read-me';

/** The assessment of one target: how many documents rate it, and whether it applies. */
export interface TargetFigures {
  readonly code: string;
  readonly rating: string;
  readonly documentsT: number;
  readonly documentsP: number;
}

/** The number of documents with ratings in the assessment of The Bahamas. */
const DOCUMENTS = 14;
const FIRST_DOCUMENT = 2;
/** Columns as in UNDP's sheet of the same name, so that the same formulas work on both. */
const COLUMN = { code: 0, text: 1, countT: 33, countP: 34, hits: 35, applicable: 36, best: 39 };
const LAST_DOCUMENT = columnName(COLUMN.countT - 1);
/** Distance between one target's marks; has no common factor with the number of documents. */
const STRIDE = 3;

const HEADING: CellStyle = {
  fill: '#1F3A4D',
  fontColour: '#FFFFFF',
  bold: true,
  horizontal: 'Center',
  vertical: 'Center',
  wrap: true,
};
const CENTRED: CellStyle = { horizontal: 'Center', vertical: 'Center' };
const WRAPPED: CellStyle = { vertical: 'Center', wrap: true, fontSize: 10 };
/** Points: the width of the text column, its line height, and an average letter at that size. */
const TEXT = { width: 360, line: 13.5, letter: 5.4 };

const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

/**
 * Which documents rate the target: the figures only say how many. Marks are spread so that every
 * document has some.
 */
function marksOf(target: TargetFigures, index: number): ReadonlyMap<number, string> {
  const marks = 'T'.repeat(target.documentsT) + 'P'.repeat(target.documentsP);
  return new Map(
    [...marks].map((mark, n) => [FIRST_DOCUMENT + ((index * 5 + n * STRIDE) % DOCUMENTS), mark]),
  );
}

function bestOf(target: TargetFigures): string {
  if (target.rating === 'n/a') return 'N/A';
  return target.documentsT > 0 ? 'T' : target.documentsP > 0 ? 'P' : 'none';
}

function rowOf(target: TargetFigures, index: number, text: string): [number, Cell][] {
  const row = index + 2;
  const marks = marksOf(target, index);
  const documents = `C${row}:${LAST_DOCUMENT}${row}`;
  const centred = (cell: Cell): Cell => ({ ...cell, style: CENTRED });
  return [
    [COLUMN.code, { value: target.code, numberFormat: '@', style: { ...CENTRED, bold: true } }],
    [COLUMN.text, { value: text, style: WRAPPED }],
    ...range(FIRST_DOCUMENT, FIRST_DOCUMENT + DOCUMENTS).map((column): [number, Cell] => {
      const mark = marks.get(column);
      return [column, centred(mark ? { value: mark } : {})];
    }),
    [COLUMN.countT, centred({ value: target.documentsT, formula: `=COUNTIF(${documents},"T")` })],
    [COLUMN.countP, centred({ value: target.documentsP, formula: `=COUNTIF(${documents},"P")` })],
    [
      COLUMN.hits,
      centred({ value: target.documentsT + target.documentsP, formula: `=AH${row}+AI${row}` }),
    ],
    [COLUMN.applicable, centred({ value: target.rating === 'n/a' ? 'NO' : 'YES' })],
    [
      COLUMN.best,
      {
        value: bestOf(target),
        formula: `=IF(AK${row}="NO","N/A",IF(AH${row}>0,"T",IF(AI${row}>0,"P","none")))`,
        style: { ...CENTRED, bold: true },
      },
    ],
  ];
}

/** Not every program fits row heights to the text by itself. */
const heightOf = (text: string) =>
  Math.max(2, Math.ceil((text.length * TEXT.letter) / TEXT.width)) * TEXT.line;

const headings = (): [number, Cell][] => [
  [COLUMN.code, { value: 'Target' }],
  [COLUMN.text, { value: 'Text of the target' }],
  ...range(0, DOCUMENTS).map((n): [number, Cell] => [
    FIRST_DOCUMENT + n,
    { value: `Document ${n + 1}` },
  ]),
  [COLUMN.countT, { value: 'Rated T' }],
  [COLUMN.countP, { value: 'Rated P' }],
  [COLUMN.hits, { value: 'Documents' }],
  [COLUMN.applicable, { value: 'Applicable?' }],
  [COLUMN.best, { value: 'Best rating' }],
];

function overview(targets: readonly TargetFigures[], textOf: (code: string) => string): Sheet {
  const rows: [number, Cell][][] = [
    headings().map(([column, cell]) => [column, { ...cell, style: HEADING }]),
    ...targets.map((target, index) => rowOf(target, index, textOf(target.code))),
  ];
  const count = targets.length;
  const marks = { row: 1, column: FIRST_DOCUMENT, rows: count, columns: DOCUMENTS };
  const best = { row: 1, column: COLUMN.best, rows: count, columns: 1 };
  const coloured = (letter: string, fill: string) => ({
    id: `rating-${letter}`,
    areas: [marks, best],
    rule: { kind: 'value' as const, operator: 'EqualTo', formula1: `="${letter}"` },
    style: { fill, fontColour: '#1B1F24' },
  });
  const list = (id: string, area: typeof marks, source: string) => ({
    id,
    areas: [area],
    rule: { kind: 'list' as const, source, dropDown: true },
    ignoreBlanks: true,
  });
  return {
    id: 'overview',
    name: 'Alignment Overview',
    visibility: 'Visible',
    cells: Object.fromEntries(
      rows.flatMap((cells, row) =>
        cells.map(([column, cell]) => [`${row},${column}`, cell] as const),
      ),
    ),
    columnWidths: {
      [COLUMN.code]: 48,
      [COLUMN.text]: TEXT.width,
      ...Object.fromEntries(range(2, COLUMN.countT).map((column) => [column, 66])),
      [COLUMN.applicable]: 72,
      [COLUMN.best]: 72,
    },
    rowHeights: {
      0: 33,
      ...Object.fromEntries(
        targets.map(({ code }, index) => [index + 1, heightOf(textOf(code))] as const),
      ),
    },
    // The original has room for 30 plans here and for totals after them.
    hiddenColumns: [...range(FIRST_DOCUMENT + DOCUMENTS, COLUMN.countT), 37, 38],
    merges: [],
    frozen: { rows: 1, columns: 2 },
    conditionalFormats: [coloured('T', '#9BD5AE'), coloured('P', '#FBE3A1')],
    validations: [
      list('marks', marks, 'T,P'),
      list('applicable', { ...best, column: COLUMN.applicable }, 'YES,NO'),
    ],
    tables: [],
    isProtected: false,
    page: { orientation: 'Landscape', paperSize: 'A4', fitToWidth: 1, titleRows: '$1:$1' },
  };
}

/**
 * The workbook that the workbench opens first: the ratings of a real assessment.
 *
 * @param targets in the order of the assessment
 * @param textOf English text of a target by its code
 */
export function sampleWorkbook(
  targets: readonly TargetFigures[],
  textOf: (code: string) => string,
): WorkbookSnapshot {
  const sheet = overview(targets, textOf);
  return {
    name: 'sample.xlsx',
    sheets: [sheet, readMe(targets.length)],
    activeSheetId: sheet.id,
    names: [],
    settings: {},
    customXml: {},
  };
}
