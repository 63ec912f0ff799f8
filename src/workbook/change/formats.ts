import { quoted } from '../formula/text';
import { boxOn, freshAreas, oldBox, stretched, uncovered } from './boxes';
import { moved, type ChangeContext } from './context';
import { placedFormula, type PlanFrame, type RowKey } from './frame';
import { mapReferences } from '../formula/references';
import { withoutWord } from '../matrix/former-formulas';
import type { ChangeStep, CellFormat, FormatChange, ReformatStep } from './steps';
import { columnLetters } from '../sheet/address';
import type { Area, ConditionalFormatPlan, FormatPlan, ValidationPlan } from '../sheet/plan';

/** New cells are formatted as in a new matrix, whatever Excel copied from their neighbours. */
const PLAIN: CellFormat = { numberFormat: 'General', bold: false, italic: false };

/** Formats for new rows and columns. */
export function freshFormats(change: ChangeContext): ChangeStep[] {
  const { plan } = change.next;
  const everything = { row: 0, column: 0, rows: change.next.rowKeys.length, columns: 1e3 };
  const all = freshAreas(change, everything);
  if (all.length === 0) return [];
  const planned = plan.formats.flatMap((format): ChangeStep[] => {
    const areas = freshAreas(change, format.area);
    return areas.length === 0 ? [] : [{ kind: 'format', areas, format: withoutArea(format) }];
  });
  return [{ kind: 'format', areas: all, format: PLAIN, isPlain: true }, ...planned];
}

function withoutArea(planned: FormatPlan): CellFormat {
  const format: Partial<FormatPlan> = { ...planned };
  delete (format as { area?: Area }).area;
  return format;
}

/** What Excel reports for cells that nobody has formatted. */
const USUAL = {
  italic: false,
  bold: false,
  fontSize: 11,
  fontColour: '#000000',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  readingOrder: 'Context',
} as const satisfies FormatChange;

const KEYS = Object.keys(USUAL) as readonly (keyof typeof USUAL)[];

/** Cells that stay but are formatted differently in the new language, such as its direction. */
export function changedFormats(change: ChangeContext): ReformatStep[] {
  const { base, next, rowKeys, old, request } = change;
  if (request.before.texts.language === request.after.texts.language) return [];
  const before = painted(base);
  const after = painted(next);
  const steps: ReformatStep[] = [];
  const keys = [...new Set([...base.columnKeys, ...next.columnKeys])];
  for (const key of keys) {
    const column = key === undefined ? undefined : old.column(key);
    if (key === undefined || column === undefined || change.columns.removed.includes(column)) {
      continue;
    }
    let open: { start: number; end: number; id: string; diff: Diff } | undefined;
    const close = () => {
      if (open) steps.push(reformat(change, column, open));
      open = undefined;
    };
    for (const [row, rowKey] of [...rowKeys].sort(([a], [b]) => a - b)) {
      const diff = difference(before(rowKey, key), after(rowKey, key));
      const id = JSON.stringify(diff);
      if (open && diff && open.id === id && open.end === row - 1) {
        open.end = row;
        continue;
      }
      close();
      if (diff) open = { start: row, end: row, id, diff };
    }
    close();
  }
  return steps;
}

interface Diff {
  readonly was: FormatChange;
  readonly now: FormatChange;
}

function reformat(
  change: ChangeContext,
  column: number,
  { start, end, diff }: { readonly start: number; readonly end: number; readonly diff: Diff },
): ReformatStep {
  const before: Area = { row: start, rows: end - start + 1, column, columns: 1 };
  return { kind: 'reformat', before, area: stretched(change, before), ...diff };
}

/** The formatting that a plan gives a cell; `undefined` if the plan does not cover it. */
function painted(frame: PlanFrame) {
  const rows = new Map(frame.rowKeys.map((key, row) => [key, row]));
  const columns = new Map(frame.columnKeys.map((key, column) => [key, column]));
  return (rowKey: RowKey, columnKey: string): FormatChange | undefined => {
    const row = rows.get(rowKey);
    const column = columns.get(columnKey);
    if (row === undefined || column === undefined) return undefined;
    let shown: FormatChange = USUAL;
    for (const format of frame.plan.formats) {
      const { area } = format;
      if (row < area.row || row >= area.row + area.rows) continue;
      if (column < area.column || column >= area.column + area.columns) continue;
      shown = { ...shown, ...only(format) };
    }
    return shown;
  };
}

function only(format: FormatPlan): FormatChange {
  return Object.fromEntries(
    KEYS.filter((name) => format[name] !== undefined).map((name) => [name, format[name]]),
  );
}

