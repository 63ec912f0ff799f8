import { markFormula } from '../../../src/workbook/change/marks';
import { recovery, type PreparedChange } from '../../../src/workbook/change/recovery';
import type { MatrixContents } from '../../../src/workbook/change/contents';

const insert = (axis: 'rows' | 'columns', at: number) =>
  ({ kind: 'insert', axis, at, count: 1 }) as const;
const remove = (axis: 'rows' | 'columns', at: number) =>
  ({ kind: 'delete', axis, at, count: 1 }) as const;

const CONTENTS: MatrixContents = {
  sheet: 'RIA matrix',
  names: [],
  area: { row: 0, column: 0, rows: 2, columns: 1 },
  values: [['Code'], ['1.1']],
  formulas: [['Code'], ['1.1']],
  numberFormats: [['General'], ['@']],
  isProtected: false,
  rules: [],
};

/** A row and a column more, one cell written, and a column less. */
const CHANGE: PreparedChange = {
  contents: CONTENTS,
  steps: {
    insertions: [insert('rows', 1), insert('columns', 1)],
    changes: [{ kind: 'write', row: 0, column: 0, cells: [['Target']] }],
    deletions: [remove('columns', 5), remove('columns', 4)],
    beyond: { row: 100, column: 20 },
  },
  remembered: {
    widths: new Map(),
    heights: new Map(),
    formats: [],
    validations: [],
    rules: new Map(),
    footer: undefined,
  },
};

const mark = (row: number, column: number) => markFormula('RIA matrix', { row, column });
const { formulas } = CONTENTS;

test('stopped at the insertions, those that were made are removed, the last one first', () => {
  expect(recovery(CHANGE, { begun: mark(101, 20), formulas: [] })).toEqual({
    becomes: 'restored',
    steps: [remove('rows', 1)],
  });
});

test('stopped after them, what the cells contained is written again too', () => {
  const { becomes, steps } = recovery(CHANGE, { begun: mark(101, 21), formulas: [] });
  expect(becomes).toBe('restored');
  expect(steps.slice(0, 2)).toEqual([remove('columns', 1), remove('rows', 1)]);
  expect(steps.slice(2)).toMatchObject([{ kind: 'write', row: 0, column: 0, cells: [['Code']] }]);
});

test('stopped among the deletions, the others are made', () => {
  const left = { begun: mark(101, 20), committed: mark(101, 20), formulas: [] };
  expect(recovery(CHANGE, left)).toEqual({
    becomes: 'finished',
    steps: [remove('columns', 4)],
  });
});

test('without a mark, the contents show whether anything was done', () => {
  expect(recovery(CHANGE, { formulas })).toEqual({ becomes: 'restored', steps: [] });
  expect(recovery(CHANGE, { formulas: [['Target']] })).toEqual({ becomes: 'finished', steps: [] });
});
