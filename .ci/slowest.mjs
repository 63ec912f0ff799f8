/**
 * Prints the number of tests in a run of Jest (`--json --outputFile`), and its slowest files.
 *
 *     node .ci/slowest.mjs tests.json
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const run = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { numPassedTests, numFailedTests, numPendingTests } = run;
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
run.testResults
  .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
  .sort((one, other) => other.seconds - one.seconds)
  .slice(0, 10)
  .forEach(({ name, seconds }) =>
    console.log(`${seconds.toFixed(1).padStart(6)} s  ${relative('.', name)}`),
  );
