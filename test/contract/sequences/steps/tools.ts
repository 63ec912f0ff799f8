import { removeInserted } from '../../../../src/excel/operations/remove-inserted';
import { undoFormatting } from '../../../../src/excel/operations/formats/restore';
import { readMatrix } from '../../../../src/excel/read/matrices';
import { readSelectedRange } from '../../../../src/excel/read/selected-range';
import { wordsIn } from '../../../../src/i18n/words';
import { check, fixFindings, undoFixes } from '../../../../src/tasks/check';
import { formatTable } from '../../../../src/tasks/format-table/format-table';
import { makeResults } from '../../../../src/tasks/make-results/make-results';
import {
  makePortableCopy,
  previewPortable,
  restoreFromPortable,
} from '../../../../src/tasks/portable/portable';
import { fixesOf, hasSafeFix } from '../../../../src/workbook/check/finding';
import { analyseTable } from '../../../../src/workbook/format/analysis';
import { SCALE_TOPS, type ColumnChoice } from '../../../../src/workbook/format/columns';
import { topOf } from '../../../../src/workbook/matrix/rating-scale';
import type { WorkbookSnapshot } from '../../../../src/workbench/model/snapshot';
import { formulasOf } from '../../portable-workbook';
import { cellwise } from '../../user-tables';
import { sheetsAreRight } from '../check';
import { openWorkbook, saveWorkbook } from '../files';
import type { FormulaKind } from '../memory';
import { placesOn } from '../places';
import { matrixSheet, words, type World } from '../world';
import { done } from './outcome';
import { afterShowingAll } from './rows';

const progress = { signal: new AbortController().signal, onStep: () => undefined };

async function insertResults({ matrix, memory, host }: World, formulas: FormulaKind) {
  const read = done(await readMatrix(matrix));
  if (!read) throw new Error('no matrix');
  const request = { matrix: read, formulas, language: memory.language };
  const inserted = done(await makeResults(request, { words }));
  await host.settled();
  return inserted;
}

/** A person looks at two or three. */
export async function addResults(formulas: FormulaKind, world: World): Promise<boolean> {
  if (world.memory.results.size >= 2) return false;
  const { sheet } = await insertResults(world, formulas);
  world.memory.results.set(sheet, formulas);
  return true;
}

/** Undo takes the sheet away, and nothing else. */
export async function addAndRemoveResults(formulas: FormulaKind, world: World): Promise<boolean> {
  const { host } = world;
  const before = host.snapshot();
  const removed = done(await removeInserted(await insertResults(world, formulas)));
  expect(removed.state).toBe('removed');
  await host.settled();
  expect(host.snapshot()).toEqual(before);
  return true;
}

export async function saveAndOpen({ host }: World): Promise<boolean> {
  host.model.load(await openWorkbook(await saveWorkbook(host.snapshot())));
  return true;
}

/** As a copy for those without the add-in: none of our formulas is left. */
export async function makePortable({ host }: World): Promise<void> {
  const t = await wordsIn(words, 'en');
  const copy = done(await previewPortable({ wanted: 'live', part: 'workbook' }, t, progress));
  done(await makePortableCopy(copy, progress));
  await host.settled();
  expect(Object.values(formulasOf(host)).filter((formula) => formula.includes('SDG.'))).toEqual([]);
}

/** The figures stay in the copy, and formulas come back as they were. */
export async function portableAndBack(world: World): Promise<boolean> {
  const { host } = world;
  const before = formulasOf(host);
  await makePortable(world);
  sheetsAreRight(world);
  done(await restoreFromPortable(progress));
  await host.settled();
  expect(formulasOf(host)).toEqual(before);
  return true;
}

/** Contents stay; Undo gives back the looks too. */
export async function format(undo: boolean, world: World): Promise<boolean> {
  const { host, memory } = world;
  const top = topOf(memory.scale);
  if (top !== undefined && !SCALE_TOPS.some((each) => each === top)) return false;
  const sheet = matrixSheet(world);
  const places = placesOn(world);
  const row = Math.min(...places.codes.values());
  host.model.activate(sheet.id);
  host.model.select(sheet.id, { row, column: places.codeColumn, rows: 1, columns: 1 });
  const rating = { role: 'rating', ...(top !== undefined && { top }) } as ColumnChoice;
  const choices = new Map<number, ColumnChoice>([
    [places.codeColumn, { role: 'code' }],
    [places.applicable, { role: 'applicable' }],
    ...memory.documents.map((each) => [places.column(each), rating] as const),
  ]);
  const reading = done(await readSelectedRange());
  if (!reading) throw new Error('nothing selected');
  const analysis = analyseTable(reading, choices);
  const options = {
    ...{ ratingColours: true, dropDowns: true, goalColours: true },
    ...{ lines: true, freeze: true },
  };
  const t = await wordsIn(words, 'en');
  let before = host.snapshot();
  const formatted = done(
    await afterShowingAll(world, () => {
      before = host.snapshot();
      return formatTable({ reading, analysis, options }, t, {});
    }),
  );
  if (formatted.state !== 'formatted') throw new Error(formatted.state);
  await host.settled();
  expect(contents(host.snapshot())).toEqual(contents(before));
  if (undo) {
    done(await undoFormatting(formatted.before));
    await host.settled();
    expect(cellwise(host.snapshot())).toEqual(cellwise(before));
  }
  return true;
}

/** What every cell holds, whatever it looks like. */
const contents = ({ sheets }: WorkbookSnapshot) =>
  sheets.map(({ name, cells }) => [
    name,
    Object.fromEntries(
      Object.entries(cells).flatMap(([place, { value, formula, numberFormat }]) =>
        value === undefined && formula === undefined
          ? []
          : [[place, { value, formula, numberFormat }]],
      ),
    ),
  ]);

/** All fixes that Check calls safe. */
export async function fix(undo: boolean, { host }: World): Promise<boolean> {
  const before = host.snapshot();
  const { findings } = done(await check());
  const fixes = findings.filter(hasSafeFix).flatMap(fixesOf);
  if (fixes.length === 0) return false;
  const { made, checked } = done(await fixFindings(fixes));
  await host.settled();
  expect(checked?.findings.filter(hasSafeFix)).toEqual([]);
  if (undo && made) {
    done(await undoFixes(made));
    await host.settled();
    expect(host.snapshot()).toEqual(before);
  }
  return true;
}
