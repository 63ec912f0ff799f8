import { typedAgain } from './input';
import { linesWith, type Lines } from './lines';
import type {
  Axis,
  Cell,
  ChangeStep,
  ChangeSteps,
  Footer,
  FormatChange,
  ReformatStep,
  RevalidateStep,
} from './steps';
import { packed, type CellWrite } from './writes';
import { isFormulaAt, numberFormatAt, type MatrixContents } from './contents';
import { cellArea } from '../sheet/address';
import type { Area } from '../sheet/plan';

/** What has to be read before a change, apart from the contents, so that it can be undone. */
export interface UndoReads {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly formats: readonly ReformatStep[];
  readonly validations: readonly RevalidateStep[];
  /** Ids of conditional formats. */
  readonly rules: readonly string[];
  readonly hasFooter: boolean;
}

/** The result of those reads. */
export interface UndoState {
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  /** One per entry of `formats`; a property is missing where cells differ in it. */
  readonly formats: readonly FormatChange[];
  /** One per entry of `validations`: is it still as planned? */
  readonly validations: readonly boolean[];
  /** The first cell of each conditional format that is there, by its id. */
  readonly rules: ReadonlyMap<string, Cell>;
  readonly footer: Footer | undefined;
}

/** How a change moves the lines of a sheet before anything is deleted. */
function linesOf({ insertions }: ChangeSteps, axis: Axis): Lines {
  return linesWith(insertions.filter((step) => step.axis === axis));
}

export function undoReads(steps: ChangeSteps): UndoReads {
  const [rows, columns] = [linesOf(steps, 'rows'), linesOf(steps, 'columns')];
  const [touchedRows, touchedColumns] = [new Set<number>(), new Set<number>()];
  const formats: ReformatStep[] = [];
  const validations: RevalidateStep[] = [];
  const rules: string[] = [];
  const add = (to: Set<number>, line: number | undefined) => {
    if (line !== undefined) to.add(line);
  };
  for (const step of steps.changes) {
    if (step.kind === 'reformat') formats.push(step);
    if (step.kind === 'revalidate') validations.push(step);
    if (step.kind === 'rule') rules.push(step.id);
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
    formats,
    validations,
    rules,
    hasFooter: steps.footer !== undefined,
  };
}

/**
 * Adapts the change to what was found: formatting and rules that the user has changed stay, widths
 * become known, headings only grow.
 */
export function settled(steps: ChangeSteps, found: UndoState): ChangeSteps {
  const [rows, columns] = [linesOf(steps, 'rows'), linesOf(steps, 'columns')];
  let [format, validation] = [0, 0];
  const changes = steps.changes.flatMap((step): ChangeStep[] => {
    if (step.kind === 'reformat') return settledFormat(step, found.formats[format++] ?? {});
    if (step.kind === 'revalidate') return found.validations[validation++] ? [step] : [];
    if (step.kind === 'rule') {
      const cell = found.rules.get(step.id);
      if (!cell) return [];
      return [
        { ...step, first: { row: rows.after(cell.row), column: columns.after(cell.column) } },
      ];
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
  const { footer, ...others } = steps;
  const parts = ['left', 'centre', 'right'] as const;
  const isOurs = parts.every((part) => (footer?.was[part] ?? '') === (found.footer?.[part] ?? ''));
  return { ...others, changes, ...(footer && isOurs && { footer }) };
}

function settledFormat(step: ReformatStep, found: FormatChange): ReformatStep[] {
  const names = (Object.keys(step.was) as (keyof FormatChange)[]).filter((name) =>
    isSameFormat(step.was[name], found[name]),
  );
  if (names.length === 0) return [];
  const pick = (format: FormatChange): FormatChange =>
    Object.fromEntries(names.map((name) => [name, format[name]]));
  return [{ ...step, was: pick(step.was), now: pick(step.now) }];
}

function isSameFormat(one: unknown, other: unknown): boolean {
  return String(one).toUpperCase() === String(other).toUpperCase();
}

/**
 * The steps that restore a sheet once the inserted rows and columns are removed from it. They work
 * no matter how many of the changes have been made.
 *
 * @param steps as returned by `settled`
 */
export function undoSteps(
  steps: ChangeSteps,
  contents: MatrixContents,
  found: UndoState,
): ChangeStep[] {
  const [rows, columns] = [linesOf(steps, 'rows'), linesOf(steps, 'columns')];
  const writes: CellWrite[] = [];
  const texts: Area[] = [];
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
            // While a cell has the text format, it would keep the formula as text.
            const isLast = numberFormat === '@' && isFormulaAt(contents, row, column);
            if (isLast) texts.push(cellArea({ row, column }));
            const first = isLast ? 'General' : step.numberFormats && numberFormat;
            writes.push({
              row,
              column,
              input,
              ...(first !== undefined && { numberFormat: first }),
            });
          });
        });
        return [];
      case 'reformat':
        return [{ ...step, area: step.before, was: step.now, now: step.was }];
      case 'revalidate':
        return [{ ...step, was: step.now, now: { ...step.was, area: step.before } }];
      case 'rule': {
        const rule = contents.rules?.find(({ id }) => id === step.id);
        const first = found.rules.get(step.id);
        return rule && first ? [{ ...step, formula: rule.formula, first }] : [];
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
      // Formatting of new cells disappears with their rows and columns; heights are restored below.
      case 'insert':
      case 'delete':
      case 'validate':
      case 'conditional-format':
      case 'fit':
      case 'format':
      case 'height':
      case 'outline':
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
    ...(texts.length > 0
      ? [{ kind: 'format' as const, areas: texts, format: { numberFormat: '@' } }]
      : []),
    // After the texts, because these may have made their rows taller.
    ...heights,
  ];
}
