import { existsSync, readFileSync } from 'node:fs';
import { readMatrix, type MatrixReading } from '../../src/excel/read/matrices';
import { readSelectedRange } from '../../src/excel/read/selected-range';
import { readXlsx } from '../../src/files/xlsx/read';
import { makeResults } from '../../src/tasks/make-results/make-results';
import { makePortableCopy, previewPortable } from '../../src/tasks/portable/portable';
import { saveColumns } from '../../src/tasks/save-columns';
export { openWorkbook };
import { openWorkbook } from '../../src/workbench/files/open';
import { saveWorkbook } from '../../src/workbench/files/save';
import type { WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import { raterMatrix } from '../../src/workbook/combine/raters/matrix';
import { matrixResults } from '../../src/workbook/figures/matrix-results';
import { analyseTable } from '../../src/workbook/format/analysis';
import type { Choices } from '../../src/workbook/format/columns';
import { RESULTS_NAMES } from '../../src/workbook/results/names';
import { parseAddress } from '../../src/workbook/sheet/address';
import truth from '../fixtures/ground-truth.json';
import { allWords } from '../i18n/all-words';
import { closeHosts } from '../contract/harness';
import { startPortable } from '../contract/portable-workbook';

/** Figures as one place in the product gives them. */
interface RealFigures {
  readonly applicable: number;
  readonly covered: number;
  readonly coverage: number;
  readonly score: number;
  /** Ratings per covered target; undefined where a place does not give it. */
  readonly depth?: number;
  /** Targets with a national indicator; undefined without a column of them. */
  readonly indicators?: number | undefined;
  /** By number: covered of applicable targets. */
  readonly goals: readonly string[];
  /** The same by P. */
  readonly ps: readonly string[];
}

/** A real assessment, and what its user says about the sheet; undefined: nothing. */
interface RealCase {
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
  readonly answers: Choices | undefined;
  readonly expected: RealFigures;
}

const ADD_IN = { id: '', version: '', namespace: 'SDG', names: [] };
const [bahamas, jamaica] = [truth.bahamas, truth.jamaica];

const ofBahamas = (goal: string) => {
  const own = bahamas.targets.filter(
    ({ code, rating }) => code.split('.')[0] === goal && rating !== 'n/a',
  );
  return `${own.filter(({ rating }) => rating !== 'none').length}/${own.length}`;
};
const GOALS = Array.from({ length: 17 }, (_, index) => String(index + 1));
/** Goals of each P, in the order of the Ps. */
const GOALS_OF_PS = [[1, 2, 3, 4, 5], [6, 12, 13, 14, 15], [7, 8, 9, 10, 11], [16], [17]] as const;

/** Jamaica's table by goal: number, applicable, covered, covered with an indicator. */
function ofJamaica(rows: readonly (readonly number[])[]): RealFigures {
  const sum = (at: number, goals: readonly number[] = rows.map(([goal = 0]) => goal)) =>
    goals.reduce((total, goal) => total + (rows[goal - 1]?.[at] ?? 0), 0);
  const share = sum(2) / sum(1);
  return {
    ...{ applicable: sum(1), covered: sum(2), coverage: share, score: share, depth: 1 },
    indicators: sum(3),
    goals: rows.map(([, applicable, covered]) => `${covered}/${applicable}`),
    ps: GOALS_OF_PS.map((goals) => `${sum(2, goals)}/${sum(1, goals)}`),
  };
}

/** Columns I and J add up what all sheets so far cover, and where there is an indicator. */
const JAMAICA: Choices = new Map([
  [8, { role: 'rating', top: 1 }],
  [9, { role: 'indicators' }],
]);

export const REAL_CASES: readonly RealCase[] = [
  {
    name: 'The Bahamas',
    file: '../shared/ria/Bahamas.xlsx',
    sheet: 'Alignment Overview',
    answers: undefined,
    expected: {
      ...{ applicable: 114, covered: 102, coverage: 102 / 114, score: 65.5 / 114 },
      depth: 220 / 102,
      // The overview has no column of indicators.
      indicators: undefined,
      goals: GOALS.map(ofBahamas),
      ps: Object.values(bahamas.expected.fivePs),
    },
  },
  {
    name: 'Jamaica',
    file: '../shared/ria/Jamaica.xlsx',
    sheet: '38_Growth-Inducement Strategy',
    answers: JAMAICA,
    expected: ofJamaica(jamaica.all),
  },
].filter(({ file }) => existsSync(file));

/** The figures that the pane shows. */
function inPane({ layout, cells, notes }: MatrixReading): RealFigures {
  const { assessed } = matrixResults(layout, cells, notes);
  if (!assessed) throw new Error('no target can be read');
  const { coverage, score, tally } = assessed.whole.row;
  if (typeof coverage !== 'number' || typeof score !== 'number') throw new Error('no figures');
  const share = ({ row }: (typeof assessed.goals)[number]) =>
    `${row.tally.total + row.tally.partial}/${row.tally.total + row.tally.partial + row.tally.none}`;
  const { readiness } = assessed;
  return {
    applicable: tally.total + tally.partial + tally.none,
    covered: tally.total + tally.partial,
    ...{ coverage, score, depth: assessed.depth ?? 0 },
    indicators: typeof readiness === 'object' ? readiness.ready : undefined,
    goals: assessed.goals.map(share),
    ps: assessed.ps.map(share),
  };
}

/** The figures of a results sheet, found by its names. */
export function onSheet(snapshot: WorkbookSnapshot, sheetName: string): RealFigures {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  const named = (name: keyof typeof RESULTS_NAMES): unknown[][] => {
    const found = snapshot.names.find(
      (each) => each.name === RESULTS_NAMES[name] && each.sheetId === sheet?.id,
    );
    const area = parseAddress(found?.formula ?? '');
    if (!sheet || !area) return [];
    const { row, column, rows, columns } = area;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => sheet.cells[`${row + r},${column + c}`]?.value),
    );
  };
  const one = (name: keyof typeof RESULTS_NAMES) => named(name)[0]?.[0];
  const [applicable, total, partial] = (named('all')[0] ?? []).map(Number);
  const share = (row: readonly unknown[], at: number) =>
    `${Number(row[at + 1]) + Number(row[at + 2])}/${Number(row[at])}`;
  const readiness = one('readiness');
  return {
    applicable: applicable ?? 0,
    covered: (total ?? 0) + (partial ?? 0),
    ...{ coverage: Number(one('coverage')), score: Number(one('score')) },
    depth: Number(one('depth')),
    indicators: typeof readiness === 'number' ? readiness * (applicable ?? 0) : undefined,
    goals: named('goals')
      .slice(1)
      .map((row) => share(row, 2)),
    ps: named('ps')
      .slice(1)
      .map((row) => share(row, 1)),
  };
}

