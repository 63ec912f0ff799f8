import { apiError } from '../../api-error';
import { booleanArgument, numberArgument, textArgument } from '../../arguments';
import { boxOf, placeOf, placeOver } from '../../chart-place';
import type { Box } from '../../chart-place';
import { seriesOf } from '../../chart-source';
import { OfficeObject } from '../../office-class';
import type { OfficeClass } from '../../office-class';
import { omit } from '../../omit';
import { requireUnprotected } from '../../protection';
import { chartAxesObject } from './axes';
import { chartLegendObject, chartTitleObject } from './title-and-legend';
import { chartSeriesCollectionObject } from './series';
import { changeChart, chartOf } from './target';
import type { ChartTarget } from './target';
import { seriesByArgument, typeArgument } from './charts';
import { RANGE } from '../range/range';
import { otherRange } from '../range/ways';
import { worksheetObject } from '../worksheet/worksheet';

const CHART: OfficeClass<ChartTarget> = {
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  reads: {
    id: ({ id }) => id,
    name: (target) => chartOf(target).name,
    chartType: (target) => chartOf(target).type,
    plotVisibleOnly: (target) => !chartOf(target).plotsHidden,
    left: side('left'),
    top: side('top'),
    width: side('width'),
    height: side('height'),
  },
  writes: {
    name: (target, value) =>
      changeChart(target, 'Chart.name', (chart, at) => ({
        ...chart,
        name: textArgument(value, at),
      })),
    chartType: (target, value) =>
      changeChart(target, 'Chart.chartType', (chart, at) => ({
        ...chart,
        type: typeArgument(value, at),
      })),
    plotVisibleOnly: (target, value) =>
      changeChart(target, 'Chart.plotVisibleOnly', (chart, at) => ({
        ...omit(chart, 'plotsHidden'),
        ...(!booleanArgument(value, at) && { plotsHidden: true as const }),
      })),
    left: setSide('left'),
    top: setSide('top'),
    width: setSide('width'),
    height: setSide('height'),
  },
  objects: {
    // Called late: these files import one another.
    axes: (target) => chartAxesObject(target),
    legend: (target) => chartLegendObject(target),
    series: (target) => chartSeriesCollectionObject(target),
    title: (target) => chartTitleObject(target),
    worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    delete: (target) => {
      requireUnprotected(target.sheet, 'Chart.delete');
      target.sheet.removeChart(chartOf(target).id);
    },
    setData: (target, [source, seriesBy]) =>
      changeChart(target, 'Chart.setData', (chart, at) => {
        const range = source instanceof OfficeObject ? source.as(RANGE) : undefined;
        if (!range) throw apiError('InvalidArgument', at);
        const colours = chart.series.map(({ colour }) => colour);
        const series = seriesOf(range, seriesByArgument(seriesBy, at)).map((one, index) => {
          const colour = colours[index];
          return { ...one, ...(colour !== undefined && { colour }) };
        });
        return { ...chart, series };
      }),
    setPosition: (target, [startCell, endCell], session) =>
      changeChart(target, 'Chart.setPosition', (chart, at) => {
        const { sheet } = target;
        const start = otherRange(startCell, target, session, at);
        if (start.sheet.id !== sheet.id) throw apiError('InvalidArgument', at);
        if (endCell === null || endCell === undefined) {
          const { from } = placeOver(start.area, start.area);
          const { left, top } = boxOf(sheet, { from, to: from });
          const { width, height } = boxOf(sheet, chart.place);
          return { ...chart, place: placeOf(sheet, { left, top, width, height }) };
        }
        const end = otherRange(endCell, target, session, at);
        const isBackwards = end.area.row < start.area.row || end.area.column < start.area.column;
        if (end.sheet.id !== sheet.id || isBackwards) throw apiError('InvalidArgument', at);
        return { ...chart, place: placeOver(start.area, end.area) };
      }),
  },
};

export function chartObject(target: ChartTarget): OfficeObject {
  return OfficeObject.of(CHART, target);
}

function side(name: keyof Box) {
  return (target: ChartTarget) => boxOf(target.sheet, chartOf(target).place)[name];
}

function setSide(name: keyof Box) {
  return (target: ChartTarget, value: unknown): void =>
    changeChart(target, `Chart.${name}`, (chart, at) => {
      const length = numberArgument(value, at);
      if (length < 0) throw apiError('InvalidArgument', at);
      const box = { ...boxOf(target.sheet, chart.place), [name]: length };
      return { ...chart, place: placeOf(target.sheet, box) };
    });
}
