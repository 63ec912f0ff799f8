// How much do COVERAGE and ALIGNMENT cost beside a bare loop that only reads the same cells?
// Goal: at most 3 times from 100,000 cells on.
import { bundled } from './bundled.mjs';
import { bareLoop, cells, codesBeside, LETTERS, WORDS } from './cells.mjs';
import { table, times } from './stopwatch.mjs';

const { ALIGNMENT, COVERAGE, TARGETS } = await bundled('functions/ratings', 'catalogue/targets');
const GOAL = 3;

const codes = TARGETS.map(({ code }) => code);
/** Name, columns, what is in the cells, whether codes and a scope come along, scale. */
const shapes = [
  ['T/P letters, 20 documents', 20, LETTERS, false],
  ['words in three languages, 20 documents', 20, WORDS, false],
  ['numbers on the scale 0-3, 20 documents', 20, [0, 1, 2, 3, 'n/a'], false, '0-3'],
  ['T/P letters, 20 documents, codes, scope', 20, LETTERS, true],
  ['one column of letters', 1, LETTERS, false],
  ['one column of words', 1, WORDS, false],
  ['one column of letters, codes, scope', 1, LETTERS, true],
];
const rows = [];
const beyond = [];
for (const [name, columns, choices, isCoded, scale] of shapes) {
  for (const count of [1e3, 1e5, 1e6]) {
    const range = cells(count / columns, columns, choices);
    const targets = isCoded ? codesBeside(range, codes) : undefined;
    const scope = isCoded ? [['ALL']] : undefined;
    const args = [range, targets, scope, scale];
    // Small ranges are taken several times at once, or the clock is too coarse.
    const repeat = Math.max(1, 2e5 / count);
    const often = (task) => () => {
      let result;
      for (let i = 0; i < repeat; i++) result = task();
      return result;
    };
    const [bare, covered, aligned] = times([
      often(() => bareLoop(range) + (targets ? bareLoop(targets) : 0)),
      often(() => COVERAGE(...args)),
      often(() => ALIGNMENT(...args)),
    ]).map((each) => each / repeat);
    const ratios = [covered / bare, aligned / bare];
    if (count >= 1e5 && Math.max(...ratios) > GOAL) beyond.push(`${name}, ${count}`);
    rows.push([
      name,
      count.toLocaleString('en'),
      `${((bare / count) * 1e6).toFixed(1)} ns`,
      `${((covered / count) * 1e6).toFixed(1)} ns`,
      ...ratios.map((ratio) => `${ratio.toFixed(1)} ×`),
    ]);
  }
}
table(['cells', 'count', 'bare/cell', 'COVERAGE/cell', 'COVERAGE/bare', 'ALIGNMENT/bare'], rows);
console.log(`
Beyond ${GOAL} × from 100,000 cells on in this run: ${beyond.join('; ') || 'none'}.
Why words in one column may be: JSON makes a text of its own of each word longer than ten signs, so
that all its signs must be read to recognise it, which the bare loop need not do; and in one column
each cell is a target of its own, weighed, kept and counted. Beside the bare loop a thousand cells
cost more, too: every call reads its arguments and makes a table of 169 targets, whatever the range.`);
