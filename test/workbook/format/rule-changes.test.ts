import { ruleChanges } from '../../../src/workbook/format/rule-changes';

const TABLE = { row: 2, column: 1, rows: 10, columns: 5 };
const plan = (formula: string) => ({
  area: { row: 3, column: 2, rows: 8, columns: 2 },
  formula,
  fill: '#E5243B',
});
const earlier = (id: string, formula: string, area = 'C4:D11') => ({ id, area, formula });

test('all are added where there are none', () => {
  const wanted = [plan('=C4="T"'), plan('=C4="P"')];
  expect(ruleChanges(wanted, [], TABLE)).toEqual({ added: wanted, deleted: [] });
});

test('one that is wanted again stays, another is deleted', () => {
  const found = [earlier('a', '=C4="T"'), earlier('b', '=C4="X"')];
  const wanted = [plan('=C4="T"'), plan('=C4="P"')];
  expect(ruleChanges(wanted, found, TABLE)).toEqual({ added: [wanted[1]], deleted: ['b'] });
});

test('the same formula on other cells is another one', () => {
  const found = [earlier('a', '=C4="T"', 'C4:C11')];
  const wanted = [plan('=C4="T"')];
  expect(ruleChanges(wanted, found, TABLE)).toEqual({ added: wanted, deleted: ['a'] });
});

test.each(['C4:D99', 'A4:D11', 'C2:D11', 'C4:D11,H1', 'nothing'])(
  'one on %s reaches beyond the table and stays',
  (area) => {
    expect(ruleChanges([], [earlier('a', '=1', area)], TABLE).deleted).toEqual([]);
  },
);

test('where none is wanted at all, those that are there stay', () => {
  const found = [earlier('a', '=C4="T"')];
  expect(ruleChanges(undefined, found, TABLE)).toEqual({ added: [], deleted: [] });
});
