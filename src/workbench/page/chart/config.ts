import type { ChartConfiguration } from 'chart.js';
import type { Area, CellValue, Chart, ChartSeries, Reference } from '../../model/snapshot';
import type { SheetModel, WorkbookModel } from '../../model/workbook-model';

/** Excel's own colours, for series without a colour. */
const COLOURS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const INK = '#595959';
const LINE = '#D9D9D9';
/** Gap between categories, in per cent of a bar's width. */
const GAP = 150;

/** Gives charts the contents of their cells. */
type Sheets = Pick<WorkbookModel, 'sheet'>;

export type BarConfig = ChartConfiguration<'bar', (number | null)[], string>;

/**
 * A chart in chart.js' form, with Excel's order of categories, axis positions and numbers.
 *
 * @param show formats a number
 */
export function chartConfig(
  chart: Chart,
  model: Sheets,
  show: (value: number, format: string) => string,
): BarConfig {
  const isLying = chart.type.startsWith('Bar');
  const isStacked = chart.type.includes('Stacked');
  const isShare = chart.type.endsWith('100');
  const series = chart.series.map((one) => readSeries(one, chart, model));
  const totals = (series[0]?.values ?? []).map((_, index) =>
    series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0),
  );
  const { reversed = false, crossing } = chart.categoryAxis ?? {};
  const format = isShare ? '0%' : (chart.valueAxis?.numberFormat ?? sourceFormat(chart, model));
  const { minimum, maximum = isShare ? 1 : undefined } = chart.valueAxis ?? {};
  const font = { family: "'Segoe UI', system-ui, sans-serif", size: 11 };
  // The position of the value axis: at the first category, unless the chart puts it at the last.
  const isAtStart = reversed === (crossing === 'Maximum');
  return {
    type: 'bar',
    data: {
      labels: longest(series.map(({ categories }) => categories)),
      datasets: series.map(({ name, values }, index) => ({
        label: name,
        data: isShare ? values.map((value, at) => share(value, totals[at] ?? 0)) : values,
        backgroundColor: chart.series[index]?.colour ?? COLOURS[index % COLOURS.length] ?? INK,
        categoryPercentage: isStacked
          ? 1 / (1 + gapOf(chart))
          : series.length / (series.length + gapOf(chart)),
        barPercentage: 1,
      })),
    },
    options: {
      indexAxis: isLying ? 'y' : 'x',
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      font,
      layout: { padding: 10 },
      plugins: {
        title: {
          display: chart.title !== undefined,
          text: chart.title ?? '',
          color: INK,
          font: { ...font, size: 16, weight: 'bold' },
          padding: { bottom: 12 },
        },
        legend: {
          display: chart.legend !== undefined,
          position: (chart.legend?.toLowerCase() ?? 'bottom') as 'bottom',
          labels: { color: INK, font, boxWidth: 9, boxHeight: 9 },
        },
        tooltip: { enabled: false },
      },
      scales: {
        [isLying ? 'y' : 'x']: {
          type: 'category',
          stacked: isStacked,
          // Excel counts from the bottom, chart.js from the top.
          reverse: isLying ? !reversed : reversed,
          grid: { display: false },
          border: { color: LINE },
          ticks: { color: INK, font },
        },
        [isLying ? 'x' : 'y']: {
          type: 'linear',
          stacked: isStacked,
          position: isLying ? (isAtStart ? 'bottom' : 'top') : isAtStart ? 'left' : 'right',
          ...(minimum !== undefined && { min: minimum }),
          ...(maximum !== undefined && { max: maximum }),
          grid: { color: LINE, drawTicks: false },
          border: { display: false },
          ticks: {
            color: INK,
            font,
            padding: 6,
            callback: (value) => show(Number(value), format),
          },
        },
      },
    },
  };
}

interface Shown {
  readonly name: string;
  readonly categories: readonly string[];
  readonly values: (number | null)[];
}

function readSeries(series: ChartSeries, chart: Chart, model: Sheets): Shown {
  const seen = (reference: Reference) => shownCells(reference, chart, model);
  const texts = (reference: Reference) =>
    flat(reference, model, (sheet, area) => sheet.texts(area));
  const values = flat<CellValue | null>(series.values, model, (sheet, area) => sheet.values(area));
  const categories = series.categories && texts(series.categories);
  const { name } = series;
  return {
    name: typeof name === 'string' ? name : (texts(name)[0] ?? ''),
    categories: categories
      ? seen(series.categories ?? series.values).map((at) => categories[at] ?? '')
      : seen(series.values).map((_, at) => String(at + 1)),
    values: seen(series.values).map((at) => {
      const value = values[at];
      return typeof value === 'number' ? value : null;
    }),
  };
}

function flat<T>(
  { sheetId, area }: Reference,
  model: Sheets,
  read: (sheet: SheetModel, area: Area) => T[][],
): T[] {
  const sheet = model.sheet(sheetId);
  return sheet ? read(sheet, area).flat() : [];
}

/** Indexes of a reference's cells that are included. */
function shownCells({ sheetId, area }: Reference, chart: Chart, model: Sheets): number[] {
  const sheet = model.sheet(sheetId);
  return Array.from({ length: area.rows * area.columns }, (_, at) => at).filter((at) => {
    if (chart.plotsHidden) return true;
    const row = area.row + Math.floor(at / area.columns);
    const column = area.column + (at % area.columns);
    return !sheet?.isHidden('rows', row) && !sheet?.isHidden('columns', column);
  });
}

/** Axes without a format use that of the first value. */
function sourceFormat({ series }: Chart, model: Sheets): string {
  const [first] = series;
  if (!first) return 'General';
  const { sheetId, area } = first.values;
  return model.sheet(sheetId)?.cell(area.row, area.column)?.numberFormat ?? 'General';
}

const gapOf = ({ gapWidth }: Chart): number => (gapWidth ?? GAP) / 100;

const share = (value: number | null, total: number): number | null =>
  value === null || total === 0 ? null : value / total;

const longest = (lists: readonly (readonly string[])[]): string[] => [
  ...lists.reduce((most, list) => (list.length > most.length ? list : most), []),
];
