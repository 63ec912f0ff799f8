/**
 * LibreOffice's opinion of portable copies:
 *
 *     node test/ci/portable.mjs [seed]
 *
 * A workbook with every function in every form of reference is made portable and saved; its inputs
 * are changed in the file; LibreOffice calculates it anew and saves it in its own words. Then its
 * figures must be those of our functions, and the formulas must come back from its file.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, convert, load, profile, report, work } from './soffice.mjs';

const seed = Number(process.argv[2] ?? 1);
process.stdout.write(`seed ${seed}\n`);
const { portableCorpus, restoredFormulas, openWorkbook } = await load(
  "export * from './test/ci/portable-corpus';",
);
const { bytes, plan, cells, expected } = await portableCorpus(seed);
const path = join(work, 'portable.xlsx');
writeFileSync(path, bytes);
const [calculated] = convert(path, 'xlsx', profile('anew', true));
const file = await openWorkbook(new Uint8Array(readFileSync(calculated)), 'portable.xlsx');
assert.ok(file.ok, JSON.stringify(file.problem));
const { snapshot } = file;

const valueAt = (sheet, row, column) =>
  snapshot.sheets.find(({ name }) => name === sheet).cells[`${row},${column}`]?.value ?? '';

/** Where a figure differs from what our functions give, in words; undefined where it does not. */
function difference(cell, wanted) {
  for (const [r, row] of wanted.entries()) {
    for (const [c, value] of row.entries()) {
      const got = valueAt(cell.sheet, cell.row + r, cell.column + c);
      const isSame =
        typeof value === 'number' && typeof got === 'number'
          ? Math.abs(value - got) <= 1e-9
          : (value ?? '') === got;
      if (!isSame)
        return `seed ${seed}: ${cell.sheet} ${cell.formula} +${r},+${c}: ${got} instead of ${value}`;
    }
  }
  return undefined;
}

const names = [...new Set(cells.map(({ formula }) => /SDG\.(\w+)/.exec(formula)[1]))];
const isLive = (index) => plan.outcomes[index].becomes !== 'values';
for (const name of names) {
  const live = [...cells.keys()].filter(
    (index) => isLive(index) && cells[index].formula.includes(`SDG.${name}(`),
  );
  if (live.length === 0) continue;
  check(`${name}: ${live.length} formulas give what our function gives, to 1e-9`, () => {
    const wrong = live.flatMap((index) => difference(cells[index], expected[index]) ?? []);
    assert.deepEqual(wrong.slice(0, 5), []);
  });
}

check('all but texts and lists are live', () => {
  const values = plan.outcomes.filter(({ becomes }) => becomes === 'values');
  assert.deepEqual([...new Set(values.map(({ reason }) => reason))], ['no-native-form']);
  assert.ok(plan.outcomes.length - values.length >= 900, `${plan.outcomes.length} formulas`);
});

check('values stand as they were', () => {
  const frozen = [...cells.keys()].filter((index) => !isLive(index));
  assert.ok(frozen.length > 0);
  const wrong = frozen.flatMap((index) => difference(cells[index], cells[index].values) ?? []);
  assert.deepEqual(wrong.slice(0, 5), []);
});

check('inputs were changed', () => {
  const changed = [...cells.keys()].filter(
    (index) => JSON.stringify(cells[index].values) !== JSON.stringify(expected[index]),
  );
  assert.ok(changed.length > cells.length / 2, `${changed.length} of ${cells.length}`);
});

check('the formulas come back from what LibreOffice saved', () => {
  const { formulas, problems } = restoredFormulas(snapshot);
  assert.deepEqual(problems, []);
  const back = new Map(formulas.map((each) => [`${each.sheet}!${each.row},${each.column}`, each]));
  const wrong = cells.filter(
    ({ sheet, row, column, formula }) => back.get(`${sheet}!${row},${column}`)?.formula !== formula,
  );
  assert.deepEqual(
    wrong.slice(0, 5).map(({ formula }) => formula),
    [],
  );
  assert.equal(formulas.length, cells.length);
});

report();