function difference(
  was: FormatChange | undefined,
  now: FormatChange | undefined,
): Diff | undefined {
  if (!was || !now) return undefined;
  const names = KEYS.filter((name) => was[name] !== now[name]);
  if (names.length === 0) return undefined;
  const pick = (format: FormatChange): FormatChange =>
    Object.fromEntries(names.map((name) => [name, format[name]]));
  return { was: pick(was), now: pick(now) };
}

/**
 * Drop-downs of existing cells whose words change, and of new cells that Excel has not extended the
 * others to.
 */
export function validations(change: ChangeContext): ChangeStep[] {
  const { base, next } = change;
  const steps: ChangeStep[] = [];
  (next.plan.validations ?? []).forEach((validation, index) => {
    const former = base.plan.validations?.[index];
    const old = former && oldBox(change, former.area);
    const box = boxOn(change, next, validation.area);
    if (!box) return;
    const now = withList(validation, (list) => boxOn(change, next, list));
    if (old && former && !isSameRule(change, former, validation)) {
      const was = { ...withList(former, (list) => oldBox(change, list)), area: old };
      const area = stretched(change, old);
      steps.push({ kind: 'revalidate', before: old, was, now: { ...now, area } });
    }
    for (const area of uncovered(change, box, old)) {
      steps.push({ kind: 'validate', validation: { ...now, area } });
    }
  });
  return steps;
}

/** Are the two rules equal once moved choice cells are allowed for? */
function isSameRule(change: ChangeContext, former: ValidationPlan, other: ValidationPlan): boolean {
  const said = ({ list, between, prompt, error }: ValidationPlan) =>
    JSON.stringify([list, between, prompt, error]);
  const before = withList(former, (list) => boxOn(change, change.base, list));
  return said(before) === said(withList(other, (list) => boxOn(change, change.next, list)));
}

/** A rule with its list of choices; choices in cells get their position on the sheet. */
function withList(
  validation: ValidationPlan,
  placed: (list: Area) => Area | undefined,
): ValidationPlan {
  const { list } = validation;
  const area = list && 'row' in list ? placed(list) : undefined;
  return area ? { ...validation, list: area } : validation;
}

/** Conditional formats for new cells that Excel has not extended the others to. */
export function conditionalFormats(change: ChangeContext): ChangeStep[] {
  const { base, next } = change;
  return (next.plan.conditionalFormats ?? []).flatMap((format, index): ChangeStep[] => {
    const former = base.plan.conditionalFormats?.[index];
    const box = boxOn(change, next, format.area);
    if (!box) return [];
    const old = former && oldBox(change, former.area);
    return uncovered(change, box, old).flatMap((area): ChangeStep[] => {
      const formula = anchored(change, format, area);
      if (formula === undefined) return [];
      return [{ kind: 'conditional-format', format: { ...format, formula, area } }];
    });
  });
}

/** A rule for a different first cell: relative references move with it. */
function anchored(
  change: ChangeContext,
  { formula, area: planned }: ConditionalFormatPlan,
  area: Area,
): string | undefined {
  const { next } = change;
  const column = next.columnKeys.findIndex(
    (key) => key !== undefined && change.new.column(key) === area.column,
  );
  const row = next.rowKeys.findIndex(
    (key) => key !== undefined && change.new.row(key) === area.row,
  );
  if (column < 0 || row < 0) return undefined;
  const shifted = mapReferences(formula, (cell) => ({
    row: cell.fixedRow ? cell.row : cell.row + row - planned.row,
    column: cell.fixedColumn ? cell.column : cell.column + column - planned.column,
  }));
  return placedFormula(next, shifted, change.new, { row, place: area.row });
}

/**
 * Existing conditional formats that test "Applicable?" for a word: those that earlier versions wrote
 * test for it in any language, others for the new word.
 */
export function changedRules(change: ChangeContext): ChangeStep[] {
  const { contents, layout, request } = change;
  const [was, now] = [quoted(request.before.words.no), quoted(request.after.words.no)];
  if (layout.applicable === undefined) return [];
  const applicable = `$${columnLetters(layout.applicable)}`;
  return (contents.rules ?? [])
    .filter(({ formula }) => formula.includes(was) && formula.includes(applicable))
    .flatMap(({ id, formula }): ChangeStep[] => {
      const other = withoutWord(formula, applicable, request.before.words.no).replaceAll(was, now);
      if (other === formula) return [];
      return [{ kind: 'rule', id, formula: mapReferences(other, (cell) => moved(change, cell)) }];
    });
}
