import type { Chart } from '../../../model/snapshot';
import { notPlayed } from '../../api-error';
import { booleanArgument, textArgument, wordArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import type { ItemTarget } from '../../objects/targets';
import { omit } from '../../omit';
import { changeChart, chartOf } from './change';

/** Excel's title for a chart that was not given one. */
const UNTITLED = 'Chart Title';
const SIDES = ['Top', 'Bottom', 'Left', 'Right'] as const;

export const CHART_TITLE: OfficeClass<ItemTarget> = {
  reads: {
    text: (target) => chartOf(target).title ?? '',
    visible: (target) => chartOf(target).title !== undefined,
  },
  writes: {
    text: (target, value) =>
      changeChart(target, 'ChartTitle.text', (chart, at) => ({
        ...chart,
        title: textArgument(value, at),
      })),
    visible: (target, value) =>
      changeChart(target, 'ChartTitle.visible', (chart, at): Chart => {
        if (!booleanArgument(value, at)) return omit(chart, 'title');
        return { ...chart, title: chart.title ?? UNTITLED };
      }),
  },
};

export const CHART_LEGEND: OfficeClass<ItemTarget> = {
  reads: {
    position: (target) => chartOf(target).legend ?? 'Bottom',
    visible: (target) => chartOf(target).legend !== undefined,
  },
  writes: {
    position: (target, value) =>
      changeChart(target, 'ChartLegend.position', (chart, at) => {
        const word = wordArgument(value, [...SIDES, 'Corner', 'Custom'], at);
        const legend = SIDES.find((one) => one === word);
        if (!legend) throw notPlayed(at, 'The workbench puts legends at the four sides.');
        return { ...chart, legend };
      }),
    visible: (target, value) =>
      changeChart(target, 'ChartLegend.visible', (chart, at): Chart => {
        if (!booleanArgument(value, at)) return omit(chart, 'legend');
        return { ...chart, legend: chart.legend ?? 'Bottom' };
      }),
  },
};
