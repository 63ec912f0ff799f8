import { quoted } from '../formula/text';
import type { GoalCode } from '../../catalogue/codes/patterns';
import { textColourOn } from '../../catalogue/colours';
import { goal } from '../../catalogue/goals';
import { columnLetters, inFixedColumn } from '../sheet/address';
import {
  functionCall,
  languageArgument,
  ratingsAndCodes,
  scaleArgument,
  usesFunctions,
  type ResultsContext,
} from './context';
import { share } from './formulas';
import { FIGURES, LABEL, NUMBER, RATING_MARKS, WIDTHS } from './grid';
import {
  headingHeight,
  headingHeights,
  rowHeight,
  sectionHeading,
  shares,
  TABLE_COLUMNS,
  tableBody,
  tableHeading,
  totalRow,
} from './formats';
import { RESULTS_NAMES } from './names';
import { area, joined, type SheetPart } from './part';
import type { TableRows } from './rows';
import type { FormatPlan } from '../sheet/plan';

/** The counts of a row as formulas; the other figures are derived from them. */
export interface Counts {
  readonly total: string;
  readonly partial: string;
  readonly none: string;
  readonly notApplicable: string;
  /** Sum of the weights of the applicable targets. */
  readonly weight: string;
}

const COVERAGE = 5;
const SCORE = 6;

/** Table by goal, with rows for all targets pooled and the mean of the goals below. */
export function goalsSection(context: ResultsContext): SheetPart {
  const { request, rows, words, goals } = context;
  const table = rows.goals;
  const body = area(table.first, NUMBER, table.count + 2, TABLE_COLUMNS.count);
  const labels = goals.map((code) => goalTitle(context, code));
  return joined([
    profileHeading(context, table, 'goals', words.headings.title),
    {
      formats: tableBody(body, request.direction),
      rowHeights: rowHeights(table.first, [...labels, words.rows.all, words.rows.mean]),
    },
    goalBand(goals, table.first, !usesFunctions(context)),
    usesFunctions(context)
      ? spilled(context, table, 'goal')
      : counted(
          table,
          labels,
          goals.map((_, index) => inFixedColumn(table.first + index, NUMBER)),
          context,
          'goal',
        ),
    wholeRows(context, table),
    {
      formats: shares(words, table.first, table.count + 2, COVERAGE, SCORE),
      names: [
        {
          name: RESULTS_NAMES.goals,
          area: area(table.heading, NUMBER, table.count + 1, TABLE_COLUMNS.count),
        },
        { name: RESULTS_NAMES.all, area: area(rows.all, FIGURES, 1, 7) },
        { name: RESULTS_NAMES.mean, area: area(rows.mean, FIGURES + COVERAGE, 1, 2) },
      ],
    },
  ]);
}

/** Table by P. */
export function psSection(context: ResultsContext): SheetPart {
  const { request, rows, words, ps } = context;
  const table = rows.ps;
  const labels = ps.map((name) => words.p[name]);
  return joined([
    profileHeading(context, table, 'ps', words.headings.p),
    {
      formats: tableBody(
        area(table.first, NUMBER, table.count, TABLE_COLUMNS.count),
        request.direction,
      ),
      // Tall enough for the chart next to it.
      rowHeights: [{ row: table.first, count: table.count, height: 22 }],
    },
    usesFunctions(context)
      ? spilled(context, table, 'P')
      : counted(
          table,
          labels,
          ps.map((_, index) => inFixedColumn(table.first + index, LABEL)),
          context,
          'p',
        ),
    {
      formats: shares(words, table.first, table.count, COVERAGE, SCORE),
      names: [
        {
          name: RESULTS_NAMES.ps,
          area: area(table.heading, LABEL, table.count + 1, TABLE_COLUMNS.count - 1),
        },
      ],
    },
  ]);
}

/** The goals' colours with their numbers, as in the matrix. */
export function goalBand(goals: readonly GoalCode[], first: number, withNumbers = true): SheetPart {
  return {
    blocks: withNumbers
      ? [
          {
            kind: 'value',
            row: first,
            column: NUMBER,
            cells: goals.map((code) => [goal(code).number]),
          },
        ]
      : [],
    formats: goals.map((code, index): FormatPlan => ({
      area: area(first + index, NUMBER),
      fill: goal(code).colour,
      fontColour: textColourOn(goal(code).colour),
      bold: true,
    })),
  };
}

export function goalTitle({ request }: ResultsContext, code: GoalCode): string {
  const { short, isFallback } = request.texts.goal(code);
  return isFallback ? `${short} [en]` : short;
}

export function rowHeights(
  first: number,
  labels: readonly string[],
): NonNullable<SheetPart['rowHeights']> {
  return labels.map((label, index) => ({ row: first + index, count: 1, height: rowHeight(label) }));
}

