// Does the cost per cell stay flat from a thousand cells to a million, or does a function grow
// faster than its range? Reading larger ranges costs more by itself, once they leave the
// processor's caches: see the bare loop.
import { bundled } from './bundled.mjs';
import { bareLoop, cells, codesBeside } from './cells.mjs';
import { table, timesAsync } from './stopwatch.mjs';

const functions = await bundled(
  'functions/ratings',
  'functions/profiles',
  'functions/documents',
  'catalogue/targets',
);
const COLUMNS = 20;
/** Few enough ratings that rows differ in their best one. */
const CHOICES = ['T', 'P', ...Array.from({ length: 38 }, () => '')];
const SIZES = [1e3, 1e4, 1e5, 1e6];
const names = [Array.from({ length: COLUMNS }, (_, each) => `Plan ${each + 1}`)];
/** Not all targets, so that there are gaps in every range. */
const codes = functions.TARGETS.slice(0, 100).map(({ code }) => code);

/** What each function is called with. */
const calls = {
  COVERAGE: (range, targets) => [range, targets],
  ALIGNMENT: (range, targets) => [range, targets],
  RATING: (range) => [range],
  TALLY: (range, targets) => [range, targets],
  PROFILE: (range, targets) => [range, targets],
  GAPS: (range, targets) => [range, targets, [['ALL']]],
  HEADLINE: (range, targets) => [range, targets],
  DEPTH: (range, targets) => [range, targets],
  SHARED: (range, targets) => [range, names, targets],
  READINESS: (range, targets) => [range, range, targets],
  AGREEMENT: (range) => [range, [...range.slice(1), range[0]]],
  BALANCE: (range, targets) => [range, targets],
};

const perCell = new Map([['bare loop', []], ...Object.keys(calls).map((name) => [name, []])]);
for (const size of SIZES) {
  const range = cells(size / COLUMNS, COLUMNS, CHOICES);
  const targets = codesBeside(range, codes);
  const tasks = [
    () => bareLoop(range),
    ...Object.entries(calls).map(([name, given]) => {
      const args = given(range, targets);
      return () => functions[name](...args);
    }),
  ];
  // Small ranges are taken several times at once, or the clock is too coarse.
  const repeat = Math.max(1, 1e5 / size);
  const spent = await timesAsync(
    tasks.map((task) => async () => {
      for (let i = 0; i < repeat; i++) await task();
    }),
    size === 1e6 ? 5 : 15,
  );
  [...perCell.values()].forEach((row, at) => row.push((spent[at] / repeat / size) * 1e6));
}
table(
  ['nanoseconds per cell', ...SIZES.map((size) => size.toLocaleString('en')), '10⁶ : 10³'],
  [...perCell].map(([name, row]) => [
    name,
    ...row.map((each) => each.toFixed(1)),
    `${(row[row.length - 1] / row[0]).toFixed(2)} ×`,
  ]),
);
