// What do 1,000 PROFILE calls over 126 targets × 20 documents cost, beside only reading the cells?
import { bundled } from './bundled.mjs';
import { bareLoop, cells, LETTERS } from './cells.mjs';
import { table, timesAsync } from './stopwatch.mjs';

const { PROFILE, targetsInScope } = await bundled('functions/profiles', 'catalogue/scopes');
const CALLS = 1000;
const codes = targetsInScope('RIA').map(({ code }) => [code]);
const ratings = cells(codes.length, 20, LETTERS);

const often = (task) => async () => {
  for (let call = 0; call < CALLS; call++) await task();
};
const groupings = ['goal', 'P', 'whole'];
const [bare, ...profiles] = await timesAsync(
  [
    often(() => bareLoop(ratings) + bareLoop(codes)),
    ...groupings.map((by) => often(() => PROFILE(ratings, codes, [['RIA']], undefined, by))),
  ],
  5,
);
table(
  ['PROFILE by', '1,000 calls', 'beside reading the cells'],
  profiles.map((spent, at) => [
    groupings[at],
    `${spent.toFixed(0)} ms`,
    `${(spent / bare).toFixed(1)} ×`,
  ]),
);
