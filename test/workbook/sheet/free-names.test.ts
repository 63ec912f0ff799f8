import { withFreeNames } from '../../../src/workbook/sheet/free-names';
import type { SheetPlan } from '../../../src/workbook/sheet/plan';

const PLAN: SheetPlan = { name: 'SDG targets', blocks: [], formats: [], columnWidths: [] };
const table = (name: string) => ({
  area: { row: 0, column: 0, rows: 2, columns: 2 },
  name,
  style: 'TableStyleLight1',
});

test('a plan keeps names that are free', () => {
  expect(withFreeNames(PLAN, { sheets: ['Notes'], others: [] })).toEqual(PLAN);
});

test('a sheet and a table of that name are there already', () => {
  const plan = { ...PLAN, tables: [table('Targets')] };
  const taken = { sheets: ['sdg TARGETS'], others: ['targets'] };
  expect(withFreeNames(plan, taken)).toEqual({
    ...plan,
    name: 'SDG targets (2)',
    tables: [table('Targets_2')],
  });
});

test('two tables of a plan get names of their own', () => {
  const plan = { ...PLAN, tables: [table('Targets'), table('Targets')] };
  const { tables } = withFreeNames(plan, { sheets: [], others: [] });
  expect(tables?.map(({ name }) => name)).toEqual(['Targets', 'Targets_2']);
});
