import { numberIn } from '../../assessment/cells';
import { ratingOfWord } from '../../assessment/rating-words';
import { isApplicable } from '../../assessment/applicable-words';
import type { ColumnAnalysis, TableAnalysis } from './analysis';
import { runs } from '../sheet/runs';
import type { Area, ValidationPlan } from '../sheet/plan';

/**
 * A drop-down; with `warning` Excel asks before it accepts another entry, with `stop` it refuses
 * it.
 */
export interface DropDownPlan extends ValidationPlan {
  readonly list: readonly string[];
  readonly alert: 'stop' | 'warning';
}

export interface DropDownWords {
  readonly ratingHelp: { readonly title: string; readonly message: string };
  readonly applicableHelp: { readonly title: string; readonly message: string };
  /** The word to offer in a column that has no "no" so far. */
  readonly no: string;
}

/** The longest typed list that Excel accepts. */
const LONGEST_LIST = 255;

/**
 * Plans drop-downs for the ratings and for "Applicable?". A list has UNDP's letters, or the numbers
 * of the scale, and the column's own spellings. If the column holds anything else, other entries
 * give a warning instead of being refused, so that existing contents can be typed again. Columns of
 * formulas get none, because choosing from it would overwrite the formula.
 */
export function tableDropDowns(
  analysis: TableAnalysis,
  words: DropDownWords,
): readonly DropDownPlan[] {
  const { firstRow, rowCount, columns } = analysis;
  const [first] = columns;
  if (!first) return [];
  const plans = columns.map((column) => dropDown(column, words));
  return runs(plans.map((plan) => plan && JSON.stringify(plan))).flatMap(
    ({ start, count, value }) => {
      const plan = plans[start];
      if (value === undefined || !plan) return [];
      const area: Area = {
        ...{ row: firstRow, rows: rowCount },
        ...{ column: first.column + start, columns: count },
      };
      return [{ ...plan, area }];
    },
  );
}

/**
 * Is most of the column calculated?
 *
 *     isCalculated({ formulas: 126, rows: 126, … }) //=> true
 */
export function isCalculated({ formulas, rows }: ColumnAnalysis): boolean {
  return formulas * 2 > rows;
}

/**
 * Is a drop-down's typed list one of ratings, or of yes and no, so that ours may replace it?
 *
 *     isAnswerList('T,P') //=> true
 *     isAnswerList('=Lists!$A$1:$A$3') //=> false
 */
export function isAnswerList(source: string): boolean {
  return (
    !source.startsWith('=') &&
    source
      .split(',')
      .every(
        (entry) =>
          ratingOfWord(entry) !== undefined ||
          isApplicable(entry) !== undefined ||
          numberIn(entry) !== undefined,
      )
  );
}

function dropDown(
  column: ColumnAnalysis,
  words: DropDownWords,
): Omit<DropDownPlan, 'area'> | undefined {
  const { role } = column;
  if ((role !== 'rating' && role !== 'applicable') || isCalculated(column)) return undefined;
  const wanted = role === 'rating' ? ratingEntries(column) : applicableEntries(column, words);
  const { list, isWhole } = fitting(wanted);
  const isAll = isWhole && column.unrecognised.length === 0 && fits(column, list);
  return {
    list,
    alert: isAll ? 'stop' : 'warning',
    error: role === 'rating' ? words.ratingHelp : words.applicableHelp,
  };
}

function ratingEntries({ top, words }: ColumnAnalysis): string[] {
  const scale =
    top === undefined ? ['T', 'P'] : Array.from({ length: top + 1 }, (_, i) => String(i));
  return withoutTwins([...scale, ...words.keys()]);
}

function applicableEntries({ words }: ColumnAnalysis, { no }: DropDownWords): string[] {
  const hasNo = [...words.values()].some((meaning) => meaning !== 'yes');
  return withoutTwins([...words.keys(), ...(hasNo ? [] : [no])]);
}

/** Leaves out "p" next to "P", which would only confuse; it can still be typed. */
function withoutTwins(entries: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const entry of entries) {
    const key = entry.toLowerCase();
    if (!kept.has(key)) kept.set(key, entry);
  }
  return [...kept.values()];
}

/** Entries of a typed list are separated by commas, so none may contain one. */
function fitting(entries: readonly string[]): { list: string[]; isWhole: boolean } {
  const list: string[] = [];
  let length = 0;
  for (const entry of entries) {
    if (entry.includes(',') || length + entry.length > LONGEST_LIST) continue;
    list.push(entry);
    length += entry.length + 1;
  }
  return { list, isWhole: list.length === entries.length };
}

/** Do all contents fit the list? Excel distinguishes the entries of a typed list by case. */
function fits({ words, numbers, top, areWhole }: ColumnAnalysis, list: readonly string[]): boolean {
  const areListed = numbers === 0 || (top !== undefined && areWhole);
  return areListed && [...words.keys()].every((word) => list.includes(word));
}
