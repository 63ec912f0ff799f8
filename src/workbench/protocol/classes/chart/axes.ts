import type { Chart } from '../../../model/snapshot';
import { notPlayed } from '../../api-error';
import { booleanArgument, numberArgument, textArgument, wordArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { AxisTarget, ItemTarget } from '../../objects/targets';
import { omit } from '../../omit';
import { changeChart, chartOf } from './change';

export const CHART_AXES: OfficeClass<ItemTarget> = {
  objects: {
    categoryAxis: (target) => OfficeObject.of('ChartAxis', { ...target, kind: 'Category' }),
    valueAxis: (target) => OfficeObject.of('ChartAxis', { ...target, kind: 'Value' }),
  },
};

/** Limits chosen by Excel cannot be read here: they are only calculated when drawing. */
export const CHART_AXIS: OfficeClass<AxisTarget> = {
  reads: {
    type: ({ kind }) => kind,
    numberFormat: (target) => chartOf(target).valueAxis?.numberFormat ?? 'General',
    reversePlotOrder: ({ kind, ...target }) =>
      kind === 'Category' && chartOf(target).categoryAxis?.reversed === true,
    position: ({ kind, ...target }) =>
      (kind === 'Category' && chartOf(target).categoryAxis?.crossing) || 'Automatic',
  },
  writes: {
    maximum: setLimit('maximum'),
    minimum: setLimit('minimum'),
    numberFormat: (target, value) =>
      changeAxis(target, 'Value', 'ChartAxis.numberFormat', (chart, at) => ({
        ...chart,
        valueAxis: { ...chart.valueAxis, numberFormat: textArgument(value, at) },
      })),
    reversePlotOrder: (target, value) =>
      changeAxis(target, 'Category', 'ChartAxis.reversePlotOrder', (chart, at) => ({
        ...chart,
        categoryAxis: {
          ...omit(chart.categoryAxis ?? {}, 'reversed'),
          ...(booleanArgument(value, at) && { reversed: true as const }),
        },
      })),
    position: (target, value) =>
      changeAxis(target, 'Category', 'ChartAxis.position', (chart, at) => {
        const word = wordArgument(value, ['Automatic', 'Maximum', 'Minimum', 'Custom'], at);
        if (word === 'Minimum' || word === 'Custom')
          throw notPlayed(at, 'In the workbench axes cross at the first or the last category.');
        return {
          ...chart,
          categoryAxis: {
            ...omit(chart.categoryAxis ?? {}, 'crossing'),
            ...(word === 'Maximum' && { crossing: word }),
          },
        };
      }),
  },
};

/** A number, or an empty text to let Excel choose. */
function setLimit(limit: 'maximum' | 'minimum') {
  return (target: AxisTarget, value: unknown): void =>
    changeAxis(target, 'Value', `ChartAxis.${limit}`, (chart, at) => ({
      ...chart,
      valueAxis: {
        ...omit(chart.valueAxis ?? {}, limit),
        ...(value !== '' && { [limit]: numberArgument(value, at) }),
      },
    }));
}

function changeAxis(
  { kind, ...target }: AxisTarget,
  played: AxisTarget['kind'],
  location: string,
  make: (chart: Chart, location: string) => Chart,
): void {
  if (kind !== played)
    throw notPlayed(location, `The workbench plays this of the ${played.toLowerCase()} axis only.`);
  changeChart(target, location, make);
}
