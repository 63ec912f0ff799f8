// Fifty ministries' workbooks of 126 targets × 12 documents: read, matched, compared and planned.
// How long does it take, and how much memory at most? The issue asks for 10 seconds and 500 MB.
import { readFileSync } from 'node:fs';
import { bundled } from './bundled.mjs';
import { random, table } from './stopwatch.mjs';

const FILES = 50;
const DOCUMENTS = 12;
const run = await bundled(
  'files/xlsx/read',
  'catalogue/texts',
  'catalogue/scopes',
  'workbook/matrix/plan',
  'workbook/combine/raters/matrix',
  'workbook/combine/match-documents',
  'workbook/combine/gather-ratings',
  'workbook/combine/settle-conflicts',
  'workbook/combine/raters/agreement',
  'workbook/combine/matrix-plan',
  '../test/files/xlsx/xlsx-of-sheet',
  '../test/workbook/combine/filled-sheet',
  '../test/workbook/plan-words',
);
const readTexts = run.textsLoader(async (tag) =>
  JSON.parse(readFileSync(new URL(`../../src/catalogue/texts/${tag}.json`, import.meta.url))),
);
const texts = await readTexts('en');

/** All rate the same documents, the hardest case: every cell has fifty ratings. */
const documents = Array.from({ length: DOCUMENTS }, (_, index) => `Plan ${index + 1}`);
const codes = run.targetsInScope('RIA').map(({ code }) => code);
const files = Array.from({ length: FILES }, (_, seed) => {
  const next = random(seed);
  const rating = () => ['T', 'P', 'none', ''][Math.floor(next() * 4)];
  const typed = codes.map((code) => [
    code,
    {
      ratings: documents.map(rating),
      indicators: 'Poverty rate',
      institutions: `Ministry ${seed}`,
    },
  ]);
  return run.xlsxOfSheet(run.filledSheet(texts, documents, Object.fromEntries(typed)));
});

const parts = [];
let most = 0;
const look = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  most = Math.max(most, heapUsed + arrayBuffers);
};
const timed = async (name, work) => {
  const start = performance.now();
  const result = await work();
  look();
  parts.push([name, `${((performance.now() - start) / 1000).toFixed(2)} s`]);
  return result;
};
const pause = () =>
  new Promise((resolve) => {
    look();
    setTimeout(resolve);
  });

const start = performance.now();
globalThis.gc?.();
const raters = await timed(`read ${FILES} files`, async () => {
  const found = [];
  for (const [index, bytes] of files.entries()) {
    const reading = await run.readXlsx(bytes, pause);
    if (!reading.ok) throw new Error(reading.problem);
    for (const sheet of reading.sheets) found.push(run.raterMatrix(`${index}.xlsx`, sheet));
  }
  return found;
});
const gathered = await timed('match and gather', () => {
  const columns = run.combinedColumns(raters, run.namedDocuments(raters), new Map());
  return run.gatherRatings(raters, columns, 'nothing');
});
const settled = await timed('settle', () => run.settleConflicts(gathered, 'best'));
const agreement = await timed('agreement of 1,225 pairs', () =>
  run.ratersAgreement(gathered, raters.length),
);
const names = raters.map((_, index) => `Ministry ${index}`);
const words = { ratedBy: 'Rated by', none: 'none', unnamed: 'Unnamed' };
const combination = { raters, names, gathered, settled, agreement, texts, made: '2026-02-28' };
const plan = await timed('plan the matrix', () =>
  run.planCombinedMatrix(combination, run.MATRIX_WORDS, words),
);
parts.push(['all', `${((performance.now() - start) / 1000).toFixed(2)} s`]);
parts.push(['heap and buffers at most', `${Math.round(most / 1e6)} MB`]);
parts.push(['process at most', `${Math.round(process.resourceUsage().maxRSS / 1e3)} MB`]);
parts.push([
  'files together',
  `${Math.round(files.reduce((sum, f) => sum + f.length, 0) / 1e3)} kB`,
]);
parts.push(['differences', settled.conflicts.length]);
parts.push([
  'cells planned',
  plan.blocks.reduce((sum, { cells }) => sum + cells.length * (cells[0]?.length ?? 0), 0),
]);
table(['combine', ''], parts);
