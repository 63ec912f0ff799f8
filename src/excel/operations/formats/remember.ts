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
import {
  tableBefore,
  type RulesBefore,
  type TableBefore,
} from '../../../workbook/format/table-before';
import type { Area } from '../../../workbook/sheet/plan';
import { loadHiddenNames } from '../../apply/hidden-names';
import { rangeOf } from '../../door/cells';
import { loadFilters } from '../../door/filters';
import { Refusal } from '../../door/problem';
import { isOwn, readRules } from '../../read/rules';

type Validation = Pick<Excel.DataValidation, 'rule' | 'errorAlert' | 'prompt' | 'ignoreBlanks'>;

export type FormatsBefore = TableBefore<Validation>;

/**
 * Reads everything that a plan will change: one request, if the answer fits into one, and up to two
 * for its rules. `onPart` is called before each of several parts, and may throw to stop.
 */
export async function rememberFormats(
  plan: FormattingPlan,
  onPart: (done: number, of: number) => void,
): Promise<FormatsBefore> {
  const [first = [], ...others] = requestBatches(formattedAreas(plan));
  const of = others.length + 1;
  onPart(0, of);
  const before = await readFirst(plan, first);
  const cells = [before.cells[0] ?? []];
  for (const [index, part] of others.entries()) {
    onPart(index + 1, of);
    cells.push(await readMore(plan.sheetId, part));
  }
  return { ...before, cells };
}

function readFirst(plan: FormattingPlan, part: readonly FormattedArea[]): Promise<FormatsBefore> {
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
    const hiddenNames = loadHiddenNames(sheet);
    const frozen = sheet.freezePanes.getLocationOrNullObject().untrack();
    const refuseFiltered = loadFilters(context, [plan.sheetId]);
    await context.sync();
    refuseFiltered();

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
      isFrozen: !frozen.isNullObject,
      hiddenNames: hiddenNames(),
    });
    if (typeof before === 'string') throw new Refusal({ kind: before });
    if (!plan.conditionalFormats) return before;
    return { ...before, rules: await readTableRules(range(plan.area)) };
  });
}

/** A request for the rules, and another for the cells of ours. */
async function readTableRules(table: Excel.Range): Promise<RulesBefore | 'unread'> {
  const rules = await readRules(
    table,
    ',items/priority,items/customOrNullObject/format/fill/color' +
      ',items/customOrNullObject/format/font/color,items/customOrNullObject/format/font/bold',
  );
  if (!rules) return 'unread';
  const own = rules
    .filter(isOwn)
    .map((rule) => ({ rule, place: rule.getRanges().load('address') }));
  if (own.length > 0) await table.context.sync();
  return {
    ids: rules.map(({ id }) => id),
    own: own.map(({ rule: { id, priority, customOrNullObject: custom }, place }) => ({
      id,
      area: withoutSheets(place.address),
      priority,
      formula: custom.rule.formula,
      fill: custom.format.fill.color,
      fontColour: custom.format.font.color,
      bold: custom.format.font.bold,
    })),
  };
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
