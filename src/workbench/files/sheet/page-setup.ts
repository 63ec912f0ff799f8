import type { HeaderFooter, NamedRange, PageSetup as StoredSetup, PaperSize } from 'hucre';
import { formatArea, parseArea, quoteSheet } from '../../model/a1';
import type { PageSetup } from '../../model/snapshot';
import { tagsOf, unescapeXml } from '../package/xml-text';

const POINTS_PER_INCH = 72;
const SIDES = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;

/** Names as in Office.js' PaperType. */
const PAPERS: Readonly<Record<PaperSize, string>> = {
  letter: 'Letter',
  legal: 'Legal',
  a3: 'A3',
  a4: 'A4',
  a5: 'A5',
  b4: 'B4',
  b5: 'B5',
  executive: 'Executive',
  tabloid: 'Tabloid',
};

const points = (inches: number) => Math.round(inches * POINTS_PER_INCH * 1e4) / 1e4;

/** The default margins in files; in inches. */
const USUAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

function shownMargins(margins: StoredSetup['margins']): PageSetup['margins'] {
  if (!margins || SIDES.every((side) => margins[side] === USUAL_MARGINS[side])) return undefined;
  return Object.fromEntries(
    SIDES.flatMap((side) => {
      const inches = margins[side];
      return inches === undefined ? [] : [[side, points(inches)]];
    }),
  );
}

type PrintAreas = Pick<PageSetup, 'printArea' | 'titleRows' | 'titleColumns'>;

/** Splits `'One, two'!$A:$A,'One, two'!$1:$1` at commas outside quotes, and removes the sheets. */
const areasOf = (formula: string): string[] =>
  [...formula.matchAll(/(?:'(?:[^']|'')*'|[^',])+/g)].map(([part]) =>
    part.trim().replace(/^(?:'(?:[^']|'')*'|[^'!]*)!/, ''),
  );

/**
 * Print areas and titles by the sheet's index. Read here, since hucre splits sheet names at their
 * commas.
 *
 * @param xml the workbook part
 */
export function shownPrintAreas(xml: string): ReadonlyMap<number, PrintAreas> {
  const found = new Map<number, PrintAreas>();
  for (const { attributes, inner } of tagsOf(xml, 'definedName')) {
    const sheet = Number(attributes['localSheetId']);
    const areas = areasOf(unescapeXml(inner)).filter(Boolean);
    if (attributes['name'] === '_xlnm.Print_Area' && areas.length > 0) {
      found.set(sheet, { ...found.get(sheet), printArea: areas.join(',') });
    } else if (attributes['name'] === '_xlnm.Print_Titles') {
      const titleRows = areas.find((area) => /\d/.test(area));
      const titleColumns = areas.find((area) => !/\d/.test(area));
      found.set(sheet, {
        ...found.get(sheet),
        ...(titleRows && { titleRows }),
        ...(titleColumns && { titleColumns }),
      });
    }
  }
  return found;
}

/** A file's print settings in the model's form; `undefined` if none are set. */
export function shownPage(
  stored: StoredSetup | undefined,
  headerFooter: HeaderFooter | undefined,
  areas: PrintAreas | undefined,
): PageSetup | undefined {
  const margins = shownMargins(stored?.margins);
  const { oddHeader: header, oddFooter: footer } = headerFooter ?? {};
  const page: PageSetup = {
    ...(stored?.orientation && {
      orientation: stored.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    }),
    ...(stored?.paperSize && { paperSize: PAPERS[stored.paperSize] }),
    ...(stored?.fitToPage && {
      ...(stored.fitToWidth !== 0 && { fitToWidth: stored.fitToWidth ?? 1 }),
      ...(stored.fitToHeight !== 0 && { fitToHeight: stored.fitToHeight ?? 1 }),
    }),
    ...(stored?.scale !== undefined && !stored.fitToPage && { scale: stored.scale }),
    ...(stored?.horizontalCentered && { centreHorizontally: true }),
    ...areas,
    ...(margins && { margins }),
    ...(header && { header }),
    ...(footer && { footer }),
  };
  return Object.keys(page).length > 0 ? page : undefined;
}

export function storedPage(page: PageSetup): StoredSetup {
  const paperSize = (Object.keys(PAPERS) as PaperSize[]).find(
    (size) => PAPERS[size].toLowerCase() === page.paperSize?.toLowerCase(),
  );
  const fits = page.fitToWidth !== undefined || page.fitToHeight !== undefined;
  return {
    ...(page.orientation && {
      orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    }),
    ...(paperSize && { paperSize }),
    // 0 pages: as many as needed.
    ...(fits && {
      fitToPage: true,
      fitToWidth: page.fitToWidth ?? 0,
      fitToHeight: page.fitToHeight ?? 0,
    }),
    ...(page.scale !== undefined && !fits && { scale: page.scale }),
    ...(page.centreHorizontally && { horizontalCentered: true }),
    ...(page.margins && {
      margins: Object.fromEntries(
        SIDES.flatMap((side) => {
          const length = page.margins?.[side];
          return length === undefined ? [] : [[side, length / POINTS_PER_INCH]];
        }),
      ),
    }),
  };
}

export const storedHeaderFooter = (page: PageSetup): HeaderFooter | undefined =>
  page.header || page.footer
    ? {
        ...(page.header && { oddHeader: page.header }),
        ...(page.footer && { oddFooter: page.footer }),
      }
    : undefined;

/** `A1:B2`, `1:3` or `A:A` with the `$` signs that the reserved names require. */
const absolute = (text: string): string => {
  const area = parseArea(text);
  return area ? formatArea(area, true) : text;
};

/**
 * Print areas and titles are names in a file. They are written here, since hucre leaves sheet names
 * with spaces unquoted, which Excel considers damage.
 */
export function printNames(sheet: string, page: PageSetup): NamedRange[] {
  const at = (areas: string | undefined) =>
    (areas ?? '')
      .split(',')
      .filter(Boolean)
      .map((area) => `${quoteSheet(sheet)}!${absolute(area)}`);
  const area = at(page.printArea);
  const titles = [...at(page.titleColumns), ...at(page.titleRows)];
  return [
    ...(area.length > 0 ? [{ name: '_xlnm.Print_Area', range: area.join(','), scope: sheet }] : []),
    ...(titles.length > 0
      ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet }]
      : []),
  ];
}
