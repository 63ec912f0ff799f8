import { readinessSection } from '../../../src/workbook/results/readiness';
import { cellsOf, contextOf, entered, namesOf, without } from './small-results';

const part = readinessSection(contextOf());
const cells = cellsOf(part);
const row = (number: number, of = cells) =>
  ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => of[`${column}${number}`]);

test('headings of the table', () =>
  expect(row(32)).toEqual(['Goal', 'Title', 'Applies', 'With', 'Without', 'Ready']));

test('targets of a goal with an indicator, and without', () =>
  expect(row(33)).toEqual([
    1,
    'en 1',
    '=D33+E33',
    '=COUNTIFS($Y$3:$Y$4,$A33,$AI$3:$AI$4,1)',
    '=COUNTIFS($Y$3:$Y$4,$A33,$AI$3:$AI$4,0)',
    '=IF(ISTEXT($F$35),$F$35,IF(C33=0,"–",(D33)/C33))',
  ]));

test('all targets below', () =>
  expect(row(35)).toEqual([
    undefined,
    'All',
    '=SUM(C33:C34)',
    '=SUM(D33:D34)',
    '=SUM(E33:E34)',
    `=IF(${entered('E')}=0,"–",IF(C35=0,"–",(D35)/C35))`,
  ]));

test('the table has a name, and what each document rates is next to it', () =>
  expect(namesOf(part)).toEqual({
    SDG_Results_Goal_Readiness: 'A32:F35',
    SDG_Results_Goal_Documents: 'K33:L34',
  }));

test('without indicators the applicable targets are counted, and a note says why', () => {
  const none = readinessSection(contextOf(without('indicators')));
  const own = cellsOf(none);
  // One figure fewer at the top: all rows are one higher.
  expect(own.A30).toBe('no indicators');
  expect(row(32, own).slice(2)).toEqual([
    '=COUNTIFS($Y$3:$Y$4,$A32,$AE$3:$AE$4,3)+COUNTIFS($Y$3:$Y$4,$A32,$AE$3:$AE$4,2)' +
      '+COUNTIFS($Y$3:$Y$4,$A32,$AE$3:$AE$4,1)',
    undefined,
    undefined,
    undefined,
  ]);
  expect(row(34, own).slice(2)).toEqual(['=SUM(C32:C33)', undefined, undefined, undefined]);
  expect(namesOf(none).SDG_Results_Goal_Readiness).toBe('A31:C34');
});
