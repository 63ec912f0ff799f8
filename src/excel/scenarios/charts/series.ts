import type { Scenario } from '../scenario';

/** Columns of cells become series, named by their headings. */
export const series: Scenario = {
  id: 'charts/series',
  expected: [['Total', 'Partial']],
  run: async ({ context, sheet }) => {
    const cells = sheet.getRange('A1:C3');
    cells.values = [
      ['Goal', 'Total', 'Partial'],
      ['G1', 2, 1],
      ['G2', 0, 3],
    ];
    const chart = sheet.charts.add('BarStacked', cells, 'Columns');
    chart.series.load('items/name');
    await context.sync();
    return chart.series.items.map(({ name }) => name);
  },
};
