// What do 1,000 PROFILE calls over 126 targets × 20 documents cost, beside only reading the cells?
import { bundled } from './bundled.mjs';
import { random, table } from './stopwatch.mjs';

const { PROFILE, targetsInScope } = await bundled('functions/profiles', 'catalogue/scopes');
const CALLS = 1000;
const next = random(126);
const codes = targetsInScope('RIA').map(({ code }) => [code]);
const ratings = codes.map(() =>
  Array.from({ length: 20 }, () => ['T', 'P', '', ''][Math.floor(next() * 4)]),
);

let filled = 0;
const read = performance.now();
for (let call = 0; call < CALLS; call++) {
  for (const row of ratings) for (const cell of row) if (cell !== '') filled++;
}
const bare = performance.now() - read;
const rows = [];
for (const by of ['goal', 'P', 'whole']) {
  await PROFILE(ratings, codes, [['RIA']], undefined, by);
  const start = performance.now();
  for (let call = 0; call < CALLS; call++) await PROFILE(ratings, codes, [['RIA']], undefined, by);
  const total = performance.now() - start;
  rows.push([by, `${(total / CALLS).toFixed(3)} ms`, `${(total / bare).toFixed(1)} ×`]);
}
table(['PROFILE by', 'a call', 'beside reading the cells'], rows);
if (filled === 0) process.exitCode = 1;
