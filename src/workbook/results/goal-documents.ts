import { absoluteAddress, inFixedColumn } from '../sheet/address';
import { heatCells, heatMap, heatScale } from './heat-map';
import type { ResultsContext } from './context';
import { NUMBER, ZONE } from './grid';
import { sectionHeading } from './formats';
import { RESULTS_NAMES } from './names';
import { area, joined, type SheetPart } from './part';
import { documentNumbers } from './shared';

/** Goals × documents: how many of a goal's targets a document rates. */
export function goalDocuments(context: ResultsContext): SheetPart {
  const { source, rows, goals, grid } = context;
  const { documents } = source.layout;
  const table = rows.readiness;
  if (documents.length === 0) return {};
  const cells = area(table.first, ZONE, goals.length, documents.length);
  const scale = heatScale(grid, 'goals', `MAX(${absoluteAddress(cells)})`);
  return joined([
    scale.part,
    sectionHeading(table.title, ZONE, grid.zoneColumns, context.words.sections.goalDocuments),
    documentNumbers(table.heading, documents.length),
    {
      blocks: [
        {
          kind: 'formula',
          row: table.first,
          column: ZONE,
          cells: goals.map((_, index) =>
            documents.map((__, document) => {
              const goal = inFixedColumn(table.first + index, NUMBER);
              return `=${ratedBy(context, document, goal)}`;
            }),
          ),
        },
      ],
      formats: [heatCells(cells)],
      conditionalFormats: heatMap(cells, scale.largest),
      names: [{ name: RESULTS_NAMES.goalDocuments, area: cells }],
    },
  ]);
}

/** Applicable targets of a goal that a document rates. */
function ratedBy({ grid }: ResultsContext, document: number, goal: string): string {
  const applies = `${grid.range('applies')},1`;
  return `COUNTIFS(${grid.range('goal')},${goal},${grid.ratings(document)},">0",${applies})`;
}
