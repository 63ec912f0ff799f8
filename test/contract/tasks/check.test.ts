import { existsSync, readFileSync } from 'node:fs';
import { targetsInScope } from '../../../src/catalogue/scopes';
import { check, fixFindings, undoFixes } from '../../../src/tasks/check';
import { fixesOf, hasSafeFix } from '../../../src/workbook/check/finding';
import type { Cell } from '../../../src/workbench/model/snapshot';
import { THOROUGH } from '../../effort';
import { bundledFiles } from '../../workbench/files/bundled';
import { closeHosts, startHost, type Harness } from '../harness';
import { workbook } from '../model';

let host: Harness;

/** A matrix made by hand, in which one code was converted to a number: 8.10 became 8.1. */
beforeEach(async () => {
  const codes = ['8.7', '8.8', '8.9', 8.1, '8.a', '8.b'];
  const cells = codes.flatMap((value, row) => [
    [`${row + 1},0`, { value }] as const,
    [`${row + 1},1`, { value: 'T' }] as const,
  ]);
  host = await startHost({
    workbook: workbook([{ name: 'Plan', cells: Object.fromEntries(cells) }]),
  });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});
afterEach(closeHosts);

const code = () => host.snapshot().sheets[0]?.cells['4,0']?.value;

async function fixes() {
  const found = await check();
  if (!found.ok) throw new Error(found.problem.kind);
  expect(found.value.findings.map(({ kind }) => kind)).toEqual(['code-as-number']);
  return found.value.findings.flatMap((finding) =>
    fixesOf(finding).filter((fix) => fix.becomes === '8.10'),
  );
}

test('what was fixed is not found again, until it is undone', async () => {
  const fixed = await fixFindings(await fixes());
  expect([code(), fixed]).toMatchObject([
    '8.10',
    { ok: true, value: { checked: { findings: [] } } },
  ]);
  const made = fixed.ok ? fixed.value.made : undefined;
  if (!made) throw new Error('nothing was made');
  await expect(undoFixes(made)).resolves.toMatchObject({
    ok: true,
    value: { made: undefined, checked: { findings: [{ kind: 'code-as-number' }] } },
  });
  expect(code()).toBe(8.1);
});

test('a check that is cancelled afterwards does not hide what was written', async () => {
  const fixed = await fixFindings(await fixes(), AbortSignal.abort());
  expect(fixed).toMatchObject({ ok: true, value: { checked: undefined } });
  expect(fixed.ok && fixed.value.made?.edits).toHaveLength(1);
  expect(code()).toBe('8.10');
});

test('a check that is cancelled finds nothing', async () => {
  await expect(check(AbortSignal.abort())).resolves.toEqual({
    ok: false,
    problem: { kind: 'cancelled' },
  });
});

/** As in UNDP's workbooks: applicable targets are the codes less those marked n/a. */
const READERS = {
  '0,3': '=COUNT(A2:A7)-COUNTIF(B2:B7,"n/a")',
  '1,3': '=COUNT(A:A)',
  '2,3': '=COUNTA(A2:A7)',
  '3,3': '=MATCH(8.1,A2:A7,0)',
} as const;

test('formulas that read a cell are found first, with what they will show', async () => {
  const sheet = host.model.activeSheet();
  for (const [place, formula] of Object.entries(READERS)) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    sheet.write({ row, column, rows: 1, columns: 1 }, [[formula]], 'user');
  }
  await host.settled();
  const found = await check();
  if (!found.ok) throw new Error(found.problem.kind);
  const told = found.value.findings.flatMap((each) =>
    each.kind === 'reads-a-fix' ? [[each.area.row, each.cell, each.becomes]] : [],
  );
  expect(told).toEqual([
    [0, '1', '0'],
    [1, '1', '0'],
    [3, '4', undefined],
  ]);
  expect(found.value.findings.filter(hasSafeFix)).toEqual([]);
  // Somebody fixes it nevertheless.
  const fix = found.value.findings.flatMap(fixesOf).find(({ becomes }) => becomes === '8.10');
  await fixFindings(fix ? [fix] : []);
  await host.settled();
  const shows = [0, 1, 2, 3].map((row) => host.snapshot().sheets[0]?.cells[`${row},3`]?.value);
  expect(shows).toEqual([0, 0, 6, '#N/A']);
});

/** The real workbook in the thorough run where it stands beside the project, or one of its shape. */
const REAL = '../shared/ria/Bahamas.xlsx';

async function undpWorkbook() {
  if (THOROUGH && existsSync(REAL)) {
    const opened = await bundledFiles().openWorkbook(new Uint8Array(readFileSync(REAL)), REAL);
    if (!opened.ok) throw new Error(opened.problem.kind);
    return opened.snapshot;
  }
  const cells: Record<string, Cell> = {
    '0,0': { value: 'Target' },
    '0,1': { value: 'Plan' },
    '0,2': { value: 'Applic?' },
    '127,2': { formula: '=COUNT($A$2:$A$127)-COUNTIF($C$2:$C$127,"NO")' },
  };
  targetsInScope('RIA').forEach(({ code }, index) => {
    cells[`${index + 1},0`] = { value: Number(code) };
    cells[`${index + 1},1`] = { value: index % 2 ? 'T' : 'P' };
    cells[`${index + 1},2`] = { value: index < 12 ? 'NO' : 'YES' };
  });
  return workbook([{ name: 'Overview', cells }]);
}

test('UNDP counts its codes: none is safe to fix, and the count that breaks comes first', async () => {
  host = await startHost({ workbook: await undpWorkbook() });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  host.model.recalculate();
  await host.settled();
  const found = await check();
  if (!found.ok) throw new Error(found.problem.kind);
  const codes = found.value.findings.filter(({ kind }) => kind === 'code-as-number');
  expect(codes.length).toBeGreaterThanOrEqual(126);
  expect(codes.filter(hasSafeFix)).toEqual([]);
  const [first] = found.value.findings.filter(({ kind }) => kind === 'reads-a-fix');
  expect(first).toMatchObject({ cell: '114', becomes: '-12' });
});
