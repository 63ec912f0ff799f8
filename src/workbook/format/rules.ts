import { columnLetters, inFixedColumn } from '../sheet/address';
import type { ScaleTop } from './columns';
import type { ColumnAnalysis, TableAnalysis } from './analysis';
import { columnRuns, runs } from '../sheet/runs';
import { SHEET_COLOURS } from '../sheet/colours';
import type { Area, ConditionalFormatPlan } from '../sheet/plan';

/**
 * Always true and part of every formula of ours: it distinguishes our conditional formats from the
 * user's, even after inserted rows have moved their addresses.
 */
const MARK = 'N("SDG")=0';

/** The longest formula that Excel accepts in a conditional format. */
const LONGEST = 255;

/** How many spellings of "no" one formula can hold; people use one or two. */
const MOST_NO = 4;

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
  no: string,
): readonly ConditionalFormatPlan[] {
  const body = { ...span, row: firstRow, rows: rowCount };
  const applicable = columns.find(({ role }) => role === 'applicable');
  const out = applicable && outsideTest(applicable, firstRow, no);
  const ratings = columns.filter(({ role }) => role === 'rating');
  const plans = ratingRuns(ratings, body).flatMap(({ area, top, words }) =>
    ratingRules(area, top, words, out),
  );
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

/** Tests of whether a row's target is not applicable. */
interface Outside {
  readonly is: string;
  readonly isNot: string;
}

function outsideTest({ column, words }: ColumnAnalysis, firstRow: number, no: string): Outside {
  const cell = inFixedColumn(firstRow, column);
  const used = spelled(words, ['no', 'none', 'n/a']);
  const tests = [
    ...(used.length > 0 ? used : [no]).map((word) => equals(cell, word)).slice(0, MOST_NO),
    // An empty cell equals FALSE, so equality cannot be tested, and NOT fails on text.
    `IF(ISLOGICAL(${cell}),NOT(${cell}),FALSE)`,
  ];
  const is = `OR(${tests.join(',')})`;
  return { is, isNot: `NOT(${is})` };
}

interface RatingRun {
  readonly area: Area;
  readonly top: ScaleTop | undefined;
  readonly words: ColumnAnalysis['words'];
}

/** Neighbouring columns with one scale share their rules, so their spellings are combined. */
function ratingRuns(ratings: readonly ColumnAnalysis[], body: Area): RatingRun[] {
  const all = new Map(ratings.flatMap(({ words }) => [...words]));
  const at = new Map(ratings.map((each) => [each.column, each.top ?? 'words'] as const));
  const scales = Array.from({ length: body.columns }, (_, i) => at.get(body.column + i));
  return runs(scales).flatMap(({ start, count, value }) =>
    value === undefined
      ? []
      : [
          {
            area: { ...body, column: body.column + start, columns: count },
            top: value === 'words' ? undefined : value,
            words: all,
          },
        ],
  );
}

function ratingRules(
  area: Area,
  top: ScaleTop | undefined,
  words: ColumnAnalysis['words'],
  out: Outside | undefined,
): ConditionalFormatPlan[] {
  const cell = `${columnLetters(area.column)}${area.row + 1}`;
  const total = withLetter('T', spelled(words, ['T'])).map((word) => equals(cell, word));
  const partial = withLetter('P', spelled(words, ['P'])).map((word) => equals(cell, word));
  const aside = spelled(words, ['n/a']).map((word) => equals(cell, word));
  // Text that holds a number counts too; any other text becomes 0.
  const number = `IFERROR(${cell}*1,0)`;
  if (top !== undefined) {
    total.push(`${number}=${top}`);
    partial.push(`AND(${number}>0,${number}<${top})`);
  }
  const applies = out ? [out.isNot] : [];
  const plans = [
    ...anyOf(area, applies, total, TOTAL),
    ...anyOf(area, applies, partial, PARTIAL),
    ...anyOf(area, applies, aside, OUTSIDE),
  ];
  if (!out) return plans;
  // The rule for "n/a" has already coloured such cells.
  const isQuiet = either([`LEN(TRIM(${cell}))=0`, `EXACT(${cell},"0")`]);
  const isAside = aside.length > 0 ? either(aside) : 'FALSE';
  return [
    ...plans,
    rule(area, [out.is, `NOT(OR(${isQuiet},${isAside}))`], CONTRADICTION),
    rule(area, [out.is, either([isQuiet, isAside])], OUTSIDE),
  ];
}

/** One rule if its formula is short enough, otherwise several. */
function anyOf(
  area: Area,
  always: readonly string[],
  tests: readonly string[],
  format: RuleFormat,
): ConditionalFormatPlan[] {
  const plans: ConditionalFormatPlan[] = [];
  let together: string[] = [];
  const made = (some: readonly string[]) => rule(area, [...always, either(some)], format);
  for (const test of tests) {
    if (together.length > 0 && made([...together, test]).formula.length > LONGEST) {
      plans.push(made(together));
      together = [];
    }
    together.push(test);
  }
  if (together.length > 0) plans.push(made(together));
  return plans;
}

type RuleFormat = Pick<ConditionalFormatPlan, 'fill' | 'fontColour' | 'bold'>;

function rule(area: Area, tests: readonly string[], format: RuleFormat): ConditionalFormatPlan {
  return { area, formula: `=AND(${[MARK, ...tests].join(',')})`, ...format };
}

function either(tests: readonly string[]): string {
  return tests.length === 1 ? (tests[0] as string) : `OR(${tests.join(',')})`;
}

/** Excel ignores case when comparing, and people often type spaces around a word. */
function equals(cell: string, word: string): string {
  return `TRIM(${cell})="${word.replaceAll('"', '""')}"`;
}

type Meaning = ColumnAnalysis['words'] extends ReadonlyMap<string, infer M> ? M : never;

/** The spellings with one of these meanings, without those that differ only in case. */
function spelled(words: ColumnAnalysis['words'], meanings: readonly Meaning[]): string[] {
  const found = new Map<string, string>();
  for (const [word, meaning] of words)
    if (meanings.includes(meaning)) found.set(word.toLowerCase(), word);
  return [...found.values()];
}

/** UNDP's letter first, because it is what people will type into the empty cells. */
function withLetter(letter: string, words: readonly string[]): string[] {
  return [letter, ...words.filter((word) => word.toUpperCase() !== letter)];
}
