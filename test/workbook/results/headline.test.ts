import { figuresOf, headlineSection } from '../../../src/workbook/results/headline';
import { cellsOf, contextOf, entered, M, namesOf, twoByTwo, without } from './small-results';

const part = headlineSection(contextOf(), 2);
const cells = cellsOf(part);

test('title and source come first', () =>
  expect([cells.A1, cells.A2]).toEqual(['Results', 'From a matrix']));

test('the headline is a sentence with its figures', () =>
  expect(cells.A3).toBe(
    '=IF($C$15=0,"no target applies",($D$15+$E$15)&" of "&$C$15&" ("&' +
      'SUBSTITUTE(FIXED(100*($D$15+$E$15)/$C$15,1,TRUE()),",",".")&"%"&")")',
  ));

test('each figure has its name, its formula and a line on what it means', () => {
  expect([5, 6, 7, 8].map((row) => [cells[`A${row}`], cells[`E${row}`]])).toEqual([
    ['Coverage', 'on coverage'],
    ['Score', 'on score'],
    ['Depth', 'on depth'],
    ['Readiness', 'on readiness'],
  ]);
  expect([5, 6, 7, 8].map((row) => cells[`C${row}`])).toEqual([
    '=IF($C$15=0,"–",($D$15+$E$15)/$C$15)',
    '=IF($C$15=0,"–",(SUM($AD$3:$AD$4))/$C$15)',
    '=IF(($D$15+$E$15)=0,"–",(SUMIF($AC$3:$AC$4,1,$AF$3:$AF$4))/($D$15+$E$15))',
    `=IF(${entered('E')}=0,"–",IF(COUNT($AI$3:$AI$4)=0,"–",(COUNTIF($AI$3:$AI$4,1))/COUNT($AI$3:$AI$4)))`,
  ]);
});

test('depth is a number of documents, the other figures are percentages', () =>
  expect(
    part.formats?.flatMap(({ area, numberFormat }) =>
      numberFormat === undefined ? [] : [[area.row, numberFormat]],
    ),
  ).toEqual([
    [4, '0.0%'],
    [5, '0.0%'],
    [6, '0.00'],
    [7, '0.0%'],
  ]));

test('functions calculate them if requested', () => {
  const given = `${M}$C$2:$D$3,${M}$A$2:$A$3`;
  const applicable = `${M}$B$2:$B$3`;
  const { C5, C8 } = cellsOf(headlineSection(contextOf(twoByTwo(), { formulas: 'functions' }), 2));
  expect([C5, C8]).toEqual([
    `=IFNA(SDG.COVERAGE(${given},,,${applicable}),"–")`,
    `=IFNA(SDG.READINESS(${M}$E$2:$E$3,${given},,${applicable}),"–")`,
  ]);
});

test('without indicators there is no readiness', () => {
  expect(figuresOf({ hasIndicators: false })).toEqual(['coverage', 'score', 'depth']);
  const { A8 } = cellsOf(headlineSection(contextOf(without('indicators')), 2));
  expect(A8).toBeUndefined();
});

test('headline, warnings and figures have names', () =>
  expect(namesOf(part)).toEqual({
    SDG_Results_Headline: 'A3',
    SDG_Results_Warnings: 'A4',
    SDG_Results_Coverage: 'C5',
    SDG_Results_Score: 'C6',
    SDG_Results_Depth: 'C7',
    SDG_Results_Readiness: 'C8',
  }));
