/**
 * LibreOffice's opinion of the results sheet of native formulas, with The Bahamas' ratings, and of
 * every shape of formula we write over random ratings:
 *
 *     node test/ci/results.mjs [seed …]
 *     UPDATE_PICTURES=1 node test/ci/results.mjs
 *
 * It calculates the saved file anew, and once more with a rating changed in the file, and the
 * figures are compared with the ground truth. What it draws is compared with a reviewed picture.
 * What it calculates over random ratings is compared with what the workbench calculated.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { sameFigures } from './same-figures.mjs';
import { check, convert, load, profile, report, work } from './soffice.mjs';

const require = createRequire(import.meta.url);
const { PNG } = require('pngjs');
const truth = JSON.parse(readFileSync('test/fixtures/ground-truth.json', 'utf8')).bahamas;

const { bundleWorkbench } = await load("export * from './test/contract/bundle';");
await bundleWorkbench();
const { resultsWorkbooks, openWorkbook, named, EDITED } = await load(
  "export * from './test/ci/results-workbook';",
);
const { shapesWorkbook } = await load("export * from './test/ci/shapes-workbook';");
const { saved, edited } = await resultsWorkbooks();
const file = (name, bytes) => {
  const path = join(work, `${name}.xlsx`);
  writeFileSync(path, bytes);
  return path;
};
const open = async (path) => {
  const opened = await openWorkbook(new Uint8Array(readFileSync(path)), 'results.xlsx');
  assert.ok(opened.ok, JSON.stringify(opened.problem));
  return opened.snapshot;
};
const calculatesAnew = profile('anew', true);
const [savedFile, editedFile] = [file('saved', saved), file('edited', edited)];
const meant = await open(savedFile);
const [anew] = await Promise.all(convert(savedFile, 'xlsx', calculatesAnew).map(open));
const [changed] = await Promise.all(convert(editedFile, 'xlsx', calculatesAnew).map(open));
const seeds = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 2, 3];
const shapes = new Map();
for (const seed of seeds) {
  const path = file(`shapes-${seed}`, await shapesWorkbook(seed));
  const [converted] = convert(path, 'xlsx', calculatesAnew);
  shapes.set(seed, [await open(path), await open(converted)]);
}

const close = (value, wanted, digits = 12) =>
  assert.ok(Math.abs(value - wanted) < 10 ** -digits, `${value} is not ${wanted}`);
const one = (snapshot, name) => named(snapshot, name)[0][0];
const listed = (snapshot) =>
  named(snapshot, 'gaps')
    .slice(1)
    .map(([code]) => code)
    .filter((code) => code !== '');
const gaps = (rating) =>
  truth.targets.filter((each) => each.rating === rating).map(({ code }) => code);

check('every formula gives what the workbench gave', () => {
  const formulas = sameFigures(meant, anew);
  assert.ok(formulas > 3000, `${formulas} formulas`);
});

for (const [seed, pair] of shapes) {
  check(`seed ${seed}: every shape of formula over random ratings does so too`, () => {
    const formulas = sameFigures(...pair);
    assert.ok(formulas > 2000, `${formulas} formulas`);
  });
}

check('calculated anew, the figures are the ground truth', () => {
  const { expected } = truth;
  assert.equal(
    one(anew, 'headline'),
    'Applicable targets covered: 102 of 114 (89.5%). In full: 29; in part: 73; not covered: 12; not applicable: 12.',
  );
  assert.deepEqual(named(anew, 'all')[0].slice(0, 5), [114, 29, 73, 12, 12]);
  close(one(anew, 'coverage'), 102 / 114);
  close(one(anew, 'score'), expected.scoreMicro, 4);
  close(named(anew, 'mean')[0][0], expected.coverageMacro, 4);
  close(named(anew, 'mean')[0][1], expected.scoreMacro, 4);
  close(one(anew, 'depth'), 220 / 102);
  close(one(anew, 'readiness'), 101 / 114);
  const ps = named(anew, 'ps').slice(1);
  assert.deepEqual(
    Object.fromEntries(ps.map(([name, all, t, p]) => [name, `${t + p}/${all}`])),
    expected.fivePs,
  );
  assert.deepEqual(listed(anew), [...gaps('none'), ...gaps('P')]);
});

check('a rating that changes in the file changes the figures', () => {
  assert.deepEqual(named(changed, 'all')[0].slice(0, 5), [114, 30, 73, 11, 12]);
  close(one(changed, 'coverage'), 103 / 114);
  assert.ok(!listed(changed).includes(truth.targets[EDITED.row].code));
  assert.deepEqual(listed(changed), [...gaps('none').slice(1), ...gaps('P')]);
});

/** The font that comes with the tests' browser, and no other: the same on every machine. */
const fonts = resolve('node_modules/.cache/chromium/fonts');
const fontConfig = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${fonts}</dir><cachedir>${join(work, 'font-cache')}</cachedir></fontconfig>`;
const REFERENCE = 'test/browser/references/results-sheet-libreoffice.png';
/** Letters are drawn a little otherwise by each release: pictures are compared as a mosaic. */
const STONE = 12;
const TOLERANCE = 0.03;

if (existsSync(fonts)) {
  process.env.FONTCONFIG_FILE = join(work, 'fonts.conf');
  writeFileSync(process.env.FONTCONFIG_FILE, fontConfig);
  const [pdf] = convert(savedFile, 'pdf', profile('draws', false));
  // The first sheet is the results.
  const page = join(work, 'page');
  const drawn = spawnSync('pdftoppm', ['-r', '90', '-l', '1', '-singlefile', '-png', pdf, page]);
  assert.equal(drawn.status, 0, `pdftoppm: ${drawn.stderr ?? drawn.error}`);
  const bytes = readFileSync(`${page}.png`);
  if (process.env.UPDATE_PICTURES) writeFileSync(REFERENCE, bytes);
  check('the sheet looks as it did when it was reviewed', () => {
    const [seen, wanted] = [PNG.sync.read(bytes), PNG.sync.read(readFileSync(REFERENCE))];
    assert.deepEqual([seen.width, seen.height], [wanted.width, wanted.height]);
    const [one, other] = [mosaic(seen), mosaic(wanted)];
    const differ = one.filter((stone, index) => Math.abs(stone - other[index]) > 24).length;
    const share = differ / one.length;
    if (share > TOLERANCE) {
      mkdirSync('dist/pictures', { recursive: true });
      writeFileSync('dist/pictures/results-sheet-libreoffice.png', bytes);
    }
    assert.ok(share <= TOLERANCE, `${(100 * share).toFixed(1)} % of the picture differs`);
  });
} else {
  process.stdout.write('No picture is compared: the tests’ browser has not been unpacked here.\n');
}

/** Mean brightness of squares, which survives what letters' edges do not. */
function mosaic({ width, height, data }) {
  const stones = [];
  for (let top = 0; top + STONE <= height; top += STONE)
    for (let left = 0; left + STONE <= width; left += STONE) {
      let sum = 0;
      for (let y = top; y < top + STONE; y++)
        for (let x = left; x < left + STONE; x++) {
          const at = 4 * (y * width + x);
          sum += (data[at] + data[at + 1] + data[at + 2]) / 3;
        }
      stones.push(sum / STONE ** 2);
    }
  return stones;
}

report();
