/**
 * LibreOffice's opinion of what sequences of a person's steps ended with, as the thorough run of
 * test/contract/sequences has saved it: a portable copy with a results sheet of native formulas.
 *
 *     THOROUGH=1 npx jest --selectProjects contract --runTestsByPath test/contract/sequences/sequences.test.ts
 *     node test/ci/sequences.mjs
 *
 * It calculates each file anew, and every figure must be what the workbench calculated.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameFigures } from './same-figures.mjs';
import { check, convert, load, profile, report } from './soffice.mjs';

const { openWorkbook } = await load("export * from './src/workbench/files/open';");
const folder = 'dist/test/sequences';
const names = existsSync(folder) ? readdirSync(folder) : [];
const calculatesAnew = profile('anew', true);
const open = async (path) => {
  const opened = await openWorkbook(new Uint8Array(readFileSync(path)), 'last.xlsx');
  assert.ok(opened.ok, JSON.stringify(opened.problem));
  return opened.snapshot;
};

check('the thorough run has saved some', () => assert.ok(names.length > 0, folder));
for (const name of names) {
  const path = join(folder, name);
  const [converted] = convert(path, 'xlsx', calculatesAnew);
  const [meant, anew] = [await open(path), await open(converted)];
  check(`${name}: every formula gives what the workbench gave`, () => {
    const formulas = sameFigures(meant, anew);
    assert.ok(formulas > 50, `${formulas} formulas`);
  });
}

report();