function profileHeading(
  context: ResultsContext,
  table: TableRows,
  section: 'goals' | 'ps',
  label: string,
): SheetPart {
  const { words } = context;
  const { headings } = words;
  const figures = [
    headings.applicable,
    headings.total,
    headings.partial,
    headings.none,
    headings.notApplicable,
    headings.coverage,
    headings.score,
  ];
  const { title, note } = words.sections[section];
  // The function includes its own headings.
  const written = usesFunctions(context) ? [] : [label, ...figures];
  return joined([
    sectionHeading(table.title, NUMBER, TABLE_COLUMNS.count, { title, note }),
    {
      blocks: [
        {
          kind: 'text',
          row: table.heading,
          column: NUMBER,
          cells: [[section === 'goals' ? headings.goal : '', ...written]],
        },
      ],
      formats: [tableHeading(area(table.heading, NUMBER, 1, TABLE_COLUMNS.count))],
      rowHeights: [
        ...headingHeights(table.title, [
          { text: note, column: NUMBER, columns: TABLE_COLUMNS.count },
        ]),
        {
          row: table.heading,
          count: 1,
          height: headingHeight(figures.map((text) => ({ text, width: WIDTHS.figure }))),
        },
      ],
    },
  ]);
}

function spilled(context: ResultsContext, table: TableRows, by: 'goal' | 'P'): SheetPart {
  const language = languageArgument(context);
  const { source } = context;
  const given = [...ratingsAndCodes(source), '', scaleArgument(context), `"${by}"`, language];
  const formula = `=${functionCall('PROFILE', given, source)}`;
  return {
    blocks: [{ kind: 'formula', row: table.heading, column: LABEL, cells: [[formula]] }],
  };
}

function counted(
  table: TableRows,
  labels: readonly string[],
  groups: readonly string[],
  context: ResultsContext,
  column: 'goal' | 'p',
): SheetPart {
  const { grid, words } = context;
  const of = (group: string, rating: keyof typeof RATING_MARKS) =>
    `COUNTIFS(${grid.range(column)},${group},${grid.range('rating')},${RATING_MARKS[rating]})`;
  const weight = (group: string) => `SUMIF(${grid.range(column)},${group},${grid.range('weight')})`;
  return {
    blocks: [
      { kind: 'text', row: table.first, column: LABEL, cells: labels.map((label) => [label]) },
      {
        kind: 'formula',
        row: table.first,
        column: FIGURES,
        cells: groups.map((group, index) =>
          profileRow(
            table.first + index,
            {
              total: of(group, 'total'),
              partial: of(group, 'partial'),
              none: of(group, 'none'),
              notApplicable: of(group, 'notApplicable'),
              weight: weight(group),
            },
            words.notAvailable,
          ),
        ),
      },
    ],
  };
}

/**
 * Applicable, T, P, none, n/a, coverage and score of one row, from its counts.
 */
export function profileRow(row: number, counts: Counts, nothing: string): string[] {
  const at = (figure: number) => `${columnLetters(FIGURES + figure)}${row + 1}`;
  const [all, total, partial] = [at(0), at(1), at(2)];
  return [
    `=SUM(${total}:${at(3)})`,
    `=${counts.total}`,
    `=${counts.partial}`,
    `=${counts.none}`,
    `=${counts.notApplicable}`,
    `=${share(`${total}+${partial}`, all, nothing)}`,
    `=${share(counts.weight, all, nothing)}`,
  ];
}

/**
 * All targets pooled, as UNDP does, and the mean of the goals, in which each goal counts the same.
 */
function wholeRows(context: ResultsContext, table: TableRows): SheetPart {
  const { words, rows, grid } = context;
  const last = table.first + table.count;
  const sum = (figure: number) => {
    const letters = columnLetters(FIGURES + figure);
    return `SUM(${letters}${table.first + 1}:${letters}${last})`;
  };
  const mean = (figure: number) => {
    const letters = columnLetters(FIGURES + figure);
    const each = `${letters}${table.first + 1}:${letters}${last}`;
    return `=IF(COUNT(${each})=0,${quoted(words.notAvailable)},SUM(${each})/COUNT(${each}))`;
  };
  const counts = {
    total: sum(1),
    partial: sum(2),
    none: sum(3),
    notApplicable: sum(4),
    weight: `SUM(${grid.range('weight')})`,
  };
  return {
    blocks: [
      {
        kind: 'text',
        row: rows.all,
        column: LABEL,
        cells: [[words.rows.all], [words.rows.mean]],
      },
      {
        kind: 'formula',
        row: rows.all,
        column: FIGURES,
        cells: [profileRow(rows.all, counts, words.notAvailable)],
      },
      {
        kind: 'formula',
        row: rows.mean,
        column: FIGURES + COVERAGE,
        cells: [[mean(COVERAGE), mean(SCORE)]],
      },
    ],
    formats: [totalRow(area(rows.all, NUMBER, 2, TABLE_COLUMNS.count))],
  };
}
