import { heatMap } from '../../../src/workbook/results/heat-map';
import { contrast } from '../../../src/catalogue/colours';

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
