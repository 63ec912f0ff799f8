import { cellArea, columnsOf, withoutSheets } from '../../../workbook/sheet/address';
import {
  formattedAreas,
  requestBatches,
  type FormattedArea,
} from '../../../workbook/format/formatted-areas';
import { isAnswerList } from '../../../workbook/format/choices';
import type { FormattingPlan, WidthPlan } from '../../../workbook/format/plan';
import type { EarlierRule } from '../../../workbook/format/rule-changes';
import { isSameTable } from '../../../workbook/format/same';
import type { Area } from '../../../workbook/sheet/plan';
import { loadOptions, remembered, type RememberedCells } from './cells';
import { rangeOf } from '../../door/cells';
import { excelProblem, Refusal } from '../../door/problem';
import { isOwn } from '../../read/selected-range';

/** A table's formatting before it was changed, and how to recognise the table. */
export interface FormatsBefore {
  readonly sheet: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly codes: FormattingPlan['codes'];
  /** In parts small enough for one request each. */
  readonly cells: readonly (readonly RememberedCells[])[];
  readonly columnWidths: readonly WidthPlan[];
  /** Of the columns that will have a drop-down. */
  readonly validations: readonly ValidationBefore[];
  /** Columns with drop-downs that the user made: these are kept. */
  readonly keptValidations: readonly number[];
  /** All conditional formats that overlapped the table. */
  readonly formatIds: readonly string[];
  /** Those from an earlier run. */
  readonly ownFormats: readonly OwnFormat[];
  /** No rows were frozen, and the plan freezes some. */
  readonly freezes: boolean;
}

export interface ValidationBefore {
  readonly column: number;
  readonly area: Area;
  /** Missing if the cells had no validation. */
  readonly validation?: Pick<
    Excel.DataValidation,
    'rule' | 'errorAlert' | 'prompt' | 'ignoreBlanks'
  >;
}

export interface OwnFormat extends EarlierRule {
  readonly priority: number;
  readonly fill: string;
  readonly fontColour: string;
  readonly bold: boolean;
}

/**
 * Reads everything that a plan will change: one request, if the answer fits into one. `onPart` is
 * called before each of several requests, and may throw to stop.
 */
export async function rememberFormats(
  plan: FormattingPlan,
  onPart: (done: number, of: number) => void,
): Promise<FormatsBefore> {
  const [first = [], ...others] = requestBatches(formattedAreas(plan));
  const of = others.length + 1;
  onPart(0, of);
  const before = await readKnowing(plan, first);
  const cells = [before.cells[0] ?? []];
  for (const [index, part] of others.entries()) {
    onPart(index + 1, of);
    cells.push(await readMore(plan.sheetId, part));
  }
  return { ...before, cells };
}

/**
 * The cells of a conditional format can only be requested by its id. If ids have changed since the
 * table was analysed, for example after a failure was undone, the request is repeated with the ids
 * it has found.
 */
async function readKnowing(
  plan: FormattingPlan,
  part: readonly FormattedArea[],
): Promise<FormatsBefore> {
  let ids = plan.ownFormats;
  for (let attempts = 0; ; attempts += 1) {
    try {
      const read = await readFirst(plan, part, ids);
      if (!('unknown' in read)) return read;
      ids = read.unknown;
    } catch (error) {
      if (ids.length === 0 || attempts > 2 || excelProblem(error).kind !== 'not-found') throw error;
      ids = [];
    }
  }
}

function readFirst(
  plan: FormattingPlan,
  part: readonly FormattedArea[],
  ids: readonly string[],
): Promise<FormatsBefore | { readonly unknown: readonly string[] }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheetId);
    const range = (area: Area) => rangeOf(sheet, area);
    sheet.load('name,protection/protected');
    const codes = range(plan.codes.area).load('values');
    const cells = loadFormats(sheet, part);
    const widths = plan.columnWidths.map((width) => {
      const { format } = range(cellArea({ row: 0, column: width.column }));
      return { width, format: format.load('columnWidth') };
    });
    const validations = plan.dropDowns
      .flatMap(({ area }) => columnsOf(area))
      .map((area) => {
        const { dataValidation } = range(area);
        return { area, found: dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks') };
      });
    const { conditionalFormats } = range(plan.area);
    conditionalFormats.load(
      'items/id,items/type,items/priority,items/customOrNullObject/rule/formula,' +
        'items/customOrNullObject/format/fill/color,items/customOrNullObject/format/font/color,' +
        'items/customOrNullObject/format/font/bold',
    );
    const whole = sheet.getRange().untrack();
    const places = new Map(
      ids.map((id) => [id, whole.conditionalFormats.getItem(id).getRanges().load('address')]),
    );
    const frozen = sheet.freezePanes.getLocationOrNullObject().untrack();
    await context.sync();

    if (sheet.protection.protected) throw new Refusal({ kind: 'protected-sheet' });
    const own = conditionalFormats.items.filter(isOwn);
    if (!isSameTable(plan.codes.values, codes.values.flat()))
      throw new Refusal({ kind: 'table-changed' });
    if (!own.every(({ id }) => places.has(id))) return { unknown: own.map(({ id }) => id) };
    const { none } = Excel.DataValidationType;
    const isKept = ({ found }: (typeof validations)[number]) =>
      found.type !== none && !isAnswers(found);
    return {
      sheet: sheet.name,
      sheetId: plan.sheetId,
      area: plan.area,
      codes: plan.codes,
      cells: [cells()],
      columnWidths: widths
        .filter(({ width, format }) => format.columnWidth < width.least)
        .map(({ width, format }) => ({ ...width, width: format.columnWidth })),
      validations: validations
        .filter((each) => !isKept(each))
        .map(({ area, found: { type, rule, errorAlert, prompt, ignoreBlanks } }) => ({
          column: area.column,
          area,
          ...(type !== none && { validation: { rule, errorAlert, prompt, ignoreBlanks } }),
        })),
      keptValidations: validations.filter(isKept).map(({ area }) => area.column),
      formatIds: conditionalFormats.items.map(({ id }) => id),
      ownFormats: own.map(({ id, priority, customOrNullObject: { rule, format } }) => ({
        id,
        area: withoutSheets(places.get(id)?.address ?? ''),
        priority,
        formula: rule.formula,
        fill: format.fill.color,
        fontColour: format.font.color,
        bold: format.font.bold,
      })),
      freezes: plan.frozenRows !== undefined && frozen.isNullObject,
    };
  });
}

function readMore(sheetId: string, part: readonly FormattedArea[]) {
  return Excel.run(async (context) => {
    const cells = loadFormats(context.workbook.worksheets.getItem(sheetId), part);
    await context.sync();
    return cells();
  });
}

/** Requests the formatting of the cells; the result can be read once the request is answered. */
function loadFormats(
  sheet: Excel.Worksheet,
  part: readonly FormattedArea[],
): () => readonly RememberedCells[] {
  const asked = part.map(({ area, keys }) => ({
    area,
    given: rangeOf(sheet, area).getCellProperties(loadOptions(keys)),
  }));
  return () => asked.map(({ area, given }) => remembered(area, given.value));
}

/**
 * A list of ratings or answers, ours or the user's: it is replaced by one with the table's own
 * words.
 */
function isAnswers({ type, rule }: Excel.DataValidation): boolean {
  const source = rule.list?.source;
  return (
    type === Excel.DataValidationType.list && typeof source === 'string' && isAnswerList(source)
  );
}
