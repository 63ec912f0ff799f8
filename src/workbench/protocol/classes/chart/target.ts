import type { Chart } from '../../../model/snapshot';
import type { SheetModel } from '../../../model/workbook-model';
import { apiError } from '../../api-error';
import { requireUnprotected } from '../../protection';

/** What a `Chart`, and every part of one, is about. */
export interface ChartTarget {
  readonly sheet: SheetModel;
  readonly id: string;
}

export function chartOf({ sheet, id }: ChartTarget): Chart {
  const chart = sheet.charts().find((one) => one.id === id);
  if (!chart) throw apiError('ItemNotFound', 'Chart');
  return chart;
}

/** Changes a chart; the check of the value comes before anything is changed. */
export function changeChart(
  target: ChartTarget,
  location: string,
  make: (chart: Chart, location: string) => Chart,
): void {
  requireUnprotected(target.sheet, location);
  target.sheet.putChart(make(chartOf(target), location));
}
