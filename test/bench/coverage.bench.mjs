// How much do COVERAGE and ALIGNMENT cost beside a bare loop that only reads the cells?
// Goal: at most 3 times; cost per cell flat from a thousand cells to a million.
import { bundled } from './bundled.mjs';
import { random, table, times } from './stopwatch.mjs';

const { ALIGNMENT, COVERAGE, TARGETS } = await bundled('functions/ratings', 'catalogue/targets');

const LETTERS = ['T', 'P', '', ''];
const WORDS = ['Total', 'partially aligned', null, 'aucun', ' P ', 'полностью'];

/** Cells as Excel hands them over: through JSON, so that equal texts are not one object. */
function cells(rows, columns, choices) {
  const next = random(rows * columns);
  const pick = () => choices[Math.floor(next() * choices.length)];
  const made = Array.from({ length: rows }, () => Array.from({ length: columns }, pick));
  return JSON.parse(JSON.stringify(made));
}

/** Reads every cell and looks whether it is filled: the least that any function must do. */
function bareLoop(range) {
  let filled = 0;
  for (const row of range) {
    for (const cell of row) if (cell !== null && cell !== '' && cell !== 0) filled++;
  }
  return filled;
}

const codes = JSON.parse(JSON.stringify(TARGETS.map(({ code }) => code)));
const shapes = [
  ['T/P letters, 20 documents', 20, LETTERS, false],
  ['words in three languages, 20 documents', 20, WORDS, false],
  ['T/P letters, with codes and scope', 20, LETTERS, true],
  ['one column of letters', 1, LETTERS, false],
];
const rows = [];
for (const [name, columns, choices, isCoded] of shapes) {
  for (const count of [1e3, 1e4, 1e5, 1e6]) {
    const range = cells(count / columns, columns, choices);
    const targets = isCoded ? range.map((_, row) => [codes[row % codes.length]]) : undefined;
    const scope = isCoded ? [['ALL']] : undefined;
    // Small ranges are taken several times at once, or the clock is too coarse.
    const repeat = Math.max(1, 2e5 / count);
    const often = (task) => () => {
      let result;
      for (let i = 0; i < repeat; i++) result = task();
      return result;
    };
    const [bare, covered, aligned] = times([
      often(() => bareLoop(range)),
      often(() => COVERAGE(range, targets, scope)),
      often(() => ALIGNMENT(range, targets, scope)),
    ]).map((each) => each / repeat);
    rows.push([
      name,
      count.toLocaleString('en'),
      `${((bare / count) * 1e6).toFixed(1)} ns`,
      `${((covered / count) * 1e6).toFixed(1)} ns`,
      `${(covered / bare).toFixed(1)} ×`,
      `${(aligned / bare).toFixed(1)} ×`,
    ]);
  }
}
table(['cells', 'count', 'bare/cell', 'COVERAGE/cell', 'COVERAGE/bare', 'ALIGNMENT/bare'], rows);
