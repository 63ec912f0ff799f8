import type { Outcome } from '../../../src/excel/door/outcome';
import { formatRange } from '../../../src/excel/operations/format-range';
import { undoFormatting } from '../../../src/excel/operations/formats/restore';
import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { makePortable } from '../../../src/excel/operations/make-portable';
import { restoreFormulas } from '../../../src/excel/operations/restore-formulas';
import { rewriteSheet } from '../../../src/excel/operations/rewrite-sheet';
import { planRestore } from '../../../src/workbook/portable/restore/plan';
import { THOROUGH } from '../../effort';
import { hideRows, type Hiding } from '../filtered-rows';
import { closeHosts, startHost, type Harness } from '../harness';
import { resultsOf } from '../inserted-plans';
import { OPERATIONS, plannedFormatting, type ContractOperation } from '../operations';
import { make, planned, readAll, startPortable } from '../portable-workbook';
import { cellwise, handMadeWorkbook } from '../user-tables';
import { USER_WORKBOOK } from '../user-workbook';

jest.setTimeout(120_000);

let host: Harness;
afterEach(closeHosts);

interface Tried extends Pick<ContractOperation, 'name' | 'writesBlocks' | 'comparable'> {
  readonly begin: () => Promise<() => Promise<Outcome<unknown>>>;
}

async function open(workbook = USER_WORKBOOK): Promise<void> {
  host = await startHost({ workbook });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
}

/** Those that have a table of faults of their own. */
const OTHERS: readonly Tried[] = [
  {
    name: 'make a portable copy',
    begin: async () => {
      host = await startPortable();
      const { plan } = await planned();
      return () => makePortable(plan);
    },
    writesBlocks: true,
  },
  ...(['live', 'values'] as const).map((wanted) => ({
    name: `restore formulas from a copy of ${wanted}`,
    begin: async () => {
      host = await startPortable();
      await make(wanted);
      await host.settled();
      const plan = planRestore(await readAll());
      return () => restoreFormulas(plan);
    },
    // Formulas are restored cell by cell, several rows of values are cleared first.
    ...(wanted === 'values' && { writesBlocks: true as const }),
  })),
  {
    name: 'write a results sheet again',
    begin: async () => {
      await open();
      const plan = await resultsOf(['Vision', 'Plan']);
      const made = await insertSheet(plan);
      if (!made.ok) throw new Error(made.problem.kind);
      return () => rewriteSheet(made.value.sheetId, plan);
    },
    writesBlocks: true,
  },
  {
    name: 'undo the formatting of a table',
    begin: async () => {
      await open(handMadeWorkbook());
      const made = await formatRange(await plannedFormatting(host));
      if (!made.ok || made.value.state !== 'formatted') throw new Error('not formatted');
      const { before } = made.value;
      return () => undoFormatting(before);
    },
    writesBlocks: true,
    comparable: cellwise,
  },
];

const ALL: readonly Tried[] = [
  ...OPERATIONS.map(({ prepare, workbook, ...operation }) => ({
    ...operation,
    begin: async () => {
      await open(workbook);
      return prepare(host);
    },
  })),
  ...OTHERS,
];

async function stateOf({ comparable = (all) => all }: Tried): Promise<unknown> {
  await host.settled();
  return comparable(host.snapshot());
}

/** Hides rows of all sheets on which there is more than a heading; shows them again. */
function hideEverywhere(how: Hiding): () => void {
  const back = host.model.sheets().map((sheet) => {
    const used = sheet.usedArea(true);
    const isHidden = sheet.visibility !== 'Visible';
    if (!used || used.rows < 2 || isHidden) return () => undefined;
    if (how === 'filter of a table' && sheet.tables().length === 0)
      sheet.putTable({
        ...{ id: 'filtered', name: 'Filtered', columns: ['Own'], style: 'TableStyleLight1' },
        area: { row: used.row + used.rows + 90, column: 0, rows: 3, columns: 1 },
      });
    const show = hideRows(sheet, used, how);
    return () => {
      if (host.model.sheet(sheet.id)) show();
    };
  });
  return () => back.forEach((show) => show());
}

describe.each(ALL)('$name', (operation) => {
  let asked: unknown;
  let run: () => Promise<Outcome<unknown>>;
  beforeAll(async () => {
    run = await operation.begin();
    await expect(run()).resolves.toMatchObject({ ok: true });
    asked = await stateOf(operation);
    closeHosts();
  });
  beforeEach(async () => {
    run = await operation.begin();
    await host.settled();
  });

  test(`while rows are filtered: ${operation.writesBlocks ? 'refused' : 'done'}`, async () => {
    const before = await stateOf(operation);
    const show = hideEverywhere('filter');
    if (operation.writesBlocks) {
      const filtered = await stateOf(operation);
      await expect(run()).resolves.toMatchObject({
        ok: false,
        problem: { kind: 'filtered-sheet', sheet: expect.any(String) as string },
      });
      expect(await stateOf(operation)).toEqual(filtered);
      show();
      expect(await stateOf(operation)).toEqual(before);
      await expect(run()).resolves.toMatchObject({ ok: true });
    } else {
      await expect(run()).resolves.toMatchObject({ ok: true });
      show();
    }
    expect(await stateOf(operation)).toEqual(asked);
  });

  if (operation.writesBlocks || THOROUGH)
    test('while rows are hidden by hand: done', async () => {
      const show = hideEverywhere('by hand');
      await expect(run()).resolves.toMatchObject({ ok: true });
      // Those of a matrix may have moved by now.
      if (!operation.writesBlocks) {
        show();
        expect(await stateOf(operation)).toEqual(asked);
      }
    });

  if (operation.writesBlocks)
    test('while rows of a table are filtered: refused', async () => {
      hideEverywhere('filter of a table');
      const filtered = await stateOf(operation);
      await expect(run()).resolves.toMatchObject({ problem: { kind: 'filtered-sheet' } });
      expect(await stateOf(operation)).toEqual(filtered);
    });
});
