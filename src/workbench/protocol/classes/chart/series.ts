import type { ChartSeries, Reference } from '../../../model/snapshot';
import { apiError } from '../../api-error';
import { textArgument, wholeArgument } from '../../arguments';
import { colourArgument } from '../../colours';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { EntryTarget, ItemTarget } from '../../objects/targets';
import { omit } from '../../omit';
import type { Session } from '../../session';
import { changeChart, chartOf } from './change';

/** Per cent of a bar's width, unless it was set. */
const GAP = 150;

export const SERIES_COLLECTION: OfficeClass<ItemTarget> = {
  reads: { count: (target) => chartOf(target).series.length },
  items: (target) =>
    chartOf(target).series.map((_, index) => OfficeObject.of('ChartSeries', { ...target, index })),
  methods: {
    getCount: (target) => chartOf(target).series.length,
    getItemAt: (target, [at]) => {
      const index = wholeArgument(at, 'ChartSeriesCollection.getItemAt');
      if (!chartOf(target).series[index]) {
        throw apiError('InvalidArgument', 'ChartSeriesCollection.getItemAt');
      }
      return OfficeObject.of('ChartSeries', { ...target, index });
    },
  },
};

export const SERIES: OfficeClass<EntryTarget> = {
  reads: {
    name: (target, { model }) => nameOf(seriesOf(target), model),
    chartType: (target) => chartOf(target).type,
    gapWidth: (target) => chartOf(target).gapWidth ?? GAP,
  },
  writes: {
    name: (target, value) =>
      changeSeries(target, 'ChartSeries.name', (series, at) => ({
        ...series,
        name: textArgument(value, at),
      })),
    // All series of a chart share one gap.
    gapWidth: (target, value) =>
      changeChart(target, 'ChartSeries.gapWidth', (chart, at) => {
        const gapWidth = wholeArgument(value, at);
        if (gapWidth < 0 || gapWidth > 500) throw apiError('InvalidArgument', at);
        return { ...chart, gapWidth };
      }),
  },
  objects: { format: (target) => OfficeObject.of('ChartSeriesFormat', target) },
  methods: {
    delete: (target) =>
      changeChart(target, 'ChartSeries.delete', (chart) => ({
        ...chart,
        series: chart.series.filter((_, index) => index !== target.index),
      })),
    setValues: (target, [source]) =>
      changeSeries(target, 'ChartSeries.setValues', (series, at) => ({
        ...series,
        values: referenceArgument(source, at),
      })),
    setXAxisValues: (target, [source]) =>
      changeSeries(target, 'ChartSeries.setXAxisValues', (series, at) => ({
        ...series,
        categories: referenceArgument(source, at),
      })),
  },
};

export const SERIES_FORMAT: OfficeClass<EntryTarget> = {
  objects: { fill: (target) => OfficeObject.of('ChartFill', target) },
};

export const SERIES_FILL: OfficeClass<EntryTarget> = {
  methods: {
    clear: (target) => changeSeries(target, 'ChartFill.clear', (series) => omit(series, 'colour')),
    setSolidColor: (target, [colour]) =>
      changeSeries(target, 'ChartFill.setSolidColor', (series, at) => ({
        ...series,
        colour: colourArgument(colour, at),
      })),
    getSolidColor: (target) => seriesOf(target).colour ?? '',
  },
};

function seriesOf(target: EntryTarget): ChartSeries {
  const series = chartOf(target).series[target.index];
  if (!series) throw apiError('ItemNotFound', 'ChartSeries');
  return series;
}

function changeSeries(
  target: EntryTarget,
  location: string,
  make: (series: ChartSeries, location: string) => ChartSeries,
): void {
  const changed = seriesOf(target);
  changeChart(target, location, (chart, at) => ({
    ...chart,
    series: chart.series.map((one) => (one === changed ? make(one, at) : one)),
  }));
}

function referenceArgument(value: unknown, location: string): Reference {
  const range = value instanceof OfficeObject ? value.as('Range') : undefined;
  if (!range) throw apiError('InvalidArgument', location);
  return { sheetId: range.sheet.id, area: range.area };
}

function nameOf({ name }: ChartSeries, model: Session['model']): string {
  if (typeof name === 'string') return name;
  return model.sheet(name.sheetId)?.texts(name.area)[0]?.[0] ?? '';
}
