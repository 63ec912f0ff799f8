import { parseAddress, toAddress } from '../../workbook/sheet/address';
import type { DropDownPlan } from '../../workbook/format/choices';
import type { FormattingPlan } from '../../workbook/format/plan';
import { runs } from '../../workbook/sheet/runs';
import type { Area, ConditionalFormatPlan } from '../../workbook/sheet/plan';
import { applyConditionalFormat, applyFormat } from '../apply/plan';
import { excelProblem } from '../door/problem';
import { attempt, failure, success, type Outcome } from '../door/outcome';
import { rememberFormats, type FormatsBefore, type OwnFormat } from './formats/remember';
import { restoreAfter, undoFormatting } from './formats/restore';

/** What came of formatting a table. */
export type Formatting =
  | {
      readonly state: 'formatted';
      /** For `undoFormatting`. */
      readonly before: FormatsBefore;
    }
  /** The user stopped the work; the workbook is as it was. */
  | { readonly state: 'stopped' };

export interface FormattingWatcher {
  /** Reading a large table takes several requests, counted from 0. */
  readonly told?: (done: number, of: number) => void;
  /** Stops the work and puts back what was changed. */
  readonly signal?: AbortSignal;
}

/**
 * Formats a user's table as planned: one request to read what is there, one to write. A large
 * table takes several to read, since Excel on the web answers with 5 MB at most. No value, formula
 * or number format is written. If anything fails, all formats are put back as they were.
 *
 *     await formatRange(plan) //=> { ok: true, value: { state: 'formatted', before: … } }
 */
export async function formatRange(
  plan: FormattingPlan,
  { told = () => undefined, signal }: FormattingWatcher = {},
): Promise<Outcome<Formatting>> {
  const read = await attempt(() =>
    rememberFormats(plan, (done, of) => {
      if (signal?.aborted) throw new Stopped();
      told(done, of);
    }),
  );
  if (signal?.aborted) return success({ state: 'stopped' });
  if (!read.ok) return read;
  const before = read.value;
  try {
    await write(plan, before);
    if (!signal?.aborted) return success({ state: 'formatted', before });
  } catch (error) {
    return failure(await restoreAfter(excelProblem(error), before));
  }
  const undone = await undoFormatting(before);
  return undone.ok ? success({ state: 'stopped' }) : undone;
}

class Stopped extends Error {}

function write(plan: FormattingPlan, before: FormatsBefore): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheetId);
    const range = (area: Area) => sheet.getRange(toAddress(area)).untrack();
    for (const format of plan.formats) applyFormat(range(format.area), format);
    if (plan.lines) drawLines(range(plan.lines.area), plan.lines);
    const narrow = before.columnWidths.map(({ column }) => column);
    for (const { column, width } of plan.columnWidths.filter((each) =>
      narrow.includes(each.column),
    ))
      range({ row: 0, rows: 1, column, columns: 1 }).format.columnWidth = width;
    for (const dropDown of plan.dropDowns)
      for (const area of free(dropDown, before)) applyDropDown(range(area), dropDown);
    const { added, replaced } = compare(plan.conditionalFormats, before.ownFormats, plan.area);
    // Excel puts each new conditional format above the others.
    for (const format of [...added].reverse()) applyConditionalFormat(range(format.area), format);
    // The old ones go last: until all is there nothing is lost.
    const { conditionalFormats } = range(plan.area);
    for (const id of replaced) conditionalFormats.getItem(id).delete();
    if (before.freezes) sheet.freezePanes.freezeRows(plan.frozenRows ?? 0);
    await context.sync();
  });
}

function drawLines(
  { format: { borders } }: Excel.Range,
  { area, colour }: NonNullable<FormattingPlan['lines']>,
): void {
  const edges: Excel.BorderIndex[] = [Excel.BorderIndex.edgeBottom];
  if (area.rows > 1) edges.push(Excel.BorderIndex.insideHorizontal);
  if (area.columns > 1) edges.push(Excel.BorderIndex.insideVertical);
  for (const edge of edges) {
    const border = borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = Excel.BorderWeight.thin;
    border.color = colour;
  }
}

/** The columns of a drop-down that have none of the user's own. */
function free({ area }: DropDownPlan, { validations }: FormatsBefore): Area[] {
  const may = Array.from({ length: area.columns }, (_, i) =>
    validations.some(({ column }) => column === area.column + i),
  );
  return runs(may)
    .filter(({ value }) => value)
    .map(({ start, count }) => ({ ...area, column: area.column + start, columns: count }));
}

function applyDropDown({ dataValidation }: Excel.Range, plan: DropDownPlan): void {
  dataValidation.clear();
  dataValidation.rule = { list: { inCellDropDown: true, source: plan.list.join(',') } };
  if (!plan.error) return;
  const { stop, warning } = Excel.DataValidationAlertStyle;
  dataValidation.errorAlert = {
    ...plan.error,
    showAlert: true,
    style: plan.alert === 'stop' ? stop : warning,
  };
}

/**
 * What an earlier run left and this one wants as well stays; the rest of it goes, unless it
 * reaches beyond this table.
 */
function compare(
  wanted: readonly ConditionalFormatPlan[] | undefined,
  own: readonly OwnFormat[],
  within: Area,
): {
  readonly added: readonly ConditionalFormatPlan[];
  readonly replaced: readonly string[];
} {
  if (!wanted) return { added: [], replaced: [] };
  const isSame = (plan: ConditionalFormatPlan, { area, formula }: OwnFormat) =>
    plan.formula === formula && toAddress(plan.area) === area;
  const stays = own.filter((each) => wanted.some((plan) => isSame(plan, each)));
  const goes = own.filter((each) => !stays.includes(each) && isInside(each.area, within));
  return {
    added: wanted.filter((plan) => !own.some((each) => isSame(plan, each))),
    replaced: goes.map(({ id }) => id),
  };
}

function isInside(addresses: string, { row, column, rows, columns }: Area): boolean {
  return addresses.split(',').every((address) => {
    const area = parseAddress(address);
    return (
      area !== undefined &&
      area.row >= row &&
      area.column >= column &&
      area.row + area.rows <= row + rows &&
      area.column + area.columns <= column + columns
    );
  });
}
