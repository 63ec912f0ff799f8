import assert from 'node:assert/strict';

/** Compares the results of all formulas of a workbook; returns how many there are. */
export function sameFigures(workbench, libreOffice) {
  let formulas = 0;
  const wrong = [];
  for (const sheet of workbench.sheets) {
    const other = libreOffice.sheets.find(({ name }) => name === sheet.name);
    assert.ok(other, `no sheet ${sheet.name}`);
    for (const [key, cell] of Object.entries(sheet.cells)) {
      if (!cell.formula) continue;
      formulas++;
      const [seen, wanted] = [other.cells[key]?.value ?? '', cell.value ?? ''];
      // A number in a text has as many digits as the program likes.
      const isSame =
        typeof wanted === 'number' ? Math.abs(seen - wanted) < 1e-9 : `${seen}` === `${wanted}`;
      if (!isSame) wrong.push(`${sheet.name} ${key}: ${seen}, not ${wanted} ${cell.formula}`);
    }
  }
  assert.deepEqual(wrong.slice(0, 5), []);
  return formulas;
}
