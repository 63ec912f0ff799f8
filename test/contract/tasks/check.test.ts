import { check, fixFindings, undoFixes } from '../../../src/tasks/check';
import { fixesOf } from '../../../src/workbook/check/finding';
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
  expect(found.value.map(({ kind }) => kind)).toEqual(['code-as-number']);
  return found.value.flatMap((finding) => fixesOf(finding).filter((fix) => fix.becomes === '8.10'));
}

test('what was fixed is not found again, until it is undone', async () => {
  const fixed = await fixFindings(await fixes());
  expect([code(), fixed]).toMatchObject(['8.10', { ok: true, value: { findings: [] } }]);
  const made = fixed.ok ? fixed.value.made : undefined;
  if (!made) throw new Error('nothing was made');
  await expect(undoFixes(made)).resolves.toMatchObject({
    ok: true,
    value: { made: undefined, findings: [{ kind: 'code-as-number' }] },
  });
  expect(code()).toBe(8.1);
});

test('a check that is cancelled afterwards does not hide what was written', async () => {
  const fixed = await fixFindings(await fixes(), AbortSignal.abort());
  expect(fixed).toMatchObject({ ok: true, value: { findings: undefined } });
  expect(fixed.ok && fixed.value.made?.edits).toHaveLength(1);
  expect(code()).toBe('8.10');
});

test('a check that is cancelled finds nothing', async () => {
  await expect(check(AbortSignal.abort())).resolves.toEqual({
    ok: false,
    problem: { kind: 'cancelled' },
  });
});
