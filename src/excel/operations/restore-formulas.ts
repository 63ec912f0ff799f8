import { toAddress } from '../../workbook/sheet/address';
import { RECORD_NAMESPACE } from '../../workbook/portable/record';
import type { CleanUp, RestorePlan } from '../../workbook/portable/restore/plan';
import type { Area } from '../../workbook/sheet/plan';
import { Refusal, type ExcelProblem } from '../door/problem';
import { attempt, failure, success, type Outcome } from '../door/outcome';

export interface FormulasRestored {
  /** False where the formulas are back, but hidden helper sheets or names could not be removed. */
  readonly tidy: boolean;
}

/** Cells as they stood before, to be put back. */
interface Remembered {
  readonly sheet: string;
  readonly area: Area;
  readonly formulas: unknown[][];
  readonly values: unknown[][];
  readonly numberFormats: unknown[][];
}

/**
 * Brings SDG formulas back: one request to read, one to write; then what they no longer need goes,
 * in a request of its own. Nothing is written if a cell no longer holds the native formula. If the
 * writing fails, every cell gets back what it held.
 *
 *     await restoreFormulas(planRestore(reading)) //=> { ok: true, value: { tidy: true } }
 */
export async function restoreFormulas(back: RestorePlan): Promise<Outcome<FormulasRestored>> {
  if (back.formulas.length > 0) {
    const read = await attempt(() => remember(back));
    if (!read.ok) return read;
    const written = await attempt(() => write(back));
    if (!written.ok) return failure(await putBack(read.value, written.problem));
  }
  const tidied = await attempt(() => tidyUp(back.cleanUp));
  return success({ tidy: tidied.ok });
}

function remember(back: RestorePlan): Promise<readonly Remembered[]> {
  return Excel.run(async (context) => {
    const areas = [
      ...back.clear,
      ...back.formulas.map(({ sheet, row, column }) => ({ sheet, area: one(row, column) })),
    ];
    const ranges = areas.map((each) => {
      const range = rangeOf(context, each);
      range.load('formulas,values,numberFormat');
      return range;
    });
    await context.sync();
    const found = areas.map(({ sheet, area }, index): Remembered => {
      const { formulas, values, numberFormat } = ranges[index] as Excel.Range;
      return { sheet, area, formulas, values, numberFormats: numberFormat };
    });
    const seen = found.slice(back.clear.length);
    // Values are compared by the plan itself; a native formula must still be the one it saw.
    if (back.seen.some((formula, index) => seen[index]?.formulas[0]?.[0] !== formula)) {
      throw new Refusal({ kind: 'changed-meanwhile' });
    }
    return found;
  });
}

function write({ clear, formulas }: RestorePlan): Promise<void> {
  return Excel.run(async (context) => {
    for (const each of clear) rangeOf(context, each).clear(Excel.ClearApplyTo.contents);
    for (const { sheet, row, column, formula } of formulas) {
      rangeOf(context, { sheet, area: one(row, column) }).formulas = [[formula]];
    }
    await context.sync();
  });
}

/** After a failure: the cause, or that cleaning up failed as well. Tried twice. */
async function putBack(
  remembered: readonly Remembered[],
  cause: ExcelProblem,
): Promise<ExcelProblem> {
  for (let attempts = 0; attempts < 2; attempts += 1) {
    const outcome = await attempt(() => restore(remembered));
    if (outcome.ok) return cause;
  }
  return { kind: 'change-unfinished', sheet: remembered[0]?.sheet ?? '', cause };
}

function restore(remembered: readonly Remembered[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    // All are emptied first: a formula that came back must not spill into its neighbours.
    for (const each of remembered) rangeOf(context, each).clear(Excel.ClearApplyTo.contents);
    for (const each of remembered) {
      rangeOf(context, each).formulas = each.formulas.map((row, r) =>
        row.map((formula, c) => {
          const isText = typeof formula === 'string' && formula === each.values[r]?.[c];
          const isPlain = !isText || formula === '' || each.numberFormats[r]?.[c] === '@';
          return isPlain ? formula : `'${formula}`;
        }),
      );
    }
    await context.sync();
  });
}

function tidyUp({ names: unused, sheetIds, record, records }: CleanUp): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets, customXmlParts, names } = context.workbook;
    const parts = customXmlParts.getByNamespace(RECORD_NAMESPACE);
    parts.load('items/id');
    names.load('items/name');
    worksheets.load('items/id');
    await context.sync();
    for (const { sheetId, area, cells } of records) {
      const range = worksheets.getItem(sheetId).getRange(toAddress(area)).untrack();
      range.values = cells.map((row) => [...row]);
    }
    const partIds = parts.items.map(({ id }) => id);
    for (const id of partIds) customXmlParts.getItem(id).delete();
    if (record !== undefined) customXmlParts.add(record);
    const wanted = new Set(unused.map((name) => name.toLowerCase()));
    for (const item of names.items) if (wanted.has(item.name.toLowerCase())) item.delete();
    for (const sheet of worksheets.items) if (sheetIds.includes(sheet.id)) sheet.delete();
    await context.sync();
  });
}

function rangeOf(
  context: Excel.RequestContext,
  { sheet, area }: { readonly sheet: string; readonly area: Area },
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(toAddress(area)).untrack();
}

function one(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}
