import { absoluteAddress, columnLetters, onSheet } from '../sheet/address';
import { heatCells, heatMap, heatScale } from './heat-map';
import {
  functionCall,
  functionRatings,
  scaleArgument,
  usesFunctions,
  type ResultsContext,
} from './context';
import { FIGURES, spillPlace, ZONE } from './grid';
import { tableHeading } from './formats';
import { RESULTS_NAMES } from './names';
import { area, joined, type SheetPart } from './part';
import { SHEET_COLOURS } from '../sheet/colours';

/** Numbers of the documents above a heat map. */
export function documentNumbers(row: number, count: number): SheetPart {
  return {
    blocks: [
      {
        kind: 'value',
        row,
        column: ZONE,
        cells: [Array.from({ length: count }, (_, index) => index + 1)],
      },
    ],
    formats: [tableHeading(area(row, ZONE, 1, count))],
  };
}

/** Documents × documents: targets that both rate; on the diagonal a document's own targets. */
export function sharedTargets(context: ResultsContext): SheetPart {
  const { source, rows, grid } = context;
  const { first } = rows.documents;
  const count = source.layout.documents.length;
  const cells = area(first, ZONE, count, count);
  const body = absoluteAddress(cells);
  const cell = `${columnLetters(ZONE)}${first + 1}`;
  // Off the diagonal, where a document would only share with itself.
  const between = (rows: string) => `(ROW(${rows})-${first}<>COLUMN(${rows})-${ZONE})`;
  const scale = heatScale(grid, 'shared', `SUMPRODUCT(MAX(${between(body)}*${body}))`);
  return joined([
    functionsKnowDocuments(context) ? sharedByFunction(context) : sharedByCounting(context),
    scale.part,
    {
      formats: [
        heatCells(cells),
        ...Array.from({ length: count }, (_, index) => ({
          area: area(first + index, ZONE + index),
          bold: true,
          fontColour: SHEET_COLOURS.notApplicableText,
        })),
      ],
      conditionalFormats: [
        ...heatMap(cells, scale.largest).map((format) => ({
          ...format,
          formula: `=AND(${between(cell)},${format.formula.slice(1)})`,
        })),
      ],
      names: [{ name: RESULTS_NAMES.shared, area: cells }],
    },
  ]);
}

function sharedByCounting({ source, grid, rows }: ResultsContext): SheetPart {
  const { documents } = source.layout;
  const { first } = rows.documents;
  const applies = `${grid.range('applies')},1`;
  const rates = (document: number) => `${grid.ratings(document)},">0"`;
  return {
    blocks: [
      {
        kind: 'formula',
        row: first,
        column: ZONE,
        cells: documents.map((_, row) =>
          documents.map((__, column) => {
            if (column > row) return `=${columnLetters(ZONE + row)}${first + column + 1}`;
            if (column === row) return `=${columnLetters(FIGURES)}${first + row + 1}`;
            return `=COUNTIFS(${rates(row)},${rates(column)},${applies})`;
          }),
        ),
      },
    ],
  };
}

/** The function distinguishes documents by their names. */
function functionsKnowDocuments(context: ResultsContext): boolean {
  const { documents, headingRow } = context.source.layout;
  const names = new Set(documents.map(({ name }) => name.toLowerCase()));
  return (
    usesFunctions(context) &&
    headingRow !== undefined &&
    names.size === documents.length &&
    !names.has('')
  );
}

/** The function's table with names, next to the working table; the heat map shows its numbers. */
function sharedByFunction(context: ResultsContext): SheetPart {
  const { source, grid, rows } = context;
  const { layout, sheet } = source;
  const { row, column } = spillPlace(grid, 'shared');
  const count = layout.documents.length;
  const places = layout.documents.map((document) => document.column);
  const first = Math.min(...places);
  const headings =
    places.every((place, index) => place === first + index) && layout.headingRow !== undefined
      ? onSheet(sheet, area(layout.headingRow, first, 1, count))
      : `CHOOSE({${places.map((_, index) => index + 1).join(',')}},${places
          .map((place) => onSheet(sheet, area(layout.headingRow ?? 0, place)))
          .join(',')})`;
  const codes = source.column(layout.codes);
  const scale = scaleArgument(context);
  const table = absoluteAddress(area(row, column, count + 1, count + 1));
  return {
    blocks: [
      {
        kind: 'formula',
        row,
        column,
        cells: [
          [`=${functionCall('SHARED', [functionRatings(source), headings, codes, scale], source)}`],
        ],
      },
      {
        kind: 'formula',
        row: rows.documents.first,
        column: ZONE,
        cells: places.map((_, one) =>
          places.map((__, other) => `=INDEX(${table},${one + 2},${other + 2})`),
        ),
      },
    ],
  };
}
