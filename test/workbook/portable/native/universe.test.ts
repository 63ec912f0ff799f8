import { lookupTables, SCOPES } from '../../../../src/workbook/portable/lookup-tables';
import { nativeUniverse } from '../../../../src/workbook/portable/native/universe';
import { WORKBOOK } from '../plan-of';
import { argumentsOf, AT } from '../arguments-of';

const universeOf = (scope: string, byDefault?: 'RIA', tables = lookupTables()) =>
  nativeUniverse(argumentsOf(`=SDG.LIST(${scope})`, WORKBOOK)[0], tables, byDefault);
function textOf(...args: Parameters<typeof universeOf>) {
  const universe = universeOf(...args);
  return typeof universe === 'string' ? universe : universe.text(AT, 'p');
}

test.each([
  ['left out', '""', undefined, '(goals>0)*(FREQUENCY(p,bins)>0)'],
  ['left out, RIA by default', '""', 'RIA', '(scopeRIA>0)'],
  ['a word', '"Planet"', undefined, '(scopePlanet>0)'],
  ['a goal', '3', undefined, '(scope3>0)'],
  ['codes', '{"1.1";"1.2"}', undefined, 'ISNUMBER(MATCH(orders,{1;2},0))'],
  [
    'a cell with a word',
    'H1',
    undefined,
    '(INDEX(scopes,0,INDEX(scopeColumns,MATCH(":"&TRIM(LEFT(_ref0_,200)),scopeKeys,0)))+(FREQUENCY(p,bins)>0)>1)',
  ],
  [
    'cells with codes',
    'A2:A3',
    undefined,
    '(FREQUENCY(SUMIF(codeKeys,":"&TRIM(LEFT(_ref0_,200)),codeOrders),bins)>0)*(goals>0)',
  ],
  ['what is none', '"Mars"', undefined, 'shows-error'],
  ['a cell with what is none', 'H3', undefined, 'shows-error'],
  ['an empty cell where RIA is the default', 'E1', 'RIA', 'several-scopes'],
] as const)('%s', (_, scope, byDefault, text) => {
  expect(textOf(scope, byDefault)).toBe(text);
});

test('targets are named by rows alone where no scope is given', () => {
  const isNamed = (...args: Parameters<typeof universeOf>) => {
    const universe = universeOf(...args);
    return typeof universe !== 'string' && universe.isNamed;
  };
  expect([isNamed('""'), isNamed('""', 'RIA'), isNamed('"RIA"'), isNamed('H1')]).toEqual([
    ...[true, false, false, false],
  ]);
});

test('an unknown spelling is added', () => {
  const values = [['Goal 13: Climate']];
  const workbook = {
    ...WORKBOOK,
    readings: [{ sheet: 'Plan', area: { row: 0, column: 0, rows: 1, columns: 1 }, values }],
  };
  const tables = lookupTables();
  nativeUniverse(argumentsOf('=SDG.LIST(A1)', workbook)[0], tables);
  expect(SCOPES[(tables.scopes.get(':goal 13: climate') ?? 0) - 1]).toBe('13');
});

test.each([
  ['whose goal means all its targets', [['Goal 3'], ['5.1']], 'several-scopes'],
  ['whose goal is a heading', [['Goal 3'], ['3.8']], undefined],
])('a range of codes %s', (_, values, reason) => {
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  const workbook = { ...WORKBOOK, readings: [{ sheet: 'Plan', area, values }] };
  const universe = nativeUniverse(argumentsOf('=SDG.LIST(A1:A2)', workbook)[0], lookupTables());
  expect(typeof universe === 'string' ? universe : undefined).toBe(reason);
});
