import { changeColumns } from '../../../src/workbook/change/columns';

const NEW = undefined;
/** Where columns are inserted into a matrix without documents. */
const HOME = 5;

test.each<[string, number[], (number | undefined)[], number[], number[]]>([
  ['nothing changes', [5, 6], [5, 6], [5, 6], []],
  ['a new one between two', [5, 6], [5, NEW, 6], [5, 6, 7], []],
  ['a new one before the first', [5, 6], [NEW, 5, 6], [5, 6, 7], []],
  ['a new one after the last', [5, 6], [5, 6, NEW], [5, 6, 7], []],
  ['two that change places keep the columns', [5, 6], [6, 5], [5, 6], []],
  ['one is removed', [5, 6], [6], [6], [5]],
  ['all are replaced, within the old ones', [5, 6], [NEW, NEW], [6, 7], [5, 6]],
  ['the first ones', [], [NEW, NEW], [5, 6], []],
])('%s', (_, columns, requested, places, removed) => {
  expect(changeColumns(columns, requested, HOME)).toMatchObject({ places, removed });
});
