import type { GoalCode } from '../../../src/catalogue/codes/patterns';
import {
  goalBand,
  goalsSection,
  goalTitle,
  profileRow,
  psSection,
  rowHeights,
} from '../../../src/workbook/results/profile';
import { cellsOf, contextOf, M, namesOf, twoByTwo } from './small-results';

const COLUMNS = ['C', 'D', 'E', 'F', 'G', 'H', 'I'];
const functions = contextOf(twoByTwo(), { formulas: 'functions' });

test('the figures of a row follow from its counts', () =>
  expect(
    profileRow(
      12,
      { total: 't', partial: 'p', none: 'x', notApplicable: 'out', weight: 'w' },
      'n/a',
    ),
  ).toEqual([
    '=SUM(D13:F13)',
    '=t',
    '=p',
    '=x',
    '=out',
    '=IF(C13=0,"n/a",(D13+E13)/C13)',
    '=IF(C13=0,"n/a",(w)/C13)',
  ]));

describe('goals', () => {
  const part = goalsSection(contextOf());
  const cells = cellsOf(part);

  test('each has its number, its title and its counts', () => {
    expect([cells.A13, cells.B13, cells.A14, cells.B14]).toEqual([1, 'en 1', 13, 'en 13']);
    expect(['D14', 'E14', 'F14', 'G14'].map((cell) => cells[cell])).toEqual(
      [3, 2, 1, 4].map((mark) => `=COUNTIFS($Y$3:$Y$4,$A14,$AE$3:$AE$4,${mark})`),
    );
    expect(cells.I13).toBe('=IF(C13=0,"–",(SUMIF($Y$3:$Y$4,$A13,$AD$3:$AD$4))/C13)');
  });

  test('all targets are pooled below', () =>
    expect([cells.B15, ...COLUMNS.map((column) => cells[`${column}15`])]).toEqual([
      'All',
      '=SUM(D15:F15)',
      '=SUM(D13:D14)',
      '=SUM(E13:E14)',
      '=SUM(F13:F14)',
      '=SUM(G13:G14)',
      '=IF(C15=0,"–",(D15+E15)/C15)',
      '=IF(C15=0,"–",(SUM($AD$3:$AD$4))/C15)',
    ]));

  test('the mean leaves out goals without a figure', () =>
    expect([cells.B16, cells.H16]).toEqual([
      'Mean',
      '=IF(COUNT(H13:H14)=0,"–",SUM(H13:H14)/COUNT(H13:H14))',
    ]));

  test('the table, all targets and the mean have names', () =>
    expect(namesOf(part)).toEqual({
      SDG_Results_Goals: 'A12:I14',
      SDG_Results_All: 'C15:I15',
      SDG_Results_Mean: 'H16:I16',
    }));

  test('the function fills the table, headings and all', () => {
    const { A12, B12, A13, D13, D15 } = cellsOf(goalsSection(functions));
    const given = `${M}$C$2:$D$3,${M}$A$2:$A$3`;
    const applicable = `${M}$B$2:$B$3`;
    expect(B12).toBe(`=SDG.PROFILE(${given},,,"goal","en",${applicable})`);
    expect([A12, A13, D13, D15]).toEqual(['Goal', undefined, undefined, '=SUM(D13:D14)']);
  });
});

test('Ps are counted by their label', () => {
  const part = psSection(contextOf());
  const cells = cellsOf(part);
  expect([cells.B21, cells.B22]).toEqual(['People', 'Planet']);
  expect(cells.D22).toBe('=COUNTIFS($Z$3:$Z$4,$B22,$AE$3:$AE$4,3)');
  expect(namesOf(part)).toEqual({ SDG_Results_Ps: 'B20:I22' });
  expect(cellsOf(psSection(functions)).B20).toContain(`,,,"P","en",${M}$B$2:$B$3)`);
});

test('goals have their colours, numbers only if requested', () => {
  const goals = ['1', '13'] as GoalCode[];
  expect(goalBand(goals, 12).formats?.map(({ area, fill }) => [area.row, fill])).toEqual([
    [12, '#E5243B'],
    [13, '#3F7E44'],
  ]);
  expect(cellsOf(goalBand(goals, 12))).toEqual({ A13: 1, A14: 13 });
  expect(cellsOf(goalBand(goals, 12, false))).toEqual({});
});

test('a title in English that replaces a missing translation is marked', () => {
  const { request, ...rest } = contextOf();
  const goal = () => ({ short: 'No poverty', title: '', isFallback: true });
  const context = { ...rest, request: { ...request, texts: { ...request.texts, goal } } };
  expect(goalTitle(context, '1' as GoalCode)).toBe('No poverty [en]');
  expect(goalTitle(contextOf(), '1' as GoalCode)).toBe('en 1');
});

test('each row is as tall as its label', () =>
  expect(rowHeights(12, ['Health', 'word '.repeat(10)])).toEqual([
    { row: 12, count: 1, height: 18 },
    { row: 13, count: 1, height: 32 },
  ]));
