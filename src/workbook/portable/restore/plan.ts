import type { Area } from '../../sheet/plan';
import { formulaTokens } from '../../formula/tokens';
import { formulaIn } from '../../sheet/whole-sheet';
import { helperSheets, recordOf, valuesIn, type FormulasReading } from '../formulas-reading';
import { recordBlock } from '../helper-sheet';
import { writeRecord } from '../record';
import {
  hasMark,
  hiddenNames,
  restorableFormulas,
  valuePlaces,
  type MarkedCell,
  type RestorableFormulas,
  type RestoreProblem,
} from './formulas';

/** How SDG formulas are restored in this workbook, as plain data. */
export interface RestorePlan extends Pick<RestorableFormulas, 'clear' | 'formulas'> {
  readonly problems: readonly RestoreProblem[];
  /** The expected contents of each cell in `formulas`: the native formula, or a value. */
  readonly seen: readonly unknown[];
  /** Formulas that could be restored, but are on protected sheets. */
  readonly onProtected: readonly MarkedCell[];
  readonly cleanUp: CleanUp;
}

/** What can be deleted once the formulas are restored, because nothing depends on it any more. */
export interface CleanUp {
  /** Hidden names that are no longer needed. */
  readonly names: readonly string[];
  /** Helper sheets that no formula refers to any more. */
  readonly sheetIds: readonly string[];
  /** The record that remains; none if all formulas were restored. */
  readonly record: string | undefined;
  /** The record for each helper sheet that stays. */
  readonly records: readonly {
    readonly sheetId: string;
    readonly area: Area;
    readonly cells: readonly (readonly string[])[];
  }[];
}

/**
 * Finds what portable copies have left in a workbook and plans how to restore it. Formulas on a
 * protected sheet stay, with everything that they need.
 *
 *     planRestore(reading).formulas //=> [{ sheet: 'Figures', row: 1, column: 2, formula: '=SDG.…' }]
 */
export function planRestore(reading: FormulasReading): RestorePlan {
  const record = recordOf(reading);
  const { sheets } = reading;
  // Only names without a sheet: ours belong to the workbook, and copied sheets bring their own.
  const names = reading.names.filter(({ sheet }) => sheet === undefined);
  const bySheet = new Map(sheets.map((sheet) => [sheet.sheet.toLowerCase(), sheet]));
  const plan = restorableFormulas({
    record,
    cells: markedCells(reading),
    names,
    values: valuePlaces(record, names).map(({ sheet, area, isWhole }) => {
      const found = bySheet.get(sheet.toLowerCase());
      return found && isWhole ? valuesIn(found, area) : [];
    }),
  });
  const isFree = ({ sheet }: { readonly sheet: string }) =>
    bySheet.get(sheet.toLowerCase())?.isProtected === false;
  const onProtected = plan.formulas.filter((each) => !isFree(each));
  const formulas = plan.formulas.filter(isFree);
  const isWhole = onProtected.length === 0 && plan.problems.length === 0;
  return {
    clear: plan.clear.filter(isFree),
    formulas,
    seen: formulas.map(({ sheet, row, column }) => {
      const found = bySheet.get(sheet.toLowerCase());
      return found?.formulas[row - found.area.row]?.[column - found.area.column];
    }),
    problems: plan.problems,
    onProtected,
    cleanUp: cleanUp(reading, plan, formulas, isWhole),
  };
}

function cleanUp(
  reading: FormulasReading,
  plan: RestorableFormulas,
  formulas: readonly MarkedCell[],
  isWhole: boolean,
): CleanUp {
  const helpers = helperSheets(reading);
  if (isWhole) {
    const used = helpers.filter((helper) => isLookedAt(helper.sheet, reading, plan, formulas));
    const gone = helpers.filter((helper) => !used.includes(helper));
    return {
      names: plan.names,
      sheetIds: gone.map(({ sheetId }) => sheetId),
      record: undefined,
      records: [],
    };
  }
  // Restored values need not be looked for again; their names show which ones they are.
  const record = recordOf(reading);
  const places = valuePlaces(record, reading.names);
  const served = new Set(plan.names.map((name) => name.toLowerCase()));
  const left = record.entries.filter((entry) => {
    if (entry.kind !== 'values') return true;
    const [own] = hiddenNames({ helperSheet: '', entries: [entry] });
    const home = places.find(({ id }) => id === entry.id)?.sheet.toLowerCase();
    const stays = reading.sheets.some(
      ({ sheet, isProtected }) => isProtected && sheet.toLowerCase() === home,
    );
    return stays || own === undefined || !served.has(own.toLowerCase());
  });
  const kept = new Set(hiddenNames({ helperSheet: '', entries: left }));
  const xml = writeRecord({ helperSheet: helpers[0]?.sheet ?? '', entries: left });
  return {
    names: plan.names.filter((name) => !kept.has(name)),
    sheetIds: [],
    record: xml,
    records: helpers.flatMap(({ sheetId, area, values, isProtected }) => {
      const block = isProtected ? undefined : recordBlock(values, xml);
      return block
        ? [
            {
              sheetId,
              area: {
                row: area.row + block.row,
                column: area.column + block.column,
                rows: block.cells.length,
                columns: 1,
              },
              cells: block.cells,
            },
          ]
        : [];
    }),
  };
}

/** Cells whose formula has a mark, except on helper sheets. */
function markedCells(reading: FormulasReading): MarkedCell[] {
  const helpers = helperSheets(reading);
  return reading.sheets
    .filter((sheet) => !helpers.includes(sheet))
    .flatMap((whole) =>
      whole.formulas.flatMap((cells, r) =>
        cells.flatMap((_, c) => {
          const formula = formulaIn(whole, r, c);
          const { sheet, area } = whole;
          return formula !== undefined && hasMark(formula)
            ? [{ sheet, row: area.row + r, column: area.column + c, formula }]
            : [];
        }),
      ),
    );
}

/** Does a remaining formula refer to the sheet? Somebody may have written one by hand. */
function isLookedAt(
  name: string,
  reading: FormulasReading,
  { clear }: RestorableFormulas,
  formulas: readonly MarkedCell[],
): boolean {
  const changed = new Set([
    ...formulas.map(({ sheet, row, column }) => `${row},${column},${sheet}`),
    ...clear.flatMap(({ sheet, area }) =>
      Array.from({ length: area.rows * area.columns }, (_, index) => {
        const row = area.row + Math.floor(index / area.columns);
        return `${row},${area.column + (index % area.columns)},${sheet}`;
      }),
    ),
  ]);
  const wanted = name.toLowerCase();
  const mentions = (formula: string) =>
    formula.toLowerCase().includes(wanted) &&
    formulaTokens(formula).some(
      ({ kind, text }) => kind === 'reference' && text.toLowerCase().includes(wanted),
    );
  return (
    reading.names.some(({ formula }) => mentions(formula)) ||
    reading.sheets.some(({ sheet, area, formulas: cells }) =>
      cells.some((row, r) =>
        row.some(
          (formula, c) =>
            typeof formula === 'string' &&
            formula.startsWith('=') &&
            !changed.has(`${area.row + r},${area.column + c},${sheet}`) &&
            mentions(formula),
        ),
      ),
    )
  );
}
