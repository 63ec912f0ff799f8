import { typedAgain } from './input';
import { linesWith, type Lines } from './lines';
import type {
  Axis,
  ChangeStep,
  ChangeSteps,
  Footer,
  LookChange,
  RelookStep,
  RevalidateStep,
} from './steps';
import { packed } from './writes';
import type { CellWrite } from './cells';
import { numberFormatAt, type MatrixContents } from './contents';

/** What a change touches and nothing else tells, as the sheet is before it. */
export interface Touched {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly looks: readonly RelookStep[];
  readonly validations: readonly RevalidateStep[];
  readonly hasFooter: boolean;
}

/** What was found there. */
export interface Remembered {
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  /** One each of `looks`; a property is missing where cells differ in it. */
  readonly looks: readonly LookChange[];
  /** One each of `validations`: is it as planned? */
  readonly validations: readonly boolean[];
  readonly footer: Footer | undefined;
}

/** How a change moves the lines of a sheet before anything is deleted. */
export function linesOf({ insertions }: ChangeSteps, axis: Axis): Lines {
  return linesWith(insertions.filter((step) => step.axis === axis));
}

export function touchedBy(steps: ChangeSteps): Touched {
  const [rows, columns] = [linesOf(steps, 'rows'), linesOf(steps, 'columns')];
  const [touchedRows, touchedColumns] = [new Set<number>(), new Set<number>()];
  const looks: RelookStep[] = [];
  const validations: RevalidateStep[] = [];
  const add = (to: Set<number>, line: number | undefined) => {
    if (line !== undefined) to.add(line);
  };
  for (const step of steps.changes) {
    if (step.kind === 'relook') looks.push(step);
    if (step.kind === 'revalidate') validations.push(step);
    if (step.kind === 'height') add(touchedRows, rows.before(step.row));
    if (step.kind === 'fit') {
      for (let i = 0; i < step.count; i += 1) add(touchedRows, rows.before(step.row + i));
    }
    if (step.kind === 'width') {
      add(touchedColumns, columns.before(step.column));
      add(touchedColumns, step.like);
    }
  }
  return {
    rows: [...touchedRows],
    columns: [...touchedColumns],
    looks,
    validations,
    hasFooter: steps.changes.some(({ kind }) => kind === 'footer'),
  };
}

/**
 * The change as it can be done and undone, now that it is known what is there: looks and rules that
 * the user has changed stay, widths are found, headings only grow.
 */
export function settled(steps: ChangeSteps, found: Remembered): ChangeSteps {
  const rows = linesOf(steps, 'rows');
  let [look, validation] = [0, 0];
  const changes = steps.changes.flatMap((step): ChangeStep[] => {
    if (step.kind === 'relook') return settledLook(step, found.looks[look++] ?? {});
    if (step.kind === 'revalidate') return found.validations[validation++] ? [step] : [];
    if (step.kind === 'footer') {
      const parts = ['left', 'centre', 'right'] as const;
      const isOurs = parts.every((part) => (step.was[part] ?? '') === (found.footer?.[part] ?? ''));
      return isOurs ? [step] : [];
    }
    if (step.kind === 'width') {
      const width = step.like === undefined ? undefined : found.widths.get(step.like);
      return [{ ...step, width: width ?? step.width }];
    }
    if (step.kind === 'height') {
      const before = rows.before(step.row);
      const height = before === undefined ? undefined : found.heights.get(before);
      return height !== undefined && height < step.height ? [step] : [];
    }
    return [step];
  });
  return { ...steps, changes };
}

function settledLook(step: RelookStep, found: LookChange): RelookStep[] {
  const names = (Object.keys(step.was) as (keyof LookChange)[]).filter((name) =>
    isSameLook(step.was[name], found[name]),
  );
  if (names.length === 0) return [];
  const pick = (look: LookChange): LookChange =>
    Object.fromEntries(names.map((name) => [name, look[name]]));
  return [{ ...step, was: pick(step.was), now: pick(step.now) }];
}

function isSameLook(one: unknown, other: unknown): boolean {
  return String(one).toUpperCase() === String(other).toUpperCase();
}

/**
 * What puts a sheet back, once the inserted rows and columns are taken out of it again. It does not
 * matter how many of the changes have been made.
 *
 * @param steps as `settled` has made them
 */
export function undoSteps(
  steps: ChangeSteps,
  contents: MatrixContents,
  found: Remembered,
): ChangeStep[] {
  const [rows, columns] = [linesOf(steps, 'rows'), linesOf(steps, 'columns')];
  const writes: CellWrite[] = [];
  const back = steps.changes.flatMap((step): ChangeStep[] => {
    switch (step.kind) {
      case 'write':
        step.cells.forEach((inputs, r) => {
          inputs.forEach((_, c) => {
            const row = rows.before(step.row + r);
            const column = columns.before(step.column + c);
            if (row === undefined || column === undefined) return;
            const input = typedAgain(contents, row, column);
            const numberFormat = numberFormatAt(contents, row, column);
            writes.push({ row, column, input, ...(step.numberFormats && { numberFormat }) });
          });
        });
        return [];
      case 'relook':
        return [{ ...step, area: step.before, was: step.now, now: step.was }];
      case 'revalidate':
        return [{ ...step, was: step.now, now: { ...step.was, area: step.before } }];
      case 'footer':
        return [{ ...step, was: step.now, now: step.was }];
      case 'rule': {
        const rule = contents.rules.find(({ id }) => id === step.id);
        return rule ? [{ ...step, formula: rule.formula }] : [];
      }
      case 'name': {
        const same = (name: string) => name.toUpperCase() === step.name.toUpperCase();
        const formula = contents.names.find(({ name }) => same(name))?.formula;
        return [{ ...step, formula }];
      }
      case 'width': {
        const column = columns.before(step.column);
        const width = column === undefined ? undefined : found.widths.get(column);
        return column === undefined || width === undefined ? [] : [{ ...step, column, width }];
      }
      default:
        return [];
    }
  });
  const heights = [...found.heights].map(([row, height]): ChangeStep => ({
    kind: 'height',
    row,
    height,
  }));
  return [
    ...back,
    ...packed(writes).map((write): ChangeStep => ({ kind: 'write', ...write })),
    // After the texts, which may have made their rows taller.
    ...heights,
  ];
}
