/**
 * What becomes of the add-in's formulas on their way through LibreOffice:
 *
 *     node test/ci/repair.mjs
 *
 * A workbook with formulas of ours is saved; LibreOffice, which does not know the functions, opens
 * it and saves it in its own words. The values must still be there, and opened again the formulas
 * must be those that were typed, or be found and entered again as such.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, convert, load, profile, report, work } from './soffice.mjs';

const { meant, opened, savedWorkbook } = await load("export * from './test/ci/repair-workbook';");
const path = join(work, 'sent.xlsx');
const bytes = await savedWorkbook();
writeFileSync(path, bytes);
const reopened = async (name, calculatesAnew) => {
  const [converted] = convert(path, 'xlsx', profile(name, calculatesAnew));
  return opened(new Uint8Array(readFileSync(converted)));
};
const saved = await opened(bytes);
const kept = await reopened('kept', false);
const anew = await reopened('anew', true);

const cells = Object.entries(meant());
const formulas = cells.filter(([, { formula }]) => formula);
/** LibreOffice calculates what spills as soon as it opens a file. */
const spills = ([, { spill, spilled }]) => spill !== undefined || spilled === true;
const isSame = (a, b) =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-12 : a === b;

/** Every formula of the plan is the one that was typed in that cell, and there are so many. */
function entersAsTyped({ entries, left }, count) {
  assert.deepEqual(left, []);
  for (const { sheet, area, edit } of entries) {
    const typed = sheet === 'Figures' && meant()[`${area.row},${area.column}`]?.formula;
    assert.equal(edit.input, typed);
  }
  assert.equal(entries.length, count);
}

check('the file names our functions as Excel does', () => {
  for (const [key, { formula }] of formulas) {
    const stored = saved.unknown.cells[key]?.formula ?? '';
    const names = formula.replace(/"[^"]*"/g, '').match(/SDG\.\w+/g);
    for (const name of names) {
      assert.ok(stored.includes(`_xldudf_${name.replace('.', '_')}(`), `${key} ${stored}`);
    }
  }
});

check('LibreOffice shows the values that were saved, but for lists that spill', () => {
  for (const [key, cell] of cells) {
    const wanted = spills([key, cell]) ? '#NAME?' : cell.value;
    const got = kept.unknown.cells[key]?.value;
    assert.ok(isSame(got, wanted), `${key}: ${got} instead of ${wanted}`);
  }
});

check('opened again where the add-in is, the formulas are those that were typed', () => {
  for (const [key, { formula }] of formulas) {
    assert.equal(kept.known.cells[key]?.formula, formula);
    assert.equal(anew.known.cells[key]?.formula, formula);
  }
});

check('those that show errors are found and entered as they were typed', () => {
  const isList = formulas.filter(spills).length;
  const hidesErrors = 1;
  entersAsTyped(kept.known.plan, isList + hidesErrors);
  // All were calculated without the add-in but one, which hides its error.
  entersAsTyped(anew.known.plan, formulas.length);
});

check('where Excel shows the names of the file, all are entered as they were typed', () => {
  entersAsTyped(saved.unknown.plan, formulas.length);
  entersAsTyped(kept.unknown.plan, formulas.length);
  entersAsTyped(anew.unknown.plan, formulas.length);
});

report();
