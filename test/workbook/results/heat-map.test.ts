import { contrast } from '../../../src/catalogue/colours';
import { heatCells, heatMap, heatScale } from '../../../src/workbook/results/heat-map';
import { cellsOf, contextOf } from './small-results';

const steps = heatMap({ row: 4, column: 10, rows: 3, columns: 3 }, '$A$1');

test('five steps of one cell, which follow each other without a gap', () => {
  expect(steps.map(({ formula }) => formula)).toEqual([
    '=AND(ISNUMBER(K5),K5>$A$1*0,K5<=$A$1*0.2)',
    '=AND(ISNUMBER(K5),K5>$A$1*0.2,K5<=$A$1*0.4)',
    '=AND(ISNUMBER(K5),K5>$A$1*0.4,K5<=$A$1*0.6)',
    '=AND(ISNUMBER(K5),K5>$A$1*0.6,K5<=$A$1*0.8)',
    '=AND(ISNUMBER(K5),K5>$A$1*0.8,K5<=$A$1*1)',
  ]);
});

test.each(steps)('numbers stand out from $fill', ({ fill, fontColour }) => {
  expect(contrast(fill ?? '', fontColour ?? '')).toBeGreaterThanOrEqual(4.5);
});

test('the largest number of each map is worked out once, below the working table', () => {
  const { grid } = contextOf();
  const [shared, goals] = [
    heatScale(grid, 'shared', 'MAX(A1)'),
    heatScale(grid, 'goals', 'MAX(B1)'),
  ];
  expect([shared.largest, goals.largest]).toEqual(['$Y$6', '$Y$7']);
  expect(cellsOf(shared.part)).toEqual({ X6: 'shared', Y6: '=MAX(A1)' });
  expect(cellsOf(goals.part)).toEqual({ X7: 'goals', Y7: '=MAX(B1)' });
});

test('numbers are centred between thin lines', () => {
  const area = { row: 4, column: 10, rows: 3, columns: 3 };
  expect(heatCells(area)).toMatchObject({ area, horizontal: 'Center', borders: '#D9E2EC' });
});
