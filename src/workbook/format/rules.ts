import { isApplicable } from '../../assessment/applicable-words';
import type { Rating } from '../../assessment/rating';
import { isOut, isWord, wordLists } from '../formula/word-lists';
import { columnLetters, inFixedColumn } from '../sheet/address';
import { zeroIsNo, type Role, type ScaleTop } from './columns';
import type { ColumnAnalysis, TableAnalysis } from './analysis';
import { columnRuns, runs } from '../sheet/runs';
import { SHEET_COLOURS } from '../sheet/colours';
import type { Area, ConditionalFormatPlan, ConstantPlan } from '../sheet/plan';

/**
 * Always true and part of every formula of ours: it distinguishes our conditional formats from the
 * user's, even after inserted rows have moved their addresses.
 */
const MARK = 'N("SDG")=0';

/** Did this add-in write a conditional format with this formula? */
export function isOwnFormula(formula: string): boolean {
  return formula.replace(/\s/g, '').toUpperCase().includes(MARK);
}

/**
 * Colours for ratings, in addition to their words; grey for targets that are not applicable; a
 * warning colour for ratings of such targets. No two rules are true for the same cell, so their
 * order does not matter. `keeps` are columns whose colour never changes, such as the goals'.
 */
export function tableConditionalFormats(
  { firstRow, rowCount, columns }: TableAnalysis,
  span: Area,
  keeps: readonly number[],
): readonly ConditionalFormatPlan[] {
  const body = { ...span, row: firstRow, rows: rowCount };
  const applicable = columns.find(({ role }) => role === 'applicable');
  const out = applicable && outsideTest(applicable, firstRow);
  const ratings = columns.filter(({ role }) => role === 'rating');
  const plans = ratingRuns(ratings, body).flatMap(({ area, top }) => ratingRules(area, top, out));
  if (!out) return plans;
  const coloured = [...keeps, ...ratings.map(({ column }) => column)];
  const others = columnRuns(body, (column) => !coloured.includes(column));
  return [...plans, ...others.map((area) => rule(area, [out.is], OUTSIDE))];
}

const TOTAL = { fill: SHEET_COLOURS.totalFill, fontColour: SHEET_COLOURS.totalText, bold: true };
const PARTIAL = { fill: SHEET_COLOURS.partialFill, fontColour: SHEET_COLOURS.partialText };
const OUTSIDE = {
  fill: SHEET_COLOURS.notApplicableFill,
  fontColour: SHEET_COLOURS.notApplicableText,
};
const CONTRADICTION = {
  fill: SHEET_COLOURS.contradictionFill,
  fontColour: SHEET_COLOURS.contradictionText,
  bold: true,
};

/**
 * The words that the rules look up: those of all languages, and the table's own spellings.
 *
 *     tableWordLists(analysis)[1] //=> { name: 'SDG_T', text: '|fully aligned!|t|total|…|' }
 */
export function tableWordLists({ columns }: TableAnalysis): readonly ConstantPlan[] {
  const spelled = (role: Role, isMeant: (meaning: unknown, word: string) => boolean) =>
    columns
      .filter((column) => column.role === role)
      .flatMap(({ words }) => [...words])
      .flatMap(([word, meaning]) => (isMeant(meaning, word) ? [word] : []));
  const ratings = (rating: Rating) => spelled('rating', (meaning) => meaning === rating);
  return wordLists({
    out: spelled('applicable', (_, word) => isApplicable(word) === false),
    total: ratings('T'),
    partial: ratings('P'),
    notApplicable: ratings('n/a'),
  });
}

/** Tests of whether a row's target is not applicable. */
interface Outside {
  readonly is: string;
  readonly isNot: string;
}

function outsideTest(applicable: ColumnAnalysis, firstRow: number): Outside {
  const cell = inFixedColumn(firstRow, applicable.column);
  const is = isOut(cell, zeroIsNo(applicable) ? '1' : undefined);
  return { is, isNot: `NOT(${is})` };
}

interface RatingRun {
  readonly area: Area;
  readonly top: ScaleTop | undefined;
}

/** Neighbouring columns with one scale share their rules. */
function ratingRuns(ratings: readonly ColumnAnalysis[], body: Area): RatingRun[] {
  const at = new Map(ratings.map((each) => [each.column, each.top ?? 'words'] as const));
  const scales = Array.from({ length: body.columns }, (_, i) => at.get(body.column + i));
  return runs(scales).flatMap(({ start, count, value }) =>
    value === undefined
      ? []
      : [
          {
            area: { ...body, column: body.column + start, columns: count },
            top: value === 'words' ? undefined : value,
          },
        ],
  );
}

function ratingRules(
  area: Area,
  top: ScaleTop | undefined,
  out: Outside | undefined,
): ConditionalFormatPlan[] {
  const cell = `${columnLetters(area.column)}${area.row + 1}`;
  const aside = isWord(cell, 'notApplicable');
  const applies = out ? [out.isNot] : [];
  // Text that holds a number counts too; any other text becomes 0.
  const number = `IFERROR(${cell}*1,0)`;
  const plans = [
    rule(area, [...applies, isWord(cell, 'total')], TOTAL),
    rule(area, [...applies, isWord(cell, 'partial')], PARTIAL),
    rule(area, [...applies, aside], OUTSIDE),
    ...(top === undefined
      ? []
      : [
          rule(area, [...applies, `${number}=${top}`], TOTAL),
          rule(area, [...applies, `${number}>0`, `${number}<${top}`], PARTIAL),
        ]),
  ];
  if (!out) return plans;
  // The rule for "n/a" has already coloured such cells.
  const isQuiet = `OR(LEN(TRIM(${cell}))=0,EXACT(${cell},"0"),${aside})`;
  return [
    ...plans,
    rule(area, [out.is, `NOT(${isQuiet})`], CONTRADICTION),
    rule(area, [out.is, isQuiet], OUTSIDE),
  ];
}

type RuleFormat = Pick<ConditionalFormatPlan, 'fill' | 'fontColour' | 'bold'>;

function rule(area: Area, tests: readonly string[], format: RuleFormat): ConditionalFormatPlan {
  return { area, formula: `=AND(${[MARK, ...tests].join(',')})`, ...format };
}
