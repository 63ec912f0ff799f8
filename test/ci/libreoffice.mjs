/**
 * LibreOffice's opinion of the files the workbench saves:
 *
 *     node test/ci/libreoffice.mjs
 *
 * It opens a saved workbook twice, once as it is and once calculating everything anew, saves it in
 * its own words, and what it says is compared with what was meant.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, convert, load, profile, report, work } from './soffice.mjs';

const { bundleWorkbench } = await load("export * from './test/contract/bundle';");
await bundleWorkbench();
const { savedWorkbook, openWorkbook } = await load("export * from './test/ci/saved-workbook';");
const saved = join(work, 'saved.xlsx');
const bytes = await savedWorkbook();
writeFileSync(saved, bytes);

const open = async (path) => {
  const file = await openWorkbook(new Uint8Array(readFileSync(path)), 'saved.xlsx');
  assert.ok(file.ok, JSON.stringify(file.problem));
  return { ...file.snapshot, kept: file.kept };
};
const meant = await open(saved);
const [asItIs] = await Promise.all(convert(saved, 'xlsx', profile('kept', false)).map(open));
const [anew] = await Promise.all(convert(saved, 'xlsx', profile('anew', true)).map(open));
const csv = new Map(
  convert(
    saved,
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
    profile('csv', false),
  ).map((path) => [path.replace(/^.*saved-(.*)\.csv$/, '$1'), readFileSync(path, 'utf8')]),
);

const sheetOf = (snapshot, name) => {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  assert.ok(sheet, `no sheet ${name}`);
  return sheet;
};
/** Cells with something in them: LibreOffice fills in formats of its own. */
const valuesOf = (sheet) =>
  Object.fromEntries(
    Object.entries(sheet.cells)
      .filter(([, { value }]) => value !== undefined && value !== '')
      // LibreOffice writes 15 digits.
      .map(([key, { value }]) => [key, typeof value === 'number' ? value.toPrecision(12) : value]),
  );
// Names of ours are SDG_T and the like; files store functions as _xldudf_SDG_COVERAGE.
const isAddIn = ({ formula = '' }) => /SDG\.|_xldudf_SDG_/i.test(formula);

check('all sheets are there, in order', () => {
  assert.deepEqual(
    asItIs.sheets.map(({ name, visibility }) => [name, visibility]),
    meant.sheets.map(({ name, visibility }) => [name, visibility]),
  );
});

check('every value is the same', () => {
  for (const sheet of meant.sheets) {
    assert.deepEqual(valuesOf(sheetOf(asItIs, sheet.name)), valuesOf(sheet), sheet.name);
  }
});

check('calculated anew, native formulas give the same', () => {
  for (const sheet of meant.sheets) {
    const other = sheetOf(anew, sheet.name);
    let formulas = 0;
    for (const [key, cell] of Object.entries(sheet.cells)) {
      if (!cell.formula || isAddIn(cell)) continue;
      formulas++;
      const message = `${sheet.name} ${key} ${cell.formula}`;
      assert.deepEqual(other.cells[key]?.value ?? '', cell.value ?? '', message);
    }
    if (sheet.name === 'RIA matrix') assert.ok(formulas >= 252, `${formulas} formulas`);
  }
});

check('the add-in’s formula keeps its result, under the name Excel stores', () => {
  const { formula, value } = sheetOf(asItIs, 'Read me').cells['10,1'] ?? {};
  assert.match(formula, /_xldudf_sdg_coverage/i);
  assert.ok(Math.abs(value - 102 / 114) < 1e-12, String(value));
});

check('codes are text', () => {
  const catalogue = csv.get('SDG targets');
  assert.ok(catalogue, [...csv.keys()].join());
  for (const code of ['8.10', '16.10', '17.10', '1.a']) {
    assert.match(catalogue, new RegExp(`(^|,)"?${code.replace('.', '\\.')}"?,`, 'm'));
  }
  const codes = Object.values(sheetOf(asItIs, 'SDG targets').cells).filter(({ value }) =>
    /^\d+\.\w+$/.test(String(value)),
  );
  assert.equal(codes.length, 169);
  for (const cell of codes) {
    assert.equal(typeof cell.value, 'string');
    assert.equal(cell.numberFormat, '@');
  }
});

