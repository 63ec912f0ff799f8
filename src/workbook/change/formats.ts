import { boxOn, freshAreas, oldBox, stretched, uncovered } from './boxes';
import { moved, type ChangeContext } from './context';
import { placedFormula, type PlanFrame, type RowKey } from './frame';
import { mapReferences } from '../formula/references';
import type { ChangeStep, Look, LookChange, RelookStep } from './steps';
import { quoted } from '../matrix/formulas';
import { columnLetters } from '../sheet/address';
import type { Area, ConditionalFormatPlan, FormatPlan, ValidationPlan } from '../sheet/plan';

/** New cells look as those of a new matrix, whatever Excel gave them of their neighbours. */
const PLAIN: Look = { numberFormat: 'General', bold: false, italic: false };

/** Formats of new rows and columns. */
export function freshLooks(change: ChangeContext): ChangeStep[] {
  const { plan } = change.next;
  const everything = { row: 0, column: 0, rows: change.next.rowKeys.length, columns: 1e3 };
  const all = freshAreas(change, everything);
  if (all.length === 0) return [];
  const planned = plan.formats.flatMap((format): ChangeStep[] => {
    const areas = freshAreas(change, format.area);
    return areas.length === 0 ? [] : [{ kind: 'format', areas, look: lookOf(format) }];
  });
  return [{ kind: 'format', areas: all, look: PLAIN, isPlain: true }, ...planned];
}

function lookOf(format: FormatPlan): Look {
  const look: Partial<FormatPlan> = { ...format };
  delete (look as { area?: Area }).area;
  return look;
}

/** What Excel says of cells that nobody has formatted. */
const USUAL = {
  italic: false,
  bold: false,
  fontSize: 11,
  fontColour: '#000000',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  readingOrder: 'Context',
} as const satisfies LookChange;

const LOOKS = Object.keys(USUAL) as readonly (keyof typeof USUAL)[];

/** Cells that stay and look different in the other language: direction, English standing in. */
export function changedLooks(change: ChangeContext): RelookStep[] {
  const { base, next, rowKeys, old, request } = change;
  if (request.before.texts.language === request.after.texts.language) return [];
  const before = painted(base);
  const after = painted(next);
  const steps: RelookStep[] = [];
  const keys = [...new Set([...base.columnKeys, ...next.columnKeys])];
  for (const key of keys) {
    const column = key === undefined ? undefined : old.column(key);
    if (key === undefined || column === undefined || change.columns.removed.includes(column)) {
      continue;
    }
    let open: { start: number; end: number; id: string; diff: Diff } | undefined;
    const close = () => {
      if (open) steps.push(relook(change, column, open));
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
  readonly was: LookChange;
  readonly now: LookChange;
}

function relook(
  change: ChangeContext,
  column: number,
  { start, end, diff }: { readonly start: number; readonly end: number; readonly diff: Diff },
): RelookStep {
  const before: Area = { row: start, rows: end - start + 1, column, columns: 1 };
  return { kind: 'relook', before, area: stretched(change, before), ...diff };
}

/** The look that a plan's formats together give a cell; `undefined` where the plan has no cell. */
function painted(frame: PlanFrame) {
  const rows = new Map(frame.rowKeys.map((key, row) => [key, row]));
  const columns = new Map(frame.columnKeys.map((key, column) => [key, column]));
  return (rowKey: RowKey, columnKey: string): LookChange | undefined => {
    const row = rows.get(rowKey);
    const column = columns.get(columnKey);
    if (row === undefined || column === undefined) return undefined;
    let look: LookChange = USUAL;
    for (const format of frame.plan.formats) {
      const { area } = format;
      if (row < area.row || row >= area.row + area.rows) continue;
      if (column < area.column || column >= area.column + area.columns) continue;
      look = { ...look, ...only(format) };
    }
    return look;
  };
}

function only(format: FormatPlan): LookChange {
  return Object.fromEntries(
    LOOKS.filter((name) => format[name] !== undefined).map((name) => [name, format[name]]),
  );
}

function difference(was: LookChange | undefined, now: LookChange | undefined): Diff | undefined {
  if (!was || !now) return undefined;
  const names = LOOKS.filter((name) => was[name] !== now[name]);
  if (names.length === 0) return undefined;
  const pick = (look: LookChange): LookChange =>
    Object.fromEntries(names.map((name) => [name, look[name]]));
  return { was: pick(was), now: pick(now) };
}

/**
 * Drop-downs: those of cells that stay where the words change, those of new cells that Excel has
 * not stretched the others over.
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

/** The same but for cells of choices that have moved. */
function isSameRule(change: ChangeContext, former: ValidationPlan, other: ValidationPlan): boolean {
  const said = ({ list, between, prompt, error }: ValidationPlan) =>
    JSON.stringify([list, between, prompt, error]);
  const before = withList(former, (list) => boxOn(change, change.base, list));
  return said(before) === said(withList(other, (list) => boxOn(change, change.next, list)));
}

/** A rule whose choices stand in cells, with their place on the sheet. */
function withList(
  validation: ValidationPlan,
  placed: (list: Area) => Area | undefined,
): ValidationPlan {
  const { list } = validation;
  const area = list && 'row' in list ? placed(list) : undefined;
  return area ? { ...validation, list: area } : validation;
}

/** Conditional formats of new cells that Excel has not stretched the others over. */
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

/** A rule for another first cell: what it names relative to it moves along. */
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
 * Conditional formats that there are, in the other language: those that look at "Applicable?" ask
 * for another word.
 */
export function changedRules(change: ChangeContext): ChangeStep[] {
  const { contents, layout, request } = change;
  const [was, now] = [quoted(request.before.words.no), quoted(request.after.words.no)];
  if (was === now || layout.applicable === undefined) return [];
  const applicable = `$${columnLetters(layout.applicable)}`;
  return contents.rules
    .filter(({ formula }) => formula.includes(was) && formula.includes(applicable))
    .map(({ id, formula }) => ({
      kind: 'rule',
      id,
      formula: mapReferences(formula.replaceAll(was, now), (cell) => moved(change, cell)),
    }));
}
