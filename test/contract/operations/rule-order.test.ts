import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { closeHosts, startHost } from '../harness';
import { matrixOf } from '../inserted-plans';

afterEach(closeHosts);

test.each(['first', 'last'] as const)(
  'rules are in the order of their plan where Excel puts a new one %s',
  async (newRules) => {
    const host = await startHost({ quirks: { newRules } });
    Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
    const plan = await matrixOf(['Vision', 'Budget']);
    await expect(insertSheet(plan)).resolves.toMatchObject({ ok: true });
    const made = host.snapshot().sheets.find(({ name }) => name === plan.name);
    const formulas = made?.conditionalFormats?.map(({ rule }) =>
      rule.kind === 'formula' ? rule.formula : rule.kind,
    );
    expect(formulas?.length).toBeGreaterThan(3);
    expect(formulas).toEqual(plan.conditionalFormats?.map(({ formula }) => formula));
  },
);

test('a list that stands in cells is set as a formula', async () => {
  const host = await startHost();
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const plan = await matrixOf(['Vision']);
  const list = { row: 1, column: 30, rows: 3, columns: 1 };
  const area = { row: 1, column: 20, rows: 2, columns: 1 };
  await insertSheet({ ...plan, validations: [{ area, list }] });
  const made = host.snapshot().sheets.find(({ name }) => name === plan.name);
  expect(made?.validations).toMatchObject([{ rule: { kind: 'list', source: '=$AE$2:$AE$4' } }]);
});
