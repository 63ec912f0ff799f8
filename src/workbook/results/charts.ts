import { columnLetters } from '../sheet/address';
import { goalTitle } from './profile';
import { CHART_COLUMNS, FIGURES, ZONE } from './grid';
import type { ResultsContext } from './context';
import { area, joined, type SheetPart } from './part';
import { SHEET_COLOURS } from '../sheet/colours';

/**
 * Coverage by goal and by P as stacked bars of applicable targets, T first, each next to its table.
 * Their numbers are below the working table, because charts need labels and counts side by side.
 */
export function resultsCharts(context: ResultsContext): SheetPart {
  const { words, rows, goals, ps, grid } = context;
  const first = grid.free.row + 3;
  return joined([
    chart(context, {
      title: words.charts.goals,
      labels: goals.map((code) => `${code} ${goalTitle(context, code)}`),
      row: first,
      counts: rows.goals.first,
      place: area(rows.goals.title, ZONE, rows.mean - rows.goals.title + 1, CHART_COLUMNS),
    }),
    chart(context, {
      title: words.charts.ps,
      labels: ps.map((name) => words.p[name]),
      row: first + goals.length + 2,
      counts: rows.ps.first,
      place: area(rows.ps.title, ZONE, rows.ps.end - rows.ps.title, CHART_COLUMNS),
    }),
  ]);
}

interface Chart {
  readonly title: string;
  readonly labels: readonly string[];
  /** Where its numbers go, including their headings. */
  readonly row: number;
  /** First row of the table that has them. */
  readonly counts: number;
  readonly place: ReturnType<typeof area>;
}

function chart(
  { words, grid }: ResultsContext,
  { title, labels, row, counts, place }: Chart,
): SheetPart {
  const column = grid.working('code');
  const { total, partial, none } = words.headings;
  const source = area(row, column, labels.length + 1, 4);
  return {
    blocks: [
      { kind: 'text', row, column, cells: [['', total, partial, none]] },
      { kind: 'text', row: row + 1, column, cells: labels.map((label) => [label]) },
      {
        kind: 'formula',
        row: row + 1,
        column: column + 1,
        // T, P and none are to the right of the applicable targets.
        cells: labels.map((_, index) =>
          [1, 2, 3].map((figure) => `=${columnLetters(FIGURES + figure)}${counts + index + 1}`),
        ),
      },
    ],
    formats: [{ area: source, fontColour: SHEET_COLOURS.quietText, fontSize: 8 }],
    charts: [
      {
        kind: 'stacked-bars',
        title,
        source,
        colours: [SHEET_COLOURS.totalFill, SHEET_COLOURS.partialBar, SHEET_COLOURS.noneBar],
        place,
      },
    ],
  };
}
