// How long the workbench, not Excel, takes for what tests and people do most: inserting one RIA
// matrix of 126 targets × 12 documents, making its results sheet, and one rating that both answer
// to. Each is measured in five new workbooks; processor time, in seconds.
import { contractBundle } from './contract-bundle.mjs';
import { table } from './stopwatch.mjs';

const RUNS = 5;
const { openWorkbook } = await contractBundle(
  'workbench',
  "export { openWorkbook } from '../bench/workbench-steps';",
);

const times = { 'insert a matrix': [], 'make a results sheet': [], 'type one rating': [] };
for (let run = 0; run < RUNS; run++) {
  const { steps, prepareResults, close } = await openWorkbook();
  times['insert a matrix'].push(await seconds(steps.insertMatrix));
  await prepareResults();
  times['make a results sheet'].push(await seconds(steps.makeResults));
  times['type one rating'].push(await seconds(steps.rate));
  close();
}
table(
  ['', 'median s', 'each'],
  Object.entries(times).map(([step, each]) => [
    step,
    each.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)].toFixed(2),
    each.map((time) => time.toFixed(2)).join(' '),
  ]),
);
process.exit(0);

async function seconds(step) {
  globalThis.gc?.();
  const start = process.cpuUsage();
  await step();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
