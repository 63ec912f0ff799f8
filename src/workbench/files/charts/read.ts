import { parseArea, splitAddress } from '../../model/a1';
import type { Chart, ChartSeries, Reference } from '../../model/snapshot';
import { CHART_TYPES, chartXml, LEGENDS } from './xml';
import { tagsOf, unescapeXml } from '../package/xml-text';

type Looks = Omit<Chart, 'id' | 'name' | 'place'>;

/** The sheets a chart's part refers to: names by id, and ids by name. */
export interface SheetNames {
  nameOf(sheetId: string): string;
  idOf(name: string): string | undefined;
}

/**
 * A chart that the model can store without loss: one that would be written exactly as it was read.
 * Others, made by Excel or LibreOffice, have more properties than the model; they stay in the file
 * unchanged.
 */
export function shownChart(xml: string, sheets: SheetNames): Looks | undefined {
  const looks = readLooks(xml, sheets);
  const written =
    looks && chartXml({ ...looks, id: '', name: '', place: NOWHERE }, (id) => sheets.nameOf(id));
  return written === xml ? looks : undefined;
}

const CORNER = { row: 0, column: 0, x: 0, y: 0 };
const NOWHERE = { from: CORNER, to: CORNER };

function readLooks(xml: string, sheets: SheetNames): Looks | undefined {
  const direction = valueOf(xml, 'barDir');
  const grouping = valueOf(xml, 'grouping');
  const type = CHART_TYPES.find(([, [d, g]]) => d === direction && g === grouping)?.[0];
  const series = tagsOf(xml, 'ser').map(({ inner }) => readSeries(inner, sheets));
  if (!type || series.some((one) => one === undefined)) return undefined;
  const title = textOf(textOf(xml, 'title') ?? '', 't');
  const position = valueOf(textOf(xml, 'legend') ?? '', 'legendPos');
  const legend = (Object.keys(LEGENDS) as (keyof typeof LEGENDS)[]).find(
    (side) => LEGENDS[side] === position,
  );
  const gapWidth = numberOf(xml, 'gapWidth');
  const valueAxis = readValueAxis(textOf(xml, 'valAx') ?? '');
  const categoryAxis = {
    ...(valueOf(textOf(xml, 'catAx') ?? '', 'orientation') === 'maxMin' && {
      reversed: true as const,
    }),
    ...(valueOf(textOf(xml, 'valAx') ?? '', 'crosses') === 'max' && {
      crossing: 'Maximum' as const,
    }),
  };
  return {
    type,
    series: series.filter((one) => one !== undefined),
    ...(title !== undefined && { title: unescapeXml(title) }),
    ...(legend && { legend }),
    ...(Object.keys(valueAxis).length > 0 && { valueAxis }),
    ...(Object.keys(categoryAxis).length > 0 && { categoryAxis }),
    ...(gapWidth !== undefined && { gapWidth }),
    ...(valueOf(xml, 'plotVisOnly') === '0' && { plotsHidden: true }),
  };
}

function readSeries(xml: string, sheets: SheetNames): ChartSeries | undefined {
  const values = readReference(textOf(xml, 'val'), sheets);
  if (!values) return undefined;
  const tx = textOf(xml, 'tx') ?? '';
  const categories = readReference(textOf(xml, 'cat'), sheets);
  const colour = valueOf(xml, 'srgbClr');
  return {
    name: readReference(tx, sheets) ?? unescapeXml(textOf(tx, 'v') ?? ''),
    ...(categories && { categories }),
    values,
    ...(colour !== undefined && { colour: `#${colour}` }),
  };
}

function readReference(xml: string | undefined, sheets: SheetNames): Reference | undefined {
  const formula = textOf(xml ?? '', 'f');
  if (formula === undefined) return undefined;
  const { sheet = '', rest } = splitAddress(unescapeXml(formula));
  const area = parseArea(rest);
  const sheetId = sheets.idOf(sheet);
  return area && sheetId !== undefined ? { sheetId, area } : undefined;
}

function readValueAxis(xml: string): NonNullable<Chart['valueAxis']> {
  const [minimum, maximum] = [numberOf(xml, 'min'), numberOf(xml, 'max')];
  const format = tagsOf(xml, 'numFmt')[0]?.attributes;
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(format?.['sourceLinked'] === '0' && { numberFormat: format['formatCode'] ?? '' }),
  };
}

const textOf = (xml: string, name: string): string | undefined => tagsOf(xml, name)[0]?.inner;
const valueOf = (xml: string, name: string): string | undefined =>
  tagsOf(xml, name)[0]?.attributes['val'];

function numberOf(xml: string, name: string): number | undefined {
  const value = valueOf(xml, name);
  return value === undefined ? undefined : Number(value);
}
