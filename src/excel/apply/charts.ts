import { cellArea, toAddress } from '../../workbook/sheet/address';
import type { Area, ChartPlan } from '../../workbook/sheet/plan';
import { rangeOf } from '../door/cells';

/** Gap between bars, in per cent of their width: less than Excel's default of 150 and more. */
const GAP = 60;

/** Queues native charts. The cells must be written already: Excel reads their headings at once. */
export function applyCharts(sheet: Excel.Worksheet, plans: readonly ChartPlan[]): void {
  for (const plan of plans) applyChart(sheet, plan);
}

function applyChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const source = rangeOf(sheet, plan.source);
  const chart = sheet.charts.add(typeOf(plan.kind), source, Excel.ChartSeriesBy.columns);
  // Readers may collapse or filter rows; the chart keeps showing all of them.
  chart.plotVisibleOnly = false;
  chart.title.text = plan.title;
  chart.title.visible = true;
  // A single series is named by the title.
  chart.legend.visible = plan.colours.length > 1;
  if (plan.colours.length > 1) chart.legend.position = Excel.ChartLegendPosition.bottom;
  plan.colours.forEach((colour, index) => {
    const series = chart.series.getItemAt(index);
    series.format.fill.setSolidColor(colour);
    if (index === 0) series.gapWidth = GAP;
  });
  const { categoryAxis, valueAxis } = chart.axes;
  // From zero, or the lengths of the bars would not match their numbers.
  valueAxis.minimum = 0;
  if (plan.maximum !== undefined) valueAxis.maximum = plan.maximum;
  if (plan.valueFormat !== undefined) valueAxis.numberFormat = plan.valueFormat;
  if (plan.kind === 'bars' || plan.kind === 'stacked-bars') {
    // Excel counts categories from the bottom; the value axis must still be at the bottom.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = Excel.ChartAxisPosition.maximum;
  }
  chart.setPosition(...corners(plan.place));
}

function typeOf(kind: ChartPlan['kind']): Excel.ChartType {
  switch (kind) {
    case 'bars':
      return Excel.ChartType.barClustered;
    case 'stacked-bars':
      return Excel.ChartType.barStacked;
    case 'columns':
      return Excel.ChartType.columnClustered;
    case 'stacked-columns':
      return Excel.ChartType.columnStacked;
  }
}

/** First and last cell of an area. */
function corners({ row, column, rows, columns }: Area): [string, string] {
  const last = { row: row + rows - 1, column: column + columns - 1 };
  return [toAddress(cellArea({ row, column })), toAddress(cellArea(last))];
}
