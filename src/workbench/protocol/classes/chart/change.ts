import type { Chart } from '../../../model/snapshot';
import { apiError } from '../../api-error';
import type { ItemTarget } from '../../objects/targets';
import { requireUnprotected } from '../../sheet/protection';

export function chartOf({ sheet, id }: ItemTarget): Chart {
  const chart = sheet.charts().find((one) => one.id === id);
  if (!chart) throw apiError('ItemNotFound', 'Chart');
  return chart;
}

/** Changes a chart; the value is checked before anything is changed. */
export function changeChart(
  target: ItemTarget,
  location: string,
  make: (chart: Chart, location: string) => Chart,
): void {
  requireUnprotected(target.sheet, location);
  target.sheet.putChart(make(chartOf(target), location));
}
