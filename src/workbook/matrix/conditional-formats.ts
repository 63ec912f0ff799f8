import { isWord } from '../formula/word-lists';
import { columnLetters } from '../sheet/address';
import { isTargetOut } from './formulas';
import { topOf, type RatingScale } from './rating-scale';
import { SHEET_COLOURS } from '../sheet/colours';
import type { Area, ConditionalFormatPlan } from '../sheet/plan';

/** Areas of a matrix, all of the same rows. */
interface MatrixAreas {
  readonly body: Area;
  /** Keeps the goal's colour in every case. */
  readonly goal: Area;
  readonly applicable: Area;
  readonly ratings: Area;
  /** The column to the right of the ratings. */
  readonly best: Area;
  /** Letters by default. */
  readonly scale?: RatingScale;
}

const TOTAL = { fill: SHEET_COLOURS.totalFill, fontColour: SHEET_COLOURS.totalText, bold: true };
const PARTIAL = { fill: SHEET_COLOURS.partialFill, fontColour: SHEET_COLOURS.partialText };
const CONTRADICTION = {
  fill: SHEET_COLOURS.contradictionFill,
  fontColour: SHEET_COLOURS.contradictionText,
  bold: true,
};
const OUTSIDE = {
  fill: SHEET_COLOURS.notApplicableFill,
  fontColour: SHEET_COLOURS.notApplicableText,
};

/**
 * Colours for ratings, in addition to their letter or number; grey for targets that are not
 * applicable; a warning colour for ratings of such targets, a contradiction. No two rules are true
 * for the same cell, so their order does not matter in any program.
 */
export function matrixConditionalFormats(areas: MatrixAreas): readonly ConditionalFormatPlan[] {
  const { body, ratings, best } = areas;
  const row = body.row + 1;
  const applicable = `$${columnLetters(areas.applicable.column)}${row}`;
  const out = isTargetOut(applicable);
  const inside = `NOT(${out})`;
  const top = topOf(areas.scale ?? 'T/P');
  const cell = `${columnLetters(ratings.column)}${row}`;
  const isNumber = `ISNUMBER(${cell})`;
  // A 0 is not a rating, so it does not contradict anything.
  const [filled, empty] =
    top === undefined
      ? [`LEN(${cell})>0`, `LEN(${cell})=0`]
      : [`LEN(${cell})>0,${cell}<>0`, `OR(LEN(${cell})=0,${cell}=0)`];
  const words = { ...ratings, columns: ratings.columns + best.columns };
  const rules: ConditionalFormatPlan[] = [
    { area: words, formula: `=AND(${inside},${isWord(cell, 'total')})`, ...TOTAL },
    { area: words, formula: `=AND(${inside},${isWord(cell, 'partial')})`, ...PARTIAL },
    ...(top === undefined
      ? []
      : [
          { area: ratings, formula: `=AND(${inside},${isNumber},${cell}=${top})`, ...TOTAL },
          {
            area: ratings,
            formula: `=AND(${inside},${isNumber},${cell}>0,${cell}<${top})`,
            ...PARTIAL,
          },
        ]),
    { area: ratings, formula: `=AND(${out},${filled})`, ...CONTRADICTION },
    { area: ratings, formula: `=AND(${out},${empty})`, ...OUTSIDE },
  ];
  return [
    ...rules,
    ...outsideGoalAndRatings(body, areas.goal, ratings).map((area) => ({
      area,
      formula: `=${out}`,
      ...OUTSIDE,
    })),
  ];
}

/** The rest of a row, without the goal's band and the ratings. */
function outsideGoalAndRatings(body: Area, goal: Area, ratings: Area): Area[] {
  const afterGoal = goal.column + goal.columns;
  const afterRatings = ratings.column + ratings.columns;
  return [
    { ...body, columns: goal.column - body.column },
    { ...body, column: afterGoal, columns: ratings.column - afterGoal },
    { ...body, column: afterRatings, columns: body.column + body.columns - afterRatings },
  ];
}
