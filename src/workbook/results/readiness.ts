import { absoluteAddress, columnLetters, inFixedColumn } from '../sheet/address';
import { readyShare, type ResultsContext } from './context';
import { share } from './formulas';
import { FIGURES, LABEL, NUMBER, RATING_MARKS, WIDTHS, ZONE } from './grid';
import {
  headingHeight,
  headingHeights,
  sectionHeading,
  shares,
  TABLE_COLUMNS,
  tableBody,
  tableHeading,
  totalRow,
} from './formats';
import { goalDocuments } from './goal-documents';
import { goalBand, goalTitle, rowHeights } from './profile';
import { RESULTS_NAMES } from './names';
import { area, joined, type SheetPart } from './part';

/**
 * Data readiness by goal: targets that can be monitored with a national indicator. Next to it, in
 * the same rows, how many targets of each goal each document rates.
 */
export function readinessSection(context: ResultsContext): SheetPart {
  const { words, rows, grid, goals, request, hasIndicators } = context;
  const { headings } = words;
  const table = rows.readiness;
  const last = table.first + table.count;
  const { title } = words.sections.readiness;
  const note = hasIndicators ? words.sections.readiness.note : words.missing.indicators;
  const figures = [
    headings.applicable,
    ...(hasIndicators ? [headings.withIndicator, headings.withoutIndicator, headings.ready] : []),
  ];
  const columns = FIGURES + figures.length;
  const labels = goals.map((code) => goalTitle(context, code));
  return joined([
    sectionHeading(table.title, NUMBER, TABLE_COLUMNS.count, { title, note }),
    {
      blocks: [
        {
          kind: 'text',
          row: table.heading,
          column: NUMBER,
          cells: [[headings.goal, headings.title, ...figures]],
        },
        {
          kind: 'text',
          row: table.first,
          column: LABEL,
          cells: [...labels, words.rows.all].map((label) => [label]),
        },
        {
          kind: 'formula',
          row: table.first,
          column: FIGURES,
          cells: [
            ...goals.map((_, index) => goalRow(context, table.first + index)),
            wholeRow(context, last),
          ],
        },
      ],
      formats: [
        tableHeading(area(table.heading, NUMBER, 1, columns)),
        ...tableBody(area(table.first, NUMBER, table.count + 1, columns), request.direction),
        totalRow(area(last, NUMBER, 1, columns)),
        ...(hasIndicators ? shares(words, table.first, table.count + 1, 3) : []),
      ],
      rowHeights: [
        ...headingHeights(table.title, [
          { text: note, column: NUMBER, columns: TABLE_COLUMNS.count },
          {
            text: words.sections.goalDocuments.note,
            column: ZONE,
            columns: grid.zoneColumns,
          },
        ]),
        {
          row: table.heading,
          count: 1,
          height: headingHeight(figures.map((text) => ({ text, width: WIDTHS.figure }))),
        },
        ...rowHeights(table.first, [...labels, words.rows.all]),
      ],
      names: [
        {
          name: RESULTS_NAMES.readinessByGoal,
          area: area(table.heading, NUMBER, table.count + 2, columns),
        },
      ],
    },
    goalBand(goals, table.first),
    goalDocuments(context),
  ]);
}

function goalRow({ grid, words, rows, hasIndicators }: ResultsContext, row: number): string[] {
  const goal = inFixedColumn(row, NUMBER);
  const at = (figure: number) => `${columnLetters(FIGURES + figure)}${row + 1}`;
  const of = (column: 'rating' | 'indicator', criterion: number) =>
    `COUNTIFS(${grid.range('goal')},${goal},${grid.range(column)},${criterion})`;
  const { first, count } = rows.readiness;
  const ofAllGoals = absoluteAddress(area(first + count, FIGURES + 3));
  if (!hasIndicators) {
    const { total, partial, none } = RATING_MARKS;
    return [`=${[total, partial, none].map((mark) => of('rating', mark)).join('+')}`];
  }
  return [
    `=${at(1)}+${at(2)}`,
    `=${of('indicator', 1)}`,
    `=${of('indicator', 0)}`,
    // In all goals together it is a word if nobody has entered an indicator.
    `=IF(ISTEXT(${ofAllGoals}),${ofAllGoals},${share(at(1), at(0), words.notAvailable)})`,
  ];
}

function wholeRow(context: ResultsContext, row: number): string[] {
  const { rows, hasIndicators } = context;
  const at = (figure: number) => `${columnLetters(FIGURES + figure)}${row + 1}`;
  const { first, count } = rows.readiness;
  const sum = (figure: number) => {
    const letters = columnLetters(FIGURES + figure);
    return `=SUM(${letters}${first + 1}:${letters}${first + count})`;
  };
  return hasIndicators
    ? [sum(0), sum(1), sum(2), `=${readyShare(context, at(1), at(0))}`]
    : [sum(0)];
}
