import { quoted } from '../formula/text';
import { columnLetters, onSheet } from '../sheet/address';
import { type ResultsContext, ofAll } from './context';
import { share } from './formulas';
import { FIGURES, LABEL, NUMBER, WIDTHS, ZONE } from './grid';
import {
  headingHeight,
  headingHeights,
  sectionHeading,
  shares,
  TABLE_COLUMNS,
  tableBody,
  tableHeading,
} from './formats';
import { rowHeights } from './profile';
import { RESULTS_NAMES } from './names';
import { area, joined, type SheetPart } from './part';
import { documentNumbers, sharedTargets } from './shared';

/** Rated, T, P, share of T, share of all applicable targets. */
const COLUMNS = 5;

/** The policy documents, and next to them how many targets each pair of them shares. */
export function documentsSection(context: ResultsContext): SheetPart {
  const { words, rows, source, grid, request } = context;
  const { documents } = source.layout;
  const table = rows.documents;
  const count = documents.length;
  if (count === 0) {
    const { title } = words.sections.documents;
    const note = words.missing.documents;
    return joined([
      sectionHeading(table.title, NUMBER, TABLE_COLUMNS.count, { title, note }),
      { rowHeights: headingHeights(table.title, [{ text: note, column: 0, columns: 9 }]) },
    ]);
  }
  const { headings } = words;
  const figures = [
    headings.rated,
    headings.total,
    headings.partial,
    headings.shareTotal,
    headings.reach,
  ];
  return joined([
    sectionHeading(table.title, NUMBER, TABLE_COLUMNS.count, words.sections.documents),
    sectionHeading(table.title, ZONE, grid.zoneColumns, words.sections.shared),
    {
      blocks: [
        {
          kind: 'text',
          row: table.heading,
          column: NUMBER,
          cells: [[headings.number, headings.document, ...figures]],
        },
        {
          kind: 'value',
          row: table.first,
          column: NUMBER,
          cells: documents.map((_, index) => [index + 1]),
        },
        {
          kind: 'formula',
          row: table.first,
          column: LABEL,
          cells: documents.map((_, index) => [`=${nameOf(context, index)}`]),
        },
        {
          kind: 'formula',
          row: table.first,
          column: FIGURES,
          cells: documents.map((_, index) => documentRow(context, index, table.first + index)),
        },
      ],
      formats: [
        tableHeading(area(table.heading, NUMBER, 1, FIGURES + COLUMNS)),
        ...tableBody(area(table.first, NUMBER, count, FIGURES + COLUMNS), request.direction),
        ...shares(words, table.first, count, 3, 4),
      ],
      rowHeights: [
        ...headingHeights(table.title, [
          { text: words.sections.documents.note, column: NUMBER, columns: TABLE_COLUMNS.count },
          { text: words.sections.shared.note, column: ZONE, columns: grid.zoneColumns },
        ]),
        {
          row: table.heading,
          count: 1,
          height: headingHeight(figures.map((text) => ({ text, width: WIDTHS.figure }))),
        },
        ...rowHeights(
          table.first,
          // Room for a name that becomes a little longer.
          documents.map(({ name }) => (name === '' ? name : `${name}      `)),
        ),
      ],
      names: [
        {
          name: RESULTS_NAMES.documents,
          area: area(table.heading, NUMBER, count + 1, FIGURES + COLUMNS),
        },
      ],
    },
    documentNumbers(table.heading, count),
    sharedTargets(context),
  ]);
}

/**
 * A document's name, taken from its heading in the matrix, so that it only has to be renamed there.
 */
function nameOf({ source, words }: ResultsContext, index: number): string {
  const { layout, sheet } = source;
  const document = layout.documents[index] as (typeof layout.documents)[number];
  const unnamed = quoted(`${words.rows.document} ${index + 1}`);
  if (layout.headingRow === undefined) {
    return document.name === '' ? unnamed : quoted(document.name);
  }
  const heading = onSheet(sheet, area(layout.headingRow, document.column));
  // A reference to an empty cell would show 0.
  return `IF(LEN(TRIM(${heading}))=0,${unnamed},TRIM(${heading}))`;
}

function documentRow(context: ResultsContext, document: number, row: number): string[] {
  const { grid, words } = context;
  const at = (figure: number) => `${columnLetters(FIGURES + figure)}${row + 1}`;
  const applies = `${grid.range('applies')},1`;
  const weights = grid.ratings(document);
  return [
    `=${at(1)}+${at(2)}`,
    `=COUNTIFS(${weights},1,${applies})`,
    `=COUNTIFS(${weights},">0",${weights},"<1",${applies})`,
    `=${share(at(1), at(0), words.notAvailable)}`,
    `=${share(at(0), ofAll(context, 0), words.notAvailable)}`,
  ];
}