check('drop-downs are there', () => {
  const lists = (snapshot, name) =>
    sheetOf(snapshot, name)
      .validations.filter(({ rule }) => rule.kind === 'list' && rule.dropDown)
      .map(({ rule }) => rule.source)
      .sort();
  for (const name of ['RIA matrix', 'Alignment Overview']) {
    assert.ok(lists(meant, name).length >= 2, name);
    assert.deepEqual([...new Set(lists(asItIs, name))], [...new Set(lists(meant, name))], name);
  }
});

check('colours by rating are there', () => {
  for (const name of ['RIA matrix', 'Alignment Overview']) {
    const fills = (snapshot) =>
      [
        ...new Set(sheetOf(snapshot, name).conditionalFormats.map(({ style }) => style.fill)),
      ].sort();
    assert.ok(fills(meant).length >= 2, name);
    assert.deepEqual(fills(asItIs), fills(meant), name);
  }
});

check('fills, bold and number formats are there', () => {
  for (const sheet of meant.sheets) {
    const other = sheetOf(asItIs, sheet.name);
    for (const [key, { value, style, numberFormat }] of Object.entries(sheet.cells)) {
      if (value === undefined) continue;
      const seen = other.cells[key] ?? {};
      const where = `${sheet.name} ${key}`;
      assert.equal(seen.style?.fill, style?.fill, where);
      assert.equal(seen.style?.bold ?? false, style?.bold ?? false, where);
      assert.equal(seen.style?.wrap ?? false, style?.wrap ?? false, where);
      if (numberFormat === '@') assert.equal(seen.numberFormat, '@', where);
    }
  }
});

// Frozen panes are not compared: without a window LibreOffice forgets those of any file.
check('merges and tables are there', () => {
  for (const sheet of meant.sheets) {
    const other = sheetOf(asItIs, sheet.name);
    assert.deepEqual(other.merges, sheet.merges, sheet.name);
    assert.deepEqual(
      other.tables.map(({ name, area }) => [name, area]),
      sheet.tables.map(({ name, area }) => [name, area]),
      sheet.name,
    );
  }
});

check('names are there', () => {
  const names = (snapshot) =>
    snapshot.names
      .map(({ name, sheetId }) => {
        const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
        return `${sheet?.name ?? ''}!${name}`;
      })
      .sort();
  assert.ok(names(meant).length > 0);
  assert.deepEqual(names(asItIs), names(meant));
});

check('charts are there, over the same cells and the same way round', () => {
  // LibreOffice's own charts say more than ours: they are parts of the file, kept as they are.
  const parts = [...asItIs.kept.drawings]
    .filter(([path]) => /charts\/chart\d+\.xml$/.test(path))
    .map(([, { bytes }]) => new TextDecoder().decode(bytes))
    .filter((xml) => xml.includes('Results'));
  const seen = parts.map((xml) => ({
    direction: /<c:barDir val="(\w+)"/.exec(xml)?.[1],
    grouping: /<c:grouping val="(\w+)"/.exec(xml)?.[1],
    orders: [...xml.matchAll(/<c:orientation val="(\w+)"/g)].map(([, order]) => order).sort(),
    cells: [...new Set([...xml.matchAll(/<c:f>([^<]+)<\/c:f>/g)].map(([, cells]) => cells))].sort(),
    colours: ['4c9f38', 'dda63a'].filter((colour) => xml.toLowerCase().includes(colour)),
  }));
  const cells = ['A3:A5', 'B2', 'B3:B5', 'C2', 'C3:C5'].map(
    (address) => `Results!${address.replace(/([A-Z])(\d)/g, '$$$1$$$2')}`,
  );
  const common = { cells, colours: ['4c9f38', 'dda63a'] };
  const turned = { ...common, direction: 'bar', orders: ['maxMin', 'minMax'] };
  const upright = { ...common, direction: 'col', orders: ['minMax', 'minMax'] };
  const key = ({ direction, grouping }) => `${direction} ${grouping}`;
  assert.deepEqual(
    seen.sort((a, b) => key(a).localeCompare(key(b))),
    [
      { ...turned, grouping: 'clustered' },
      { ...turned, grouping: 'stacked' },
      { ...upright, grouping: 'clustered' },
      { ...upright, grouping: 'stacked' },
    ],
  );
});

check('outlines, filters, footers and directions are there', () => {
  const parts = ({ outline, filter, rightToLeft, page }) => ({
    rows: outline?.rows,
    filter,
    rightToLeft,
    footer: page?.footer,
  });
  const results = parts(sheetOf(meant, 'Results'));
  assert.deepEqual(Object.values(results).includes(undefined), false);
  assert.deepEqual(parts(sheetOf(asItIs, 'Results')), results);
});

report();
