import { isProblem } from '../../../src/assessment/problem';
import type { ProfileRow } from '../../../src/assessment/profile';
import { readMatrix } from '../../../src/excel/read/matrices';
import { readXlsx } from '../../../src/files/xlsx/read';
import { raterMatrix, type RaterMatrix } from '../../../src/workbook/combine/raters/matrix';
import { matrixResults } from '../../../src/workbook/figures/matrix-results';
import { RESULTS_NAMES } from '../../../src/workbook/results/names';
import { parseAddress } from '../../../src/workbook/sheet/address';
import type { CellValue } from '../../../src/workbench/model/snapshot';
import { saveWorkbook } from './files';
import { known } from './memory';
import { bestOf, figuresOf, type Figures } from './oracle';
import { placesOn } from './places';
import { shownByFunctions } from './typed-functions';
import { matrixSheet, type World } from './world';

/** Sums in another order differ in their last digits. */
export const near = (value: number | null): number | null =>
  value === null ? null : (expect.closeTo(value, 9) as number);

/** The figures of one place in the product. */
export interface Place {
  readonly where: string;
  readonly whole: Figures;
  /** Of each goal with a target, in order; undefined where a place does not give them. */
  readonly goals?: readonly Figures[];
}

/** Every place where somebody may look. */
export async function everywhere(world: World): Promise<readonly Place[]> {
  return [await inPane(world.matrix), ...onSheets(world), await inSavedFile(world)];
}

/** Functions that somebody typed, and the results sheets. */
export function onSheets(world: World): readonly Place[] {
  return [
    { where: 'functions typed by hand', ...shownByFunctions(world) },
    ...[...world.memory.results].map(([sheet, kind]) => onResults(world, sheet, kind)),
  ];
}

/** What the pane shows. */
export async function inPane(sheet: string): Promise<Place> {
  const read = await readMatrix(sheet);
  if (!read.ok || !read.value) throw new Error(`no matrix on ${sheet}: ${JSON.stringify(read)}`);
  const { layout, cells, notes } = read.value;
  const { assessed, warnings } = matrixResults(layout, cells, notes);
  if (!assessed) throw new Error('no target can be read');
  const wrong = warnings.filter(({ kind }) => kind !== 'rated-but-not-applicable');
  expect(wrong).toEqual([]);
  return {
    where: 'pane',
    whole: ofRow(assessed.whole.row),
    goals: assessed.goals.map(({ row }) => ofRow(row)),
  };
}

function ofRow({ tally, coverage, score }: ProfileRow): Figures {
  const { total, partial, none, notApplicable } = tally;
  return {
    counts: [total + partial + none, total, partial, none, notApplicable],
    coverage: isProblem(coverage) ? null : coverage,
    score: isProblem(score) ? null : score,
  };
}

/** What a name of a results sheet refers to. */
export function named(
  { host }: World,
  sheetName: string,
  name: keyof typeof RESULTS_NAMES,
): readonly (readonly (CellValue | null)[])[] {
  const sheet = host.model.sheet(sheetName);
  const found = host.model
    .names()
    .find((each) => each.sheetId === sheet?.id && each.name === RESULTS_NAMES[name]);
  const area = parseAddress(found?.formula ?? '');
  if (!sheet || !area) throw new Error(`no name ${name} on ${sheetName}`);
  return sheet.values(area);
}

/** What a results sheet shows, found by its names. */
function onResults(world: World, sheetName: string, kind: string): Place {
  const all = ofCells(named(world, sheetName, 'all')[0] ?? []);
  const single = (['coverage', 'score'] as const).map((name) =>
    figure(named(world, sheetName, name)[0]?.[0]),
  );
  expect([sheetName, ...single]).toEqual([sheetName, near(all.coverage), near(all.score)]);
  return {
    where: `${kind} results on ${sheetName}`,
    whole: all,
    goals: named(world, sheetName, 'goals')
      .slice(1)
      .map(([, , ...cells]) => ofCells(cells))
      // A goal whose rows were all deleted since.
      .filter(({ counts }) => counts.some((count) => count !== 0)),
  };
}

const ofCells = (cells: readonly (CellValue | null | undefined)[]): Figures => ({
  counts: cells.slice(0, 5).map(Number),
  coverage: figure(cells[5]),
  score: figure(cells[6]),
});

/** A figure on a sheet: a number, or a word where there is none; an error is no figure. */
function figure(cell: CellValue | null | undefined): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && !cell.startsWith('#') ? null : NaN;
}

/** The matrix as Combine reads it from the saved workbook. */
export async function savedMatrix({ host, matrix }: World): Promise<RaterMatrix> {
  const bytes = await saveWorkbook(host.snapshot());
  const read = await readXlsx(bytes, () => Promise.resolve());
  if (!read.ok) throw new Error(read.problem);
  const sheet = read.sheets.find((each) => each.sheet === matrix);
  const found = sheet && raterMatrix('saved.xlsx', sheet);
  if (!found) throw new Error('no matrix in the saved file');
  return found;
}

/** Its figures. */
async function inSavedFile(world: World): Promise<Place> {
  const matrix = await savedMatrix(world);
  expect(matrix.leftOut.filter(({ reason }) => reason !== 'rated-but-not-applicable')).toEqual([]);
  const rows = [...placesOn(world).codes.values()];
  const hidden = rows.filter((row) => matrixSheet(world).isHidden('rows', row));
  expect(matrix.hiddenRows ?? 0).toBe(hidden.length);
  const targets = [...matrix.targets];
  return {
    where: 'Combine',
    whole: figuresOf({
      rows: new Set(targets.map(([code]) => code)),
      notApplicable: new Set(
        targets.flatMap(([code, { applicable }]) => (applicable ? [] : [code])),
      ),
      weights: new Map(
        targets.map(([code, { weights }]) => [
          code,
          new Map(weights.map((weight, index) => [index, weight ?? 0])),
        ]),
      ),
    }),
  };
}

/** What the matrix itself shows in the rows of its targets: their best rating and its weight. */
export function rowsAreRight(world: World): void {
  const sheet = matrixSheet(world);
  const { best, codes } = placesOn(world);
  if (best === undefined) return;
  const all = known(world.memory);
  const own = [...codes].filter(([code]) => !world.memory.byHand.has(code));
  const seen = own.map(([code, row]) => {
    const [letter, score] = [sheet.cell(row, best)?.value, sheet.cell(row, best + 1)?.value];
    return [code, letter === 'T' || letter === 'P' ? letter : '', figure(score)];
  });
  const meant = own.map(([code]) => {
    const weight = bestOf(all, code);
    if (weight === undefined) return [code, '', null];
    return [code, weight === 1 ? 'T' : weight > 0 ? 'P' : '', expect.closeTo(weight, 9)];
  });
  expect(seen).toEqual(meant);
}
