/**
 * Real assessments of UNDP, where their workbooks stand beside the project:
 *
 *     node test/ci/real.mjs
 *
 * Without anybody typing a formula, the pane, both results sheets, Combine and LibreOffice must give
 * the published figures.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, convert, load, profile, report, work } from './soffice.mjs';

const { bundleWorkbench } = await load("export * from './test/contract/bundle';");
await bundleWorkbench();
const { REAL_CASES, realResults, onSheet, openWorkbook } = await load(
  "export * from './test/ci/real-results';",
);
if (REAL_CASES.length === 0) process.stdout.write('left out: no real workbooks in ../shared/ria\n');

/** Equal, to 1e-9 where they are shares. */
function same(figures, expected) {
  const rounded = (each) =>
    Object.fromEntries(
      Object.entries(each).map(([key, value]) => [
        key,
        typeof value === 'number' ? Number(value.toFixed(9)) : value,
      ]),
    );
  assert.deepEqual(rounded(figures), rounded(expected));
}

for (const real of REAL_CASES) {
  const { figures, portable, native, functions } = await realResults(real);
  for (const [place, found] of Object.entries(figures))
    check(`${real.name}: the published figures, ${place}`, () => same(found, real.expected));
  const path = join(work, 'real.xlsx');
  writeFileSync(path, portable);
  const [calculated] = convert(path, 'xlsx', profile('anew', true));
  const file = await openWorkbook(new Uint8Array(readFileSync(calculated)), 'real.xlsx');
  assert.ok(file.ok, JSON.stringify(file.problem));
  for (const [form, sheet] of Object.entries({ native, functions }))
    check(`${real.name}: LibreOffice calculates them too, ${form}`, () =>
      same(onSheet(file.snapshot, sheet), real.expected),
    );
}

report();
