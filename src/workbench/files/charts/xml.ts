import { formatAddress } from '../../model/a1';
import type { Chart, ChartSeries, ChartType, Reference } from '../../model/snapshot';
import { escapeXml } from '../package/xml-text';

/**
 * A chart's own part. hucre can write charts, but not their exact position in a cell, nor add them
 * to the drawing of an opened file.
 *
 * No values are cached: Excel and LibreOffice read the cells.
 */

const DRAWING_ML = 'http://schemas.openxmlformats.org/drawingml/2006';
const CATEGORY_AXIS = 111;
const VALUE_AXIS = 222;
/** Light lines and letters, as in Excel's own charts. */
const LINE = 'D9D9D9';
const INK = '595959';

const GROUPINGS: Readonly<Record<ChartType, readonly [direction: string, grouping: string]>> = {
  ColumnClustered: ['col', 'clustered'],
  ColumnStacked: ['col', 'stacked'],
  ColumnStacked100: ['col', 'percentStacked'],
  BarClustered: ['bar', 'clustered'],
  BarStacked: ['bar', 'stacked'],
  BarStacked100: ['bar', 'percentStacked'],
};
export const CHART_TYPES = Object.entries(GROUPINGS) as [ChartType, readonly [string, string]][];

export const LEGENDS = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r' } as const;

const val = (name: string, value: string | number): string => `<c:${name} val="${value}"/>`;
const solid = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;
const line = (rgb: string): string => `<c:spPr><a:ln w="9525">${solid(rgb)}</a:ln></c:spPr>`;
const letters = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${solid(INK)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

/** The chart's part; `nameOf` returns the names of sheets by their ids. */
export function chartXml(chart: Chart, nameOf: (sheetId: string) => string): string {
  const reference = ({ sheetId, area }: Reference) =>
    `<c:f>${escapeXml(formatAddress(nameOf(sheetId), area, true))}</c:f>`;
  const [direction, grouping] = GROUPINGS[chart.type];
  const bars =
    val('barDir', direction) +
    val('grouping', grouping) +
    val('varyColors', 0) +
    chart.series.map((series, index) => seriesXml(series, index, reference)).join('') +
    (chart.gapWidth === undefined ? '' : val('gapWidth', chart.gapWidth)) +
    (grouping === 'clustered' ? '' : val('overlap', 100)) +
    val('axId', CATEGORY_AXIS) +
    val('axId', VALUE_AXIS);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${DRAWING_ML}/chart" xmlns:a="${DRAWING_ML}/main">` +
    val('roundedCorners', 0) +
    `<c:chart>${titleXml(chart.title)}` +
    `<c:plotArea><c:layout/><c:barChart>${bars}</c:barChart>${axesXml(chart)}</c:plotArea>` +
    legendXml(chart.legend) +
    val('plotVisOnly', chart.plotsHidden ? 0 : 1) +
    val('dispBlanksAs', 'gap') +
    '</c:chart></c:chartSpace>'
  );
}

function titleXml(title: string | undefined): string {
  if (title === undefined) return val('autoTitleDeleted', 1);
  const text = `<a:r><a:rPr lang="en-US" sz="1200" b="1">${solid(INK)}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${text}</a:p></c:rich></c:tx>` +
    `${val('overlay', 0)}</c:title>${val('autoTitleDeleted', 0)}`
  );
}

function seriesXml(
  { name, categories, values, colour }: ChartSeries,
  index: number,
  reference: (reference: Reference) => string,
): string {
  const title =
    typeof name === 'string'
      ? `<c:v>${escapeXml(name)}</c:v>`
      : `<c:strRef>${reference(name)}</c:strRef>`;
  return (
    `<c:ser>${val('idx', index)}${val('order', index)}<c:tx>${title}</c:tx>` +
    (colour === undefined ? '' : `<c:spPr>${solid(colour.slice(1))}</c:spPr>`) +
    val('invertIfNegative', 0) +
    (categories ? `<c:cat><c:strRef>${reference(categories)}</c:strRef></c:cat>` : '') +
    `<c:val><c:numRef>${reference(values)}</c:numRef></c:val></c:ser>`
  );
}

function axesXml({ type, categoryAxis = {}, valueAxis = {} }: Chart): string {
  const [categories, values] = type.startsWith('Bar') ? ['l', 'b'] : ['b', 'l'];
  const { minimum, maximum, numberFormat } = valueAxis;
  const ticks = val('majorTickMark', 'none') + val('minorTickMark', 'none');
  const format = (code: string | undefined) =>
    `<c:numFmt formatCode="${escapeXml(code ?? 'General')}" sourceLinked="${code === undefined ? 1 : 0}"/>`;
  return (
    `<c:catAx>${val('axId', CATEGORY_AXIS)}` +
    `<c:scaling>${val('orientation', categoryAxis.reversed ? 'maxMin' : 'minMax')}</c:scaling>` +
    val('delete', 0) +
    val('axPos', categories) +
    format(undefined) +
    ticks +
    val('tickLblPos', 'low') +
    line(LINE) +
    letters(900) +
    val('crossAx', VALUE_AXIS) +
    val('crosses', 'autoZero') +
    val('auto', 1) +
    val('lblOffset', 100) +
    val('noMultiLvlLbl', 0) +
    `</c:catAx><c:valAx>${val('axId', VALUE_AXIS)}` +
    `<c:scaling>${val('orientation', 'minMax')}` +
    (maximum === undefined ? '' : val('max', maximum)) +
    (minimum === undefined ? '' : val('min', minimum)) +
    `</c:scaling>${val('delete', 0)}` +
    val('axPos', values) +
    `<c:majorGridlines>${line(LINE)}</c:majorGridlines>` +
    format(numberFormat) +
    ticks +
    val('tickLblPos', 'nextTo') +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>` +
    letters(900) +
    val('crossAx', CATEGORY_AXIS) +
    val('crosses', categoryAxis.crossing ? 'max' : 'autoZero') +
    `${val('crossBetween', 'between')}</c:valAx>`
  );
}

function legendXml(legend: Chart['legend']): string {
  if (!legend) return '';
  return `<c:legend>${val('legendPos', LEGENDS[legend])}${val('overlay', 0)}${letters(900)}</c:legend>`;
}
