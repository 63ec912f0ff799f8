import { apiError } from '../../api-error';
import { booleanArgument, numberArgument, textArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { ItemTarget } from '../../objects/targets';
import { omit } from '../../omit';
import { requireUnprotected } from '../../sheet/protection';
import { otherRange } from '../range/ways';
import { changeChart, chartOf } from './change';
import { seriesByArgument, typeArgument } from './charts';
import { boxOf, placeOf, placeOver } from './place';
import type { Box } from './place';
import { seriesOf } from './source';

export const CHART: OfficeClass<ItemTarget> = {
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
    axes: (target) => OfficeObject.of('ChartAxes', target),
    legend: (target) => OfficeObject.of('ChartLegend', target),
    series: (target) => OfficeObject.of('ChartSeriesCollection', target),
    title: (target) => OfficeObject.of('ChartTitle', target),
    worksheet: ({ sheet }) => OfficeObject.of('Worksheet', sheet),
  },
  methods: {
    delete: (target) => {
      requireUnprotected(target.sheet, 'Chart.delete');
      target.sheet.removeChart(chartOf(target).id);
    },
    setData: (target, [source, seriesBy]) =>
      changeChart(target, 'Chart.setData', (chart, at) => {
        const range = source instanceof OfficeObject ? source.as('Range') : undefined;
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

function side(name: keyof Box) {
  return (target: ItemTarget) => boxOf(target.sheet, chartOf(target).place)[name];
}

function setSide(name: keyof Box) {
  return (target: ItemTarget, value: unknown): void =>
    changeChart(target, `Chart.${name}`, (chart, at) => {
      const length = numberArgument(value, at);
      if (length < 0) throw apiError('InvalidArgument', at);
      const box = { ...boxOf(target.sheet, chart.place), [name]: length };
      return { ...chart, place: placeOf(target.sheet, box) };
    });
}
