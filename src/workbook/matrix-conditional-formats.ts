import { columnLetters } from './address';
import { SHEET_COLOURS } from './sheet-colours';
import type { Area, ConditionalFormatPlan } from './sheet-plan';

/** Areas of a matrix, all of the same rows. */
export interface MatrixAreas {
  readonly body: Area;
  /** Keeps the goal's colour in every case. */
  readonly goal: Area;
  readonly applicable: Area;
  readonly ratings: Area;
  /** The column right of the ratings. */
  readonly best: Area;
  /** The word that takes a target out. */
  readonly no: string;
}

/**
 * Ratings in colour (beside their letter), targets that are not applicable in grey, and ratings
 * of such targets, a contradiction, in a warning colour. No two rules are true of one cell, so
 * their order does not matter to any program.
 */
export function matrixConditionalFormats(areas: MatrixAreas): readonly ConditionalFormatPlan[] {
  const { body, ratings, best } = areas;
  const row = body.row + 1;
  const applicable = `$${columnLetters(areas.applicable.column)}${row}`;
  const no = `"${areas.no.replaceAll('"', '""')}"`;
  const out = `${applicable}=${no}`;
  const cell = `${columnLetters(ratings.column)}${row}`;
  const rated = { ...ratings, columns: ratings.columns + best.columns };
  const outside = {
    fill: SHEET_COLOURS.notApplicableFill,
    fontColour: SHEET_COLOURS.notApplicableText,
  };
  return [
    {
      area: rated,
      formula: `=AND(${applicable}<>${no},${cell}="T")`,
      fill: SHEET_COLOURS.totalFill,
      fontColour: SHEET_COLOURS.totalText,
      bold: true,
    },
    {
      area: rated,
      formula: `=AND(${applicable}<>${no},${cell}="P")`,
      fill: SHEET_COLOURS.partialFill,
      fontColour: SHEET_COLOURS.partialText,
    },
    {
      area: ratings,
      formula: `=AND(${out},LEN(${cell})>0)`,
      fill: SHEET_COLOURS.contradictionFill,
      fontColour: SHEET_COLOURS.contradictionText,
      bold: true,
    },
    { area: ratings, formula: `=AND(${out},LEN(${cell})=0)`, ...outside },
    ...besides(body, areas.goal, ratings).map((area) => ({ area, formula: `=${out}`, ...outside })),
  ];
}

/** What is left of a row beside the goal's band and the ratings. */
function besides(body: Area, goal: Area, ratings: Area): Area[] {
  const afterGoal = goal.column + goal.columns;
  const afterRatings = ratings.column + ratings.columns;
  return [
    { ...body, columns: goal.column - body.column },
    { ...body, column: afterGoal, columns: ratings.column - afterGoal },
    { ...body, column: afterRatings, columns: body.column + body.columns - afterRatings },
  ];
}
