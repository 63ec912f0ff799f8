import { toAddress } from '../../../workbook/sheet/address';
import {
  formattedAreas,
  requestBatches,
  type FormattedArea,
} from '../../../workbook/format/formatted-areas';
import { isAnswerList, type DropDownPlan } from '../../../workbook/format/choices';
import type { FormattingPlan, WidthPlan } from '../../../workbook/format/plan';
import { isSameTable } from '../../../workbook/format/same';
import type { Area } from '../../../workbook/sheet/plan';
import { loadOptions, remembered, type RememberedCells } from './cells';
import { excelProblem, Refusal } from '../../door/problem';
import { isOwn } from '../../read/selected-range';

/** A table's formats as they were before it was formatted, and how to know it again. */
export interface FormatsBefore {
  readonly sheet: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly codes: FormattingPlan['codes'];
  /** In parts that fit into one request each. */
  readonly cells: readonly (readonly RememberedCells[])[];
  readonly columnWidths: readonly WidthPlan[];
  /** Of the columns that get a drop-down. */
  readonly validations: readonly ValidationBefore[];
  /** Columns of drop-downs that the user made: they are kept. */
  readonly keptValidations: readonly number[];
  /** All conditional formats that touched the table. */
  readonly formatIds: readonly string[];
  /** Those of an earlier run. */
  readonly ownFormats: readonly OwnFormat[];
  /** Nothing was frozen, and the plan freezes rows. */
  readonly freezes: boolean;
}

export interface ValidationBefore {
  readonly column: number;
  readonly area: Area;
  /** None where the cells had no validation. */
  readonly validation?: Pick<
    Excel.DataValidation,
    'rule' | 'errorAlert' | 'prompt' | 'ignoreBlanks'
  >;
}

export interface OwnFormat {
  readonly id: string;
  readonly area: string;
  readonly priority: number;
  readonly formula: string;
  readonly fill: string;
  readonly fontColour: string;
  readonly bold: boolean;
}

/**
 * Reads everything that a plan is going to change: one request, as long as the answer fits into
 * one. `told` hears of each of several requests, and may throw to stop.
 */
export async function rememberFormats(
  plan: FormattingPlan,
  told: (done: number, of: number) => void,
): Promise<FormatsBefore> {
  const [first = [], ...others] = requestBatches(formattedAreas(plan));
  const of = others.length + 1;
  told(0, of);
  const before = await readKnowing(plan, first);
  const cells = [before.cells[0] ?? []];
  for (const [index, part] of others.entries()) {
    told(index + 1, of);
    cells.push(await readMore(plan.sheetId, part));
  }
  return { ...before, cells };
}

/**
 * The cells of a conditional format can be asked for only by its id. Where ids have changed since
 * the table was looked at, as after a failure was put right, the request is made again with those
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
    const range = (area: Area) => sheet.getRange(toAddress(area)).untrack();
    const { protection } = sheet;
    sheet.load('name');
    protection.load('protected');
    const codes = range(plan.codes.area);
    codes.load('values');
    const cells = queued(sheet, part);
    const widths = plan.columnWidths.map((width) => {
      const { format } = range({ row: 0, rows: 1, column: width.column, columns: 1 });
      format.load('columnWidth');
      return { width, format };
    });
    const validations = plan.dropDowns.flatMap(columnsOf).map((area) => {
      const { dataValidation } = range(area);
      dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks');
      return { area, dataValidation };
    });
    const { conditionalFormats } = range(plan.area);
    conditionalFormats.load(
      'items/id,items/type,items/priority,items/customOrNullObject/rule/formula,' +
        'items/customOrNullObject/format/fill/color,items/customOrNullObject/format/font/color,' +
        'items/customOrNullObject/format/font/bold',
    );
    const whole = sheet.getRange().untrack();
    const places = new Map(
      ids.map((id) => {
        const place = whole.conditionalFormats.getItem(id).getRanges();
        place.load('address');
        return [id, place] as const;
      }),
    );
    const frozen = sheet.freezePanes.getLocationOrNullObject().untrack();
    await context.sync();

    if (protection.protected) throw new Refusal({ kind: 'protected-sheet' });
    const own = conditionalFormats.items.filter(isOwn);
    if (!isSameTable(plan.codes.values, codes.values.flat()))
      throw new Refusal({ kind: 'table-changed' });
    if (!own.every(({ id }) => places.has(id))) return { unknown: own.map(({ id }) => id) };
    const isReplaceable = ({ dataValidation }: (typeof validations)[number]) =>
      dataValidation.type === Excel.DataValidationType.none || isAnswers(dataValidation);
    return {
      sheet: sheet.name,
      sheetId: plan.sheetId,
      area: plan.area,
      codes: plan.codes,
      cells: [cells()],
      columnWidths: widths
        .filter(({ width, format }) => format.columnWidth < width.least)
        .map(({ width, format }) => ({ ...width, width: format.columnWidth })),
      validations: validations.filter(isReplaceable).map(({ area, dataValidation }) => ({
        column: area.column,
        area,
        ...(dataValidation.type !== Excel.DataValidationType.none && {
          validation: {
            rule: dataValidation.rule,
            errorAlert: dataValidation.errorAlert,
            prompt: dataValidation.prompt,
            ignoreBlanks: dataValidation.ignoreBlanks,
          },
        }),
      })),
      keptValidations: validations
        .filter((each) => !isReplaceable(each))
        .map(({ area }) => area.column),
      formatIds: conditionalFormats.items.map(({ id }) => id),
      ownFormats: own.map(({ id, priority, customOrNullObject: { rule, format } }) => ({
        id,
        area: withoutSheet(places.get(id)?.address ?? ''),
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

function readMore(
  sheetId: string,
  part: readonly FormattedArea[],
): Promise<readonly RememberedCells[]> {
  return Excel.run(async (context) => {
    const cells = queued(context.workbook.worksheets.getItem(sheetId), part);
    await context.sync();
    return cells();
  });
}

/** Asks for the cells' formats; what comes back can be called for once the request is answered. */
function queued(
  sheet: Excel.Worksheet,
  part: readonly FormattedArea[],
): () => readonly RememberedCells[] {
  const asked = part.map(({ area, keys }) => ({
    area,
    given: sheet.getRange(toAddress(area)).untrack().getCellProperties(loadOptions(keys)),
  }));
  return () => asked.map(({ area, given }) => remembered(area, given.value));
}

function columnsOf({ area }: DropDownPlan): Area[] {
  return Array.from({ length: area.columns }, (_, i) => ({
    ...area,
    column: area.column + i,
    columns: 1,
  }));
}

/** A list of ratings or answers, ours or the user's: one with the table's own words takes its place. */
function isAnswers({ type, rule }: Excel.DataValidation): boolean {
  const source = rule.list?.source;
  return (
    type === Excel.DataValidationType.list && typeof source === 'string' && isAnswerList(source)
  );
}

/**
 *     withoutSheet("'My plan'!B2:B5,'My plan'!D2:D5") //=> 'B2:B5,D2:D5'
 */
function withoutSheet(address: string): string {
  return address.replace(/(?:'(?:[^']|'')*'|[^',!]+)!/g, '');
}
