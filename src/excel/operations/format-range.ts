import type { FormattingPlan } from '../../workbook/format/plan';
import { ruleChanges } from '../../workbook/format/rule-changes';
import { cellArea, toAddress } from '../../workbook/sheet/address';
import type { Area } from '../../workbook/sheet/plan';
import { columnRuns } from '../../workbook/sheet/runs';
import { plannedNames, plannedTexts, setColumnNames, setHiddenNames } from '../apply/hidden-names';
import { applyConditionalFormat, applyFormat, applyValidation, drawLines } from '../apply/plan';
import { rangeOf } from '../door/cells';
import { success, type Outcome } from '../door/outcome';
import { Refusal } from '../door/problem';
import { transaction } from '../door/transaction';
import { rememberFormats, type FormatsBefore } from './formats/remember';
import { restoreFormats } from './formats/restore';

/** The result of formatting a table. */
export type Formatting =
  | {
      readonly state: 'formatted';
      /** For `undoFormatting`. */
      readonly before: FormatsBefore;
    }
  /** The user cancelled; the workbook is as it was. */
  | { readonly state: 'stopped' };

export interface FormattingOptions {
  /** Reading a large table takes several requests, counted from 0. */
  readonly onPart?: (done: number, of: number) => void;
  /** Cancels the operation and restores what was changed. */
  readonly signal?: AbortSignal;
}

/**
 * Formats a user's table as planned: one request to read the existing formatting, one or two
 * for its rules, one to write. A
 * large table needs several to read, since Excel on the web answers with 5 MB at most. Values,
 * formulas and number formats are not changed. What the columns hold, and the words that the
 * conditional formats look up, are kept in hidden names. If anything fails, all is restored.
 *
 *     await formatRange(plan) //=> { ok: true, value: { state: 'formatted', before: … } }
 */
export async function formatRange(
  plan: FormattingPlan,
  { onPart, ...options }: FormattingOptions = {},
): Promise<Outcome<Formatting>> {
  const outcome = await transaction<FormatsBefore, Formatting>({
    ...options,
    read: () =>
      rememberFormats(plan, (done, of) => {
        if (options.signal?.aborted) throw new Refusal({ kind: 'cancelled' });
        onPart?.(done, of);
      }),
    write: (before) => write(plan, before),
    undo: restoreFormats,
    unfinished: ({ sheet, area }, cause) => {
      return { kind: 'restore-failed', sheet, cells: toAddress(area), cause };
    },
  });
  const isStopped = !outcome.ok && outcome.problem.kind === 'cancelled';
  return isStopped ? success({ state: 'stopped' }) : outcome;
}

function write(plan: FormattingPlan, before: FormatsBefore): Promise<Formatting> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheetId);
    const range = (area: Area) => rangeOf(sheet, area);
    for (const format of plan.formats) applyFormat(range(format.area), format);
    if (plan.lines)
      drawLines(range(plan.lines.area), { ...plan.lines, weight: 'Thin' }, ['EdgeBottom']);
    const narrow = before.columnWidths.map(({ column }) => column);
    for (const { column, width } of plan.columnWidths)
      if (narrow.includes(column)) range(cellArea({ row: 0, column })).format.columnWidth = width;
    // Validations of the user's own stay.
    const isFree = (column: number) => !before.keptValidations.includes(column);
    for (const dropDown of plan.dropDowns)
      for (const area of columnRuns(dropDown.area, isFree)) {
        range(area).dataValidation.clear();
        applyValidation(range(area), dropDown);
      }
    const rules = before.rules === 'unread' ? undefined : before.rules;
    if (plan.wordLists && rules)
      setHiddenNames(sheet, before.hiddenNames.lists, plannedTexts(plan.wordLists));
    const { added, deleted } = ruleChanges(
      rules && plan.conditionalFormats,
      rules?.own ?? [],
      plan.area,
    );
    // Each new conditional format is put above the others.
    for (const format of [...added].reverse()) applyConditionalFormat(range(format.area), format);
    // The old ones are removed last, so that nothing is lost if adding the new ones fails.
    const { conditionalFormats } = range(plan.area);
    for (const id of deleted) conditionalFormats.getItem(id).delete();
    if (before.freezes) sheet.freezePanes.freezeRows(plan.frozenRows ?? 0);
    if (plan.columnNames)
      setColumnNames(
        sheet,
        before.hiddenNames.columns,
        plannedNames(before.sheet, plan.columnNames),
      );
    await context.sync();
    return { state: 'formatted', before };
  });
}
