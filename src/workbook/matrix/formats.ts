import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import { textColourOn } from '../../catalogue/colours';
import { goal } from '../../catalogue/goals';
import type { Target } from '../../catalogue/targets';
import type { NewMatrixAreas } from './areas';
import { ROWS } from './areas';
import { runs } from '../sheet/runs';
import { SHEET_COLOURS } from '../sheet/colours';
import type { Area, FormatPlan } from '../sheet/plan';

export const TITLE_FONT = { size: 14, bold: true } as const;
export const HEADING_FONT = { bold: true } as const;
/** Kinds and years are less prominent than the names. */
export const DETAIL_FONT = { size: 9 } as const;

/** Formats of a new matrix, except the colours that depend on the ratings. */
export function matrixFormats(
  areas: NewMatrixAreas,
  targets: readonly Target[],
  texts: CatalogueTexts,
): FormatPlan[] {
  const { body, ratings } = areas;
  const isRtl = texts.direction === 'rtl';
  const start = isRtl ? 'Right' : 'Left';
  const toTheRight = (area: Area, end: Area): Area => ({
    ...area,
    columns: end.column + end.columns - area.column,
  });
  const details = { ...areas.kinds, rows: 2 };
  const labels = { ...details, column: areas.applicable.column, columns: 1 };
  return [
    { area: areas.notes, fontColour: SHEET_COLOURS.quietText },
    {
      area: { ...areas.notes, row: ROWS.title, rows: 1 },
      bold: true,
      fontSize: TITLE_FONT.size,
      fontColour: SHEET_COLOURS.titleText,
    },
    { area: labels, horizontal: isRtl ? 'Left' : 'Right' },
    { area: details, horizontal: 'Center', wrap: true },
    {
      area: toTheRight(labels, details),
      fontColour: SHEET_COLOURS.quietText,
      fontSize: DETAIL_FONT.size,
      vertical: 'Bottom',
    },
    ...headingFormats(areas, start),
    { area: body, vertical: 'Top', borders: SHEET_COLOURS.line },
    { area: toTheRight(areas.ps, areas.targets), wrap: true },
    { area: areas.goals, bold: true, horizontal: 'Center' },
    {
      area: toTheRight(areas.applicable, areas.count),
      horizontal: 'Center',
      vertical: 'Center',
    },
    { area: areas.best, bold: true },
    { area: areas.score, numberFormat: '0%' },
    { area: toTheRight(areas.indicators, areas.comments), horizontal: start, wrap: true },
    ...goalBand(areas.goals, targets),
    ...(isRtl
      ? [
          { area: areas.ps, horizontal: 'Right' as const },
          { area: areas.codes, horizontal: 'Right' as const },
          rightToLeft({ ...areas.targets, row: ROWS.headings, rows: ratings.rows + 1 }),
          { ...rightToLeft(areas.notes), wrap: true, vertical: 'Top' as const },
        ]
      : []),
    ...fallbacks(areas.targets, targets, texts),
  ];
}

/** Names are aligned at the top, because Excel's filter buttons cover the bottom of their cells. */
function headingFormats(areas: NewMatrixAreas, start: 'Left' | 'Right'): FormatPlan[] {
  const heading = (area: Area, columns = 1): Area => ({ ...areas.headings, ...at(area), columns });
  const at = ({ column }: Area) => ({ column });
  return [
    {
      area: areas.headings,
      fill: SHEET_COLOURS.headingFill,
      fontColour: SHEET_COLOURS.headingText,
      bold: true,
      wrap: true,
      vertical: 'Top',
      horizontal: 'Center',
      borders: SHEET_COLOURS.line,
    },
    { area: heading(areas.ps), horizontal: start },
    { area: heading(areas.codes, 2), horizontal: start },
    { area: heading(areas.indicators, 3), horizontal: start },
  ];
}

/** The goals' colours as a narrow band, in the goal column only. */
function goalBand(band: Area, targets: readonly Target[]): FormatPlan[] {
  return runs(targets.map((each) => each.goal)).map(({ start, count, value }) => ({
    area: { ...band, row: band.row + start, rows: count },
    fill: goal(value).colour,
    fontColour: textColourOn(goal(value).colour),
  }));
}

function rightToLeft(area: Area): FormatPlan {
  return { area, horizontal: 'Right', readingOrder: 'RightToLeft' };
}

/** Italics for English texts that replace missing ones. */
function fallbacks(area: Area, targets: readonly Target[], texts: CatalogueTexts): FormatPlan[] {
  return runs(targets.map(({ code }) => texts.target(code).isFallback))
    .filter(({ value }) => value)
    .map(({ start, count }) => ({
      area: { ...area, row: area.row + start, rows: count },
      italic: true,
      fontColour: SHEET_COLOURS.quietText,
      ...(texts.direction === 'rtl' && { horizontal: 'Left', readingOrder: 'LeftToRight' }),
    }));
}
