import type { Chart, ChartType } from '../../../model/snapshot';
import type { SheetModel } from '../../../model/workbook-model';
import { apiError, notPlayed } from '../../api-error';
import { wholeArgument, wordArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import { requireUnprotected } from '../../sheet/protection';
import { equalNames } from '../../resolve';
import type { Session } from '../../session';
import { boxOf, placeOf, placeOver } from './place';
import { seriesOf } from './source';
import type { SeriesBy } from './source';

const TYPES: readonly ChartType[] = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
];
/** Points; the size of a new chart in Excel. */
const SIZE = { width: 360, height: 216 };

export const CHARTS: OfficeClass<SheetModel> = {
  reads: { count: (sheet) => sheet.charts().length },
  items: (sheet) =>
    sheet.charts().map((chart) => OfficeObject.of('Chart', { sheet, id: chart.id })),
  methods: {
    add: (sheet, [type, source, seriesBy], session) => {
      const location = 'ChartCollection.add';
      requireUnprotected(sheet, location);
      const range = source instanceof OfficeObject ? source.as('Range') : undefined;
      if (!range) throw apiError('InvalidArgument', location);
      const series = seriesOf(range, seriesByArgument(seriesBy, location));
      const number = freeNumber(sheet, session);
      const beside = placeOver(
        { ...range.area, column: range.area.column + range.area.columns },
        range.area,
      );
      const { left, top } = boxOf(sheet, { from: beside.from, to: beside.from });
      const chart: Chart = {
        id: `chart-${number}`,
        name: freeName(sheet),
        type: typeArgument(type, location),
        series,
        place: placeOf(sheet, { left, top, ...SIZE }),
        ...looksOf(series.length),
      };
      sheet.putChart(chart);
      return OfficeObject.of('Chart', { sheet, id: chart.id });
    },
    getCount: (sheet) => sheet.charts().length,
    getItem: (sheet, [key]) => {
      const found = find(sheet, key);
      if (!found) throw apiError('ItemNotFound', 'ChartCollection.getItem');
      return OfficeObject.of('Chart', { sheet, id: found.id });
    },
    getItemOrNullObject: (sheet, [key]) => {
      const found = find(sheet, key);
      return found ? OfficeObject.of('Chart', { sheet, id: found.id }) : null;
    },
    getItemAt: (sheet, [index]) => {
      const location = 'ChartCollection.getItemAt';
      const found = sheet.charts()[wholeArgument(index, location)];
      if (!found) throw apiError('InvalidArgument', location);
      return OfficeObject.of('Chart', { sheet, id: found.id });
    },
  },
};

/** Of Excel's many types the workbench only draws flat columns and bars. */
export function typeArgument(value: unknown, location: string): ChartType {
  const type = TYPES.find((one) => one === value);
  if (type) return type;
  if (typeof value !== 'string') throw apiError('InvalidArgument', location);
  throw notPlayed(location, 'The workbench plays charts of columns and of bars only.');
}

/** Excel on the web makes columns if no type is chosen. */
export function seriesByArgument(value: unknown, location: string): SeriesBy {
  const by = wordArgument(value ?? 'Auto', ['Auto', 'Columns', 'Rows'], location);
  return by === 'Rows' ? 'Rows' : 'Columns';
}

/** A chart with one series is titled by its name and needs no legend. */
function looksOf(series: number): Pick<Chart, 'title' | 'legend'> {
  return series === 1 ? {} : { title: 'Chart Title', legend: 'Bottom' };
}

function find(sheet: SheetModel, key: unknown): Chart | undefined {
  const charts = sheet.charts();
  return (
    charts.find(({ id }) => id === key) ?? charts.find(({ name }) => equalNames(name, String(key)))
  );
}

function freeNumber(sheet: SheetModel, { model }: Session): number {
  const taken = new Set(model.sheets().flatMap((one) => one.charts().map(({ id }) => id)));
  let number = sheet.charts().length + 1;
  while (taken.has(`chart-${number}`)) number++;
  return number;
}

function freeName(sheet: SheetModel): string {
  let number = sheet.charts().length + 1;
  while (find(sheet, `Chart ${number}`)) number++;
  return `Chart ${number}`;
}