/** What Combine reads from the saved file. */
async function inSavedFile(bytes: Uint8Array, sheetName: string): Promise<RealFigures> {
  const read = await readXlsx(bytes);
  const sheet = read.ok ? read.sheets.find((each) => each.sheet === sheetName) : undefined;
  const matrix = sheet && raterMatrix('real.xlsx', sheet);
  if (!matrix) throw new Error('no matrix in the saved file');
  const targets = [...matrix.targets].filter(([, { applicable }]) => applicable);
  const bestOf = (weights: readonly (number | undefined)[]) =>
    Math.max(0, ...weights.map((weight) => weight ?? 0));
  const covered = targets.filter(([, { weights }]) => bestOf(weights) > 0);
  const share = (goals: readonly number[]) => {
    const own = ([code]: readonly [string, unknown]) => goals.includes(Number(code.split('.')[0]));
    return `${covered.filter(own).length}/${targets.filter(own).length}`;
  };
  const score = targets.reduce((sum, [, { weights }]) => sum + bestOf(weights), 0);
  const hits = covered.flatMap(([, { weights }]) => weights.filter((weight) => (weight ?? 0) > 0));
  const marked = targets.filter(([, { notes }]) => notes.indicators.some((each) => each !== 0));
  return {
    ...{ applicable: targets.length, covered: covered.length },
    ...{ coverage: covered.length / targets.length, score: score / targets.length },
    depth: hits.length / covered.length,
    indicators: marked.length > 0 ? marked.length : undefined,
    goals: GOALS.map((goal) => share([Number(goal)])),
    ps: GOALS_OF_PS.map(share),
  };
}

/**
 * What every place gives for a real assessment, without anybody typing a formula, and the workbook
 * with both results sheets as a portable copy, which LibreOffice can calculate.
 */
export async function realResults({ file, sheet, answers }: RealCase) {
  const opened = await openWorkbook(new Uint8Array(readFileSync(file)), file);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const host = await startPortable(opened.snapshot);
  const read = async () => {
    const found = await readMatrix(sheet);
    if (!found.ok) throw new Error(JSON.stringify(found.problem));
    return found.value;
  };
  if (answers) {
    const id = host.model.sheet(sheet)?.id ?? '';
    host.model.activate(id);
    host.model.select(id, { row: 2, column: 1, rows: 1, columns: 1 });
    const table = await readSelectedRange();
    if (!table.ok || !table.value) throw new Error('no table');
    const { sheetId } = table.value;
    const analysis = analyseTable(table.value, answers);
    await saveColumns({ sheetId, reading: table.value, analysis });
  }
  // As the pane asks: neither is a rating, and SDG functions refuse them.
  for (const { kind, row, column } of (await read())?.cells.warnings ?? [])
    if (kind === 'not-a-rating')
      host.model.sheet(sheet)?.write({ row, column, rows: 1, columns: 1 }, [['']], 'user');
  await host.settled();
  const matrix = await read();
  if (!matrix) throw new Error('no matrix');
  const sheets = [];
  for (const formulas of ['native', 'functions'] as const) {
    const made = await makeResults({ matrix, formulas, language: 'en' }, { words: allWords() });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    await host.settled();
    sheets.push(made.value.sheet);
  }
  const [native = '', functions = ''] = sheets;
  const bytes = await saveWorkbook(host.snapshot(), { addIn: ADD_IN });
  const snapshot = host.snapshot();
  const figures = {
    pane: inPane(matrix),
    native: onSheet(snapshot, native),
    functions: onSheet(snapshot, functions),
    combine: await inSavedFile(bytes, sheet),
  };
  const progress = { signal: new AbortController().signal, onStep: () => undefined };
  const copy = await previewPortable({ wanted: 'live', part: 'workbook' }, allWords().t, progress);
  if (!copy.ok) throw new Error(JSON.stringify(copy.problem));
  const made = await makePortableCopy(copy.value, progress);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  await host.settled();
  const portable = await saveWorkbook(host.snapshot(), { addIn: ADD_IN });
  closeHosts();
  return { figures, portable, native, functions };
}
