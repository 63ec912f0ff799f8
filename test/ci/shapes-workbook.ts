import { insertSheet } from '../../src/excel/operations/insert-sheet';
import { allWords } from '../i18n/all-words';
import { resultsWords } from '../../src/tasks/make-results/words';
import { saveWorkbook } from '../../src/workbench/files/save';
import type { SheetModel } from '../../src/workbench/model/workbook-model';
import { mapReferences } from '../../src/workbook/formula/references';
import { FIRST_TARGET_ROW, planMatrix } from '../../src/workbook/matrix/plan';
import { RATING_SCALES } from '../../src/workbook/matrix/rating-scale';
import { planResults } from '../../src/workbook/results/plan';
import type { CellInput } from '../../src/workbook/sheet/plan';
import { AT, readingOf } from '../contract/bahamas-matrix';
import { closeHosts } from '../contract/harness';
import { workbook } from '../contract/model';
import { make, startPortable } from '../contract/portable-workbook';
import { MATRIX_WORDS } from '../workbook/plan-words';
import { textsFromDisk } from '../workbook/texts-from-disk';
import { randomNumbers } from './portable-inputs';

const LETTERS = ['T', 'P', '', '', 'T', 'P', 't', ' P ', 'Partial', 'полностью', 'n/a', 0];
const NUMBERS = [0, 1, '', '', 0.5, 'n/a', 'частично', 'Total'];
/** What is no rating, in every other workbook: our functions then show an error. */
const SLIPS = ['perhaps', '*', 'T?', 4, -1, '2'];
/**
 * Codes as people have them: as numbers, of which 8.1 may be 8.10, within texts, twice. A number
 * and a text that look the same are left out: to LibreOffice, MATCH finds either by the other.
 */
const CODES: readonly (readonly [row: number, cell: CellInput])[] = [
  [2, 1.3],
  [41, 8.1],
  [50, 8.1],
  [55, '9.1'],
  [58, 'Target 10.3: x'],
  [72, '12.2; 12.3'],
];
const APPLIES = ['yes', 'yes', 'yes', '', 'no', 'NO', ' Нет ', '否', '0', 'what'];
const INDICATORS = ['', '', 'Poverty rate', '-', 'none', 'n/a', 0, 2];
const INSTITUTIONS = ['', 'Ministry A', 'ministry a', 'Ministry B', ' Ministry B'];
const CODE = 2;
/** Far to the right of the matrix, for the formulas of its colours. */
const RULES = 60;

/**
 * A workbook with every shape of formula we write, over random ratings, as the workbench calculates
 * it and saves it: a matrix, its colours' formulas as cells, its results sheet in native formulas,
 * and the one with SDG functions as a portable copy.
 */
export async function shapesWorkbook(seed: number): Promise<Uint8Array> {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const host = await startPortable(workbook([{ name: 'Start' }]));
  const texts = await textsFromDisk('en');
  const scale = pick(RATING_SCALES);
  const documents = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) => ({
    name: `Plan ${index + 1}`,
  }));
  const scope = pick(['RIA', 'OUTCOME'] as const);
  const words = { ...MATRIX_WORDS, sheet: pick(['Matrix', "Plan d'action", 'Қазақстан жоспары']) };
  const inserted = await insertSheet(planMatrix({ documents, scope, texts, scale }, words));
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.problem));
  const matrix = host.model.sheet(inserted.value.sheet) as SheetModel;
  const rows = scope === 'RIA' ? 126 : 107;
  const fill = (column: number, choices: readonly CellInput[], columns = 1) =>
    matrix.write(
      { row: AT.row, column, rows, columns },
      Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => blankAsNull(pick(choices))),
      ),
      'user',
    );
  fill(AT.applicable, APPLIES);
  const ratings = scale === 'T/P' ? LETTERS : NUMBERS;
  const isClean = seed % 2 === 1;
  fill(AT.documents, isClean ? ratings : [...ratings, ...SLIPS], documents.length);
  for (const [row, cell] of isClean ? [] : CODES) {
    const place = { row: AT.row + row, column: CODE, rows: 1, columns: 1 };
    if (typeof cell === 'number') matrix.setNumberFormat(place, 'General');
    matrix.write(place, [[cell]], 'user');
  }
  const after = AT.documents + documents.length + 3;
  fill(after, INDICATORS);
  fill(after + 1, INSTITUTIONS);
  await host.settled();
  const read = await readingOf(inserted.value.sheet);
  for (const formulas of ['native', 'functions'] as const) {
    const ofSheet = { language: 'en', matrix: inserted.value.sheet, date: 'today' } as const;
    const request = { ...read, formulas, texts, direction: 'ltr' } as const;
    const made = await insertSheet(planResults(request, resultsWords(allWords().t, ofSheet)));
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
  }
  await host.settled();
  const portable = await make();
  if (!portable.ok) throw new Error(JSON.stringify(portable.problem));
  writeRules(matrix, rulesOf(host.snapshot(), matrix.name));
  host.model.recalculate();
  await host.settled();
  const bytes = await saveWorkbook(host.snapshot());
  closeHosts();
  return bytes;
}

const blankAsNull = (cell: CellInput): CellInput => (cell === '' ? null : cell);

type Snapshot = Parameters<typeof saveWorkbook>[0];

/** The formulas of colours as they are for some of the cells that they colour, as numbers. */
function rulesOf({ sheets }: Snapshot, name: string): string[] {
  const sheet = sheets.find((each) => each.name === name);
  return (sheet?.conditionalFormats ?? []).flatMap(({ areas, rule }) => {
    const [area] = areas;
    if (!area || rule.kind !== 'formula') return [];
    return Array.from({ length: Math.min(40, area.rows * area.columns) }, (_, index) => {
      const at = Math.floor((index * area.rows * area.columns) / 40) % (area.rows * area.columns);
      const [down, right] = [Math.floor(at / area.columns), at % area.columns];
      const formula = mapReferences(rule.formula, (cell) => ({
        row: cell.row + (cell.fixedRow ? 0 : down),
        column: cell.column + (cell.fixedColumn ? 0 : right),
      }));
      return `=IF(${formula.replace(/^=/, '')},1,0)`;
    });
  });
}

function writeRules(sheet: SheetModel, formulas: readonly string[]): void {
  sheet.write(
    { row: FIRST_TARGET_ROW, column: RULES, rows: formulas.length, columns: 1 },
    formulas.map((formula) => [formula]),
    'addin',
  );
}
