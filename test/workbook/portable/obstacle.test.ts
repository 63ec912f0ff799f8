import { copyObstacle, type BeforeCopy } from '../../../src/workbook/portable/obstacle';
import type { PortablePlan } from '../../../src/workbook/portable/plan';

const place = { sheet: 'Figures', row: 1, column: 1 };
const PLAN: PortablePlan = {
  outcomes: [
    { ...place, formula: '=SDG.COVERAGE(A1:A9)', becomes: 'formula' },
    { ...place, row: 5, formula: '=SDG.TALLY(A1:A9)', becomes: 'table' },
  ],
  replacements: [
    {
      sheet: 'Figures',
      area: { row: 1, column: 1, rows: 1, columns: 1 },
      kind: 'formulas',
      cells: [],
    },
    {
      sheet: 'Figures',
      area: { row: 5, column: 1, rows: 5, columns: 2 },
      kind: 'formulas',
      cells: [],
    },
  ],
  helperSheet: { name: 'SDG portable', blocks: [], formats: [], columnWidths: [] },
  record: '',
  names: [],
};

const BEFORE: BeforeCopy = {
  isProtected: false,
  sheets: [
    { name: 'Figures', isProtected: false },
    { name: 'Closed', isProtected: true },
  ],
  cells: [
    { formula: '=SDG.COVERAGE(A1:A9)', rows: 1, columns: 1 },
    { formula: '=SDG.TALLY(A1:A9)', rows: 5, columns: 2 },
  ],
};

const [coverage, tally] = BEFORE.cells;

test('nothing prevents a copy of what was planned', () => {
  expect(copyObstacle(PLAN, BEFORE)).toBeUndefined();
});

test.each<[string, Partial<BeforeCopy>, string]>([
  ['protected workbook', { isProtected: true }, 'protected-workbook'],
  [
    'sheet with the name, in whatever case',
    { sheets: [{ name: 'sdg PORTABLE', isProtected: false }] },
    'name-taken',
  ],
  [
    'protected sheet with formulas',
    { sheets: [{ name: 'figures', isProtected: true }] },
    'protected-sheet',
  ],
  [
    'changed formula',
    {
      cells: [{ formula: '=SDG.COVERAGE(A1:A8)', rows: 1, columns: 1 }, ...(tally ? [tally] : [])],
    },
    'changed-meanwhile',
  ],
  [
    'longer spill',
    {
      cells: [
        ...(coverage ? [coverage] : []),
        { formula: '=SDG.TALLY(A1:A9)', rows: 6, columns: 2 },
      ],
    },
    'changed-meanwhile',
  ],
  [
    'wider spill',
    {
      cells: [
        ...(coverage ? [coverage] : []),
        { formula: '=SDG.TALLY(A1:A9)', rows: 5, columns: 3 },
      ],
    },
    'changed-meanwhile',
  ],
])('a %s prevents it', (_, change, obstacle) => {
  expect(copyObstacle(PLAN, { ...BEFORE, ...change })).toBe(obstacle);
});
