import type { Area, Border, Edge } from '../../../model/snapshot';
import { apiError, notPlayed } from '../../api-error';
import { wordArgument } from '../../arguments';
import { colourArgument } from '../../colours';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { AreasTarget, BorderTarget } from '../../objects/targets';
import { requireUnprotected } from '../../sheet/protection';

type Side = BorderTarget['side'];

const SIDES: readonly Side[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
];

/** Excel has separate line styles and weights; a file, and so the model, has one word for both. */
const WORDS: readonly { readonly style: string; readonly weight: string; readonly word: string }[] =
  [
    { style: 'Continuous', weight: 'Thin', word: 'Thin' },
    { style: 'Continuous', weight: 'Medium', word: 'Medium' },
    { style: 'Continuous', weight: 'Thick', word: 'Thick' },
    { style: 'Continuous', weight: 'Hairline', word: 'Hair' },
    { style: 'Dash', weight: 'Thin', word: 'Dashed' },
    { style: 'Dot', weight: 'Thin', word: 'Dotted' },
    { style: 'Dash', weight: 'Medium', word: 'MediumDashed' },
    { style: 'DashDot', weight: 'Thin', word: 'DashDot' },
    { style: 'DashDot', weight: 'Medium', word: 'MediumDashDot' },
    { style: 'DashDotDot', weight: 'Thin', word: 'DashDotDot' },
    { style: 'DashDotDot', weight: 'Medium', word: 'MediumDashDotDot' },
    { style: 'SlantDashDot', weight: 'Medium', word: 'SlantDashDot' },
    { style: 'Double', weight: 'Thick', word: 'Double' },
  ];
const STYLES = ['None', ...new Set(WORDS.map(({ style }) => style))];
const WEIGHTS = [...new Set(WORDS.map(({ weight }) => weight))];
const DEFAULT: Border = { style: 'Thin', colour: '#000000' };

export const RANGE_BORDERS: OfficeClass<AreasTarget> = {
  reads: { count: () => SIDES.length },
  items: (target) => SIDES.map((side) => OfficeObject.of('RangeBorder', { ...target, side })),
  methods: {
    getItem: (target, [side]) => {
      const location = 'RangeBorderCollection.getItem';
      if (side === 'DiagonalDown' || side === 'DiagonalUp')
        throw notPlayed(location, 'The workbench has no diagonal borders.');
      return OfficeObject.of('RangeBorder', {
        ...target,
        side: wordArgument(side, SIDES, location),
      });
    },
    getItemAt: (target, [index]) => {
      const side = typeof index === 'number' ? SIDES[index] : undefined;
      if (!side) throw apiError('InvalidArgument', 'RangeBorderCollection.getItemAt');
      return OfficeObject.of('RangeBorder', { ...target, side });
    },
  },
};

export const RANGE_BORDER: OfficeClass<BorderTarget> = {
  identity: ({ side }) => ({ _Id: side }),
  reads: {
    sideIndex: ({ side }) => side,
    style: (target) => shared(target, (border) => wordsOf(border)?.style ?? 'None'),
    weight: (target) => shared(target, (border) => wordsOf(border)?.weight ?? 'Thin'),
    color: (target) => shared(target, (border) => border?.colour ?? '#000000'),
  },
  writes: {
    style: (target, value) => {
      const style = wordArgument(value, STYLES, 'RangeBorder.style');
      draw(target, 'RangeBorder.style', (border) => {
        if (style === 'None') return undefined;
        const weight = wordsOf(border)?.weight;
        return { ...(border ?? DEFAULT), style: lineWord(style, weight) };
      });
    },
    weight: (target, value) => {
      const weight = wordArgument(value, WEIGHTS, 'RangeBorder.weight');
      draw(target, 'RangeBorder.weight', (border) => ({
        ...(border ?? DEFAULT),
        style: lineWord(wordsOf(border)?.style ?? 'Continuous', weight),
      }));
    },
    color: (target, value) => {
      const colour = colourArgument(value, 'RangeBorder.color');
      draw(target, 'RangeBorder.color', (border) => ({ ...(border ?? DEFAULT), colour }));
    },
  },
};

const wordsOf = (border: Border | undefined) =>
  WORDS.find(({ word }) => border && word === border.style);

/** Style and weight in Office.js' terms; `undefined` without a line. */
export function wordsOfBorder(
  border: Border | undefined,
): { readonly style: string; readonly weight: string } | undefined {
  return border && (wordsOf(border) ?? { style: 'Continuous', weight: 'Thin' });
}

/** A line given in Office.js' terms; `null` for none. */
export function borderOfWords(
  style: unknown,
  weight: unknown,
  colour: string | undefined,
  location: string,
): Border | null {
  const word = wordArgument(style ?? 'Continuous', STYLES, location);
  if (word === 'None') return null;
  const heavy = weight === undefined ? undefined : wordArgument(weight, WEIGHTS, location);
  return { style: lineWord(word, heavy), colour: colour ?? DEFAULT.colour };
}

/** If Excel does not have this weight for a style, the style wins. */
function lineWord(style: string, weight: string | undefined): string {
  const ofStyle = WORDS.filter((entry) => entry.style === style);
  const found = ofStyle.find((entry) => entry.weight === weight) ?? ofStyle[0];
  return found?.word ?? DEFAULT.style;
}

/** The strips of cells whose edges form a side; inner lines belong to the cells on both sides. */
function strips(area: Area, side: Side): readonly { readonly area: Area; readonly edge: Edge }[] {
  const bottom = { ...area, row: area.row + area.rows - 1, rows: 1 };
  const right = { ...area, column: area.column + area.columns - 1, columns: 1 };
  const inner = { rows: area.rows - 1, columns: area.columns - 1 };
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, edge: 'top' }];
    case 'EdgeBottom':
      return [{ area: bottom, edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, edge: 'left' }];
    case 'EdgeRight':
      return [{ area: right, edge: 'right' }];
    case 'InsideHorizontal':
      if (inner.rows === 0) return [];
      return [
        { area: { ...area, rows: inner.rows }, edge: 'bottom' },
        { area: { ...area, row: area.row + 1, rows: inner.rows }, edge: 'top' },
      ];
    case 'InsideVertical':
      if (inner.columns === 0) return [];
      return [
        { area: { ...area, columns: inner.columns }, edge: 'right' },
        { area: { ...area, column: area.column + 1, columns: inner.columns }, edge: 'left' },
      ];
  }
}

/** The border of the side's first cell represents the side: Excel draws whole sides. */
function shared<V>(target: BorderTarget, read: (border: Border | undefined) => V): V {
  return read(borderOf(target));
}

function borderOf({ sheet, areas, side }: BorderTarget): Border | undefined {
  const [strip] = areas.flatMap((area) => strips(area, side));
  return strip && sheet.cell(strip.area.row, strip.area.column)?.style?.borders?.[strip.edge];
}

function draw(
  target: BorderTarget,
  location: string,
  change: (border: Border | undefined) => Border | undefined,
): void {
  requireUnprotected(target.sheet, location);
  const border = change(borderOf(target));
  for (const area of target.areas) {
    for (const strip of strips(area, target.side)) {
      target.sheet.setBorder(strip.area, strip.edge, border);
    }
  }
}
