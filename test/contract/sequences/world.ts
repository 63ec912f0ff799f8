import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LanguageTag } from '../../../src/catalogue/languages';
import { targetsInScope } from '../../../src/catalogue/scopes';
import { loadTexts } from '../../../src/catalogue/texts';
import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { interfaceTag } from '../../../src/i18n/languages';
import { wordsIn } from '../../../src/i18n/words';
import { madeNow } from '../../../src/tasks/made-now';
import { matrixWords } from '../../../src/tasks/make-matrix/words';
import { FIRST_TARGET_ROW, planMatrix } from '../../../src/workbook/matrix/plan';
import type { RatingScale } from '../../../src/workbook/matrix/rating-scale';
import {
  describedFunctions,
  type FunctionDescription,
} from '../../../src/workbench/model/custom-functions';
import type { WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import type { SheetModel } from '../../../src/workbench/model/workbook-model';
import { withProvenance } from '../../../src/workbook/sheet/provenance';
import { allWords } from '../../i18n/all-words';
import { startHost, type Harness } from '../harness';
import { firstRows } from '../inserted-plans';
import { nameOf, type Memory } from './memory';
import { placesOn } from './places';
import { ownTable, type OWN_TABLES, type OwnTable } from './tables';
import { typeFunctions } from './typed-functions';

const ADDIN = resolve('dist/addin');
if (!existsSync(join(ADDIN, 'functions.js'))) throw new Error('Build first: npm run build');
const functions = describedFunctions(
  JSON.parse(readFileSync(join(ADDIN, 'functions.json'), 'utf8')) as {
    functions: FunctionDescription[];
  },
);
/** The texts of all languages that a matrix can have here: functions load them when asked. */
const texts = readdirSync(join(ADDIN, 'chunks')).filter((file) =>
  /^texts-(?:en|fr|ru|kk|es|zh-Hans|ar)-json\./.test(file),
);

/** The interface's words, as the pane has them. */
export const words = allWords();

export interface World {
  readonly host: Harness;
  readonly memory: Memory;
  /** Name of the matrix's sheet. */
  readonly matrix: string;
  /** Unless the add-in made the matrix. */
  readonly own?: OwnTable;
}

/** What a sequence begins with. It is written out in failures, so it is plain data. */
export type Start =
  | {
      readonly documents: number;
      readonly scale: RatingScale;
      readonly language: LanguageTag;
      /** All targets, or only as many. */
      readonly targets?: number;
    }
  | { readonly table: (typeof OWN_TABLES)[number] };

/** A workbook with a new matrix, or with a table of a person's own, and functions that read it. */
export async function newWorld(start: Start): Promise<World> {
  const world = 'table' in start ? await tableOf(start.table) : await made(start);
  await world.host.settled();
  typeFunctions(world);
  await world.host.settled();
  return world;
}

async function openHost(workbook?: WorkbookSnapshot): Promise<Harness> {
  const host = await startHost({
    functions,
    namespace: 'SDG',
    scripts: [join(ADDIN, 'functions.js'), ...texts.map((file) => join(ADDIN, 'chunks', file))],
    ...(workbook && { workbook }),
    quirks: { excel: '365', blanks: null },
  });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  return host;
}

const ALL = targetsInScope('RIA').length;
const NOTHING_DONE = () => ({
  byHand: new Set<string>(),
  notApplicable: new Set<string>(),
  ratings: new Map<string, Map<number, string | number>>(),
  comments: new Map<string, string>(),
  results: new Map<string, 'native' | 'functions'>(),
});

/** A new matrix as the pane makes it, or its first rows, with which everything is faster. */
async function made({
  documents,
  scale,
  language,
  targets = ALL,
}: Extract<Start, { scale: unknown }>): Promise<World> {
  const host = await openHost();
  const named = Array.from({ length: documents }, (_, id) => ({ id, name: nameOf(id) }));
  const request = { documents: named.map(({ name }) => ({ name })), scope: 'RIA', scale } as const;
  const tag = interfaceTag(language);
  const own = matrixWords(await wordsIn(words, tag), 'RIA', { scale, language: tag });
  const plan = planMatrix({ ...request, texts: await loadTexts(language) }, own);
  const outcome = await insertSheet(
    withProvenance(
      firstRows(plan, FIRST_TARGET_ROW + targets),
      madeNow('matrix', { scope: 'RIA', language }),
    ),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const codes = targetsInScope('RIA').map(({ code }) => code);
  return {
    host,
    matrix: outcome.value.sheet,
    memory: {
      ...NOTHING_DONE(),
      ...{ documents: named, scope: 'RIA', language, scale, nextDocument: documents },
      rows: new Set(codes.slice(0, targets)),
    },
  };
}

/** A table that was there before, as its owner sees it. */
async function tableOf(name: (typeof OWN_TABLES)[number]): Promise<World> {
  const own = await ownTable(name);
  const host = await openHost(own.workbook);
  // Excel shows a file's cached values until something changes.
  host.model.recalculate();
  await host.settled();
  const memory: Memory = {
    ...NOTHING_DONE(),
    documents: own.documents.map((heading, id) => ({ id, name: heading })),
    scope: undefined,
    language: 'en',
    scale: 'T/P',
    rows: new Set(own.order),
    nextDocument: own.documents.length,
  };
  const world: World = { host, memory, own, matrix: own.sheet };
  const sheet = matrixSheet(world);
  const places = placesOn(world);
  for (const code of own.order) {
    const row = places.row(code);
    if (sheet.cell(row, places.applicable)?.value === own.applicable.no)
      memory.notApplicable.add(code);
    const rated = memory.documents.flatMap((document) => {
      const value = sheet.cell(row, places.column(document))?.value;
      return value === undefined || value === 0 ? [] : [[document.id, String(value)] as const];
    });
    memory.ratings.set(code, new Map(rated));
  }
  return world;
}

export function matrixSheet({ host, matrix }: World): SheetModel {
  const sheet = host.model.sheet(matrix);
  if (!sheet) throw new Error(`no sheet ${matrix}`);
  return sheet;
}
