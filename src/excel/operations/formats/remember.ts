import { cellArea, columnsOf, withoutSheets } from '../../../workbook/sheet/address';
import {
  loadOptions,
  rememberedCells,
  type RememberedCells,
} from '../../../workbook/format/cells-before';
import {
  formattedAreas,
  requestBatches,
  type FormattedArea,
} from '../../../workbook/format/formatted-areas';
import type { FormattingPlan } from '../../../workbook/format/plan';
import { tableBefore, type TableBefore } from '../../../workbook/format/table-before';
import type { Area } from '../../../workbook/sheet/plan';
import { loadHiddenNames } from '../../apply/hidden-names';
import { rangeOf } from '../../door/cells';
import { excelProblem, Refusal } from '../../door/problem';
import { isOwn, loadRules } from '../../read/rules';

type Validation = Pick<Excel.DataValidation, 'rule' | 'errorAlert' | 'prompt' | 'ignoreBlanks'>;

export type FormatsBefore = TableBefore<Validation>;

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
    const widths = plan.columnWidths.map(({ column }) =>
      range(cellArea({ row: 0, column })).format.load('columnWidth'),
    );
    const validations = plan.dropDowns
      .flatMap(({ area }) => columnsOf(area))
      .map((area) => {
        const { dataValidation } = range(area);
        return { area, found: dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks') };
      });
    const conditionalFormats = loadRules(
      range(plan.area),
      ',items/priority,items/customOrNullObject/format/fill/color' +
        ',items/customOrNullObject/format/font/color,items/customOrNullObject/format/font/bold',
    );
    const whole = sheet.getRange().untrack();
    const places = new Map(
      ids.map((id) => [id, whole.conditionalFormats.getItem(id).getRanges().load('address')]),
    );
    const hiddenNames = loadHiddenNames(sheet);
    const frozen = sheet.freezePanes.getLocationOrNullObject().untrack();
    await context.sync();

    const own = conditionalFormats.items.filter(isOwn);
    const before = tableBefore<Validation>(plan, {
      sheet: sheet.name,
      isProtected: sheet.protection.protected,
      codes: codes.values.flat(),
      cells: [cells()],
      widths: widths.map(({ columnWidth }) => columnWidth),
      validations: validations.map(({ area, found }) => {
        const { type, rule, errorAlert, prompt, ignoreBlanks } = found;
        const isNone = type === Excel.DataValidationType.none;
        return { area, ...(!isNone && { validation: { rule, errorAlert, prompt, ignoreBlanks } }) };
      }),
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
      isFrozen: !frozen.isNullObject,
      hiddenNames: hiddenNames(),
    });
    if (typeof before === 'string') throw new Refusal({ kind: before });
    return own.every(({ id }) => places.has(id)) ? before : { unknown: own.map(({ id }) => id) };
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
  return () => asked.map(({ area, given }) => rememberedCells(area, given.value));
}
