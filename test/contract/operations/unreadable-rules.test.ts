import { readSelectedRange } from '../../../src/excel/read/selected-range';
import { undoFormatting } from '../../../src/excel/operations/formats/restore';
import { formatRange } from '../../../src/excel/operations/format-range';
import { ROWS } from '../../../src/workbook/matrix/areas';
import { change, french, MATRIX, ratedMatrix } from '../changed-matrix';
import { closeHosts, startHost, type Harness } from '../harness';
import { plannedFormatting } from '../operations';
import { cellwise, handMadeWorkbook } from '../user-tables';
import { USER_WORKBOOK } from '../user-workbook';

/** A conditional format of the user's, as people make them twice: Excel cannot read it. */
const USERS_RULE = {
  id: 'users-own',
  areas: [{ row: ROWS.firstTarget, column: 5, rows: 3, columns: 1 }],
  rule: { kind: 'value', operator: 'EqualTo', formula1: '="T"' },
  style: { fill: '#FFFF00' },
} as const;

let host: Harness;

async function start(workbook = handMadeWorkbook()): Promise<void> {
  host = await startHost({ workbook });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
}

afterEach(closeHosts);

describe('a table with a rule that Excel cannot read', () => {
  beforeEach(async () => {
    await start();
    host.quirks.unreadableRules = true;
  });

  test('is read as any other', async () => {
    host.model.select('s1', { row: 5, column: 2, rows: 1, columns: 1 });
    const read = await readSelectedRange();
    expect(read).toMatchObject({ ok: true, value: { sheet: 'Plan' } });
  });

  test('is formatted without colours by rating, which is told, and undone', async () => {
    const before = cellwise(host.snapshot());
    const rules = () => host.model.sheet('Plan')?.conditionalFormats();
    const untouched = rules();
    const outcome = await formatRange(await plannedFormatting(host));
    if (!outcome.ok || outcome.value.state !== 'formatted') throw new Error('not formatted');
    expect(outcome.value.before.rules).toBe('unread');
    expect(rules()).toEqual(untouched);
    expect(host.model.sheet('Plan')?.cell(3, 1)?.style?.bold).toBe(true);
    expect(cellwise(host.snapshot())).not.toEqual(before);
    await expect(undoFormatting(outcome.value.before)).resolves.toMatchObject({ ok: true });
    expect(cellwise(host.snapshot())).toEqual(before);
  });

  test('that came after formatting keeps it from being undone, as a whole, until it is gone', async () => {
    host.quirks.unreadableRules = false;
    const before = cellwise(host.snapshot());
    const outcome = await formatRange(await plannedFormatting(host));
    if (!outcome.ok || outcome.value.state !== 'formatted') throw new Error('not formatted');
    const formatted = cellwise(host.snapshot());
    host.quirks.unreadableRules = true;
    await expect(undoFormatting(outcome.value.before)).resolves.toEqual({
      ok: false,
      problem: { kind: 'unreadable-rule' },
    });
    expect(cellwise(host.snapshot())).toEqual(formatted);
    host.quirks.unreadableRules = false;
    await expect(undoFormatting(outcome.value.before)).resolves.toMatchObject({ ok: true });
    expect(cellwise(host.snapshot())).toEqual(before);
  });
});

test('a matrix with a rule that Excel cannot read is changed, and that rules stay is told', async () => {
  await start(USER_WORKBOOK);
  await ratedMatrix(host);
  host.model.sheet(MATRIX)?.putConditionalFormat(USERS_RULE);
  host.quirks.unreadableRules = true;
  const { outcome, summary } = await change(host, { language: french });
  expect(outcome).toEqual({ ok: true, value: { state: 'changed' } });
  expect(summary.hasUnreadRules).toBe(true);
  expect(host.model.sheet(MATRIX)?.conditionalFormats()).toContainEqual(
    expect.objectContaining({ rule: USERS_RULE.rule, areas: USERS_RULE.areas }),
  );
});

test('a request for rules that fails for another reason is a failure', async () => {
  await start();
  const plan = await plannedFormatting(host);
  const before = host.snapshot();
  host.quirks.fail = { request: host.requests.length + 2, code: 'HostIsBusy' };
  await expect(formatRange(plan)).resolves.toEqual({ ok: false, problem: { kind: 'busy' } });
  expect(host.snapshot()).toEqual(before);
});
