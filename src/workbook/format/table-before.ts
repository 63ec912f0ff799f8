import type { ValidationFound } from '../change/validation-as-planned';
import type { Area } from '../sheet/plan';
import type { SheetName } from '../sheet/reading';
import type { RememberedCells } from './cells-before';
import { isAnswerList } from './choices';
import type { FormattingPlan, WidthPlan } from './plan';
import type { EarlierRule } from './rule-changes';
import { isSameTable } from './same';

/** A table's formatting before it was changed, and how to recognise the table. */
export interface TableBefore<Validation> {
  readonly sheet: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly codes: FormattingPlan['codes'];
  /** In parts small enough for one request each. */
  readonly cells: readonly (readonly RememberedCells[])[];
  readonly columnWidths: readonly WidthPlan[];
  /** Of the columns that will have a drop-down. */
  readonly validations: readonly ValidationBefore<Validation>[];
  /** Columns with drop-downs that the user made: these are kept. */
  readonly keptValidations: readonly number[];
  /**
   * Its conditional formats; `unread` if Excel cannot read them. Where none are wanted they are not
   * read. Without them, none are changed.
   */
  readonly rules?: RulesBefore | 'unread';
  /** No rows were frozen, and the plan freezes some. */
  readonly freezes: boolean;
  /** Names that remembered what columns hold, and lists of words. */
  readonly hiddenNames: {
    readonly columns: readonly SheetName[];
    readonly lists: readonly SheetName[];
  };
}

export interface ValidationBefore<Validation> {
  readonly column: number;
  readonly area: Area;
  /** Missing if the cells had no validation. */
  readonly validation?: Validation;
}

export interface RulesBefore {
  /** All that overlapped the table. */
  readonly ids: readonly string[];
  /** Those from an earlier run. */
  readonly own: readonly OwnFormat[];
}

export interface OwnFormat extends EarlierRule {
  readonly priority: number;
  readonly fill: string;
  readonly fontColour: string;
  readonly bold: boolean;
}

/** What was found on the sheet. */
export interface TableFound<Validation> extends Pick<
  TableBefore<Validation>,
  'sheet' | 'cells' | 'hiddenNames'
> {
  readonly isProtected: boolean;
  /** The cells where the plan saw the codes. */
  readonly codes: readonly unknown[];
  /** In points, one per column width of the plan. */
  readonly widths: readonly number[];
  /** One per column with a planned drop-down; without `validation` if it has none. */
  readonly validations: readonly Omit<ValidationBefore<Validation>, 'column'>[];
  readonly isFrozen: boolean;
}

/**
 * What must be remembered of a table before it is formatted as planned, or why it must not be.
 *
 *     tableBefore(plan, found) //=> { sheet: 'Plan', columnWidths: [], validations: […], … }
 */
export function tableBefore<Validation extends ValidationFound>(
  plan: FormattingPlan,
  { isProtected, codes, widths, validations, isFrozen, ...found }: TableFound<Validation>,
): TableBefore<Validation> | 'protected-sheet' | 'table-changed' {
  if (isProtected) return 'protected-sheet';
  if (!isSameTable(plan.codes.values, codes)) return 'table-changed';
  const { sheetId, area } = plan;
  return {
    ...found,
    ...{ sheetId, area },
    codes: plan.codes,
    columnWidths: plan.columnWidths.flatMap((planned, index) => {
      const width = widths[index] ?? planned.least;
      return width < planned.least ? [{ ...planned, width }] : [];
    }),
    validations: validations
      .filter((each) => !isKept(each))
      .map((each) => ({ ...each, column: each.area.column })),
    keptValidations: validations.filter(isKept).map((each) => each.area.column),
    freezes: plan.frozenRows !== undefined && !isFrozen,
  };
}

/**
 * A list of ratings or answers, ours or the user's, is replaced by one with the table's own words;
 * any other validation stays.
 */
function isKept({ validation }: { readonly validation?: ValidationFound }): boolean {
  const source = validation?.rule?.list?.source;
  return validation !== undefined && !(typeof source === 'string' && isAnswerList(source));
}
