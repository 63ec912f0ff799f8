import { readFileSync } from 'node:fs';
import type { Cell } from '../../../src/workbench/model/snapshot';
import { makeSample } from '../../../src/workbench/sample/sample-file.mjs';
import { bundledFiles } from '../files/bundled';

const { openWorkbook } = bundledFiles();
const { bahamas } = JSON.parse(readFileSync('test/fixtures/ground-truth.json', 'utf8')) as {
  bahamas: {
    targets: { code: string; rating: string; documentsT: number; documentsP: number }[];
  };
};
const bytes = new Uint8Array(readFileSync('assets/sample.xlsx'));

async function cells(): Promise<Readonly<Record<string, Cell>>> {
  const file = await openWorkbook(bytes, 'sample.xlsx');
  if (!file.ok) throw new Error(file.problem.kind);
  return file.snapshot.sheets.find(({ name }) => name === 'Alignment Overview')?.cells ?? {};
}

test('the file is what the script makes of the figures', async () => {
  expect(Buffer.from(await makeSample(process.cwd())).equals(Buffer.from(bytes))).toBe(true);
});

test('codes are text', async () => {
  const sheet = await cells();
  bahamas.targets.forEach(({ code }, index) => {
    expect(sheet[`${index + 1},0`]).toMatchObject({ value: code, numberFormat: '@' });
  });
  expect(Object.values(sheet).filter(({ value }) => value === '8.10')).toHaveLength(1);
});

test('each target has as many T and P as in the assessment', async () => {
  const sheet = await cells();
  const marks = (row: number) =>
    Array.from({ length: 31 }, (_, n) => sheet[`${row},${n + 2}`]?.value).filter(Boolean);
  bahamas.targets.forEach(({ code, documentsT, documentsP }, index) => {
    const row = marks(index + 1);
    const counted = [row.filter((m) => m === 'T').length, row.filter((m) => m === 'P').length];
    expect([code, ...counted]).toEqual([code, documentsT, documentsP]);
  });
});

test('best ratings are in AN2:AN127, as in the original', async () => {
  const sheet = await cells();
  bahamas.targets.forEach(({ code, rating }, index) => {
    const shown = rating === 'n/a' ? 'N/A' : rating;
    expect([code, sheet[`${index + 1},39`]?.value]).toEqual([code, shown]);
  });
});

test('every document carries something', async () => {
  const sheet = await cells();
  for (let column = 2; column < 16; column++) {
    const marks = bahamas.targets.filter((_, index) => sheet[`${index + 1},${column}`]?.value);
    expect(marks.length).toBeGreaterThan(0);
  }
});
