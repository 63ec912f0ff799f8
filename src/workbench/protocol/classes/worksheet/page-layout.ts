import type { PageSetup } from '../../../model/snapshot';
import type { SheetModel } from '../../../model/workbook-model';
import { formatArea, parseArea } from '../../../model/a1';
import { apiError } from '../../api-error';
import { isWholeColumns, isWholeRows } from '../../../model/area';
import {
  booleanArgument,
  numberArgument,
  recordArgument,
  wholeArgument,
  wordArgument,
} from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import { omit } from '../../omit';
import { requirePrinter, withPrinter } from '../../sheet/printer';
import { requireUnprotected } from '../../sheet/protection';
import { otherRange } from '../range/ways';

const PAPERS = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'Tabloid', 'Executive', 'B4', 'B5'] as const;
/** Excel's default margins in points. */
const MARGINS = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };
type Margin = keyof typeof MARGINS;

export const PAGE_LAYOUT: OfficeClass<SheetModel> = {
  reads: {
    orientation: ({ page }) => page.orientation ?? 'Portrait',
    paperSize: ({ page }) => page.paperSize ?? 'Letter',
    centerHorizontally: ({ page }) => page.centreHorizontally ?? false,
    zoom: ({ page }) => {
      const { fitToWidth, fitToHeight, scale } = page;
      if (fitToWidth === undefined && fitToHeight === undefined) return { scale: scale ?? 100 };
      return {
        horizontalFitToPages: fitToWidth ?? null,
        verticalFitToPages: fitToHeight ?? null,
      };
    },
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
  },
  writes: withPrinter('PageLayout', {
    orientation: (sheet, value) =>
      set(sheet, 'PageLayout.orientation', (at) => ({
        orientation: wordArgument(value, ['Portrait', 'Landscape'], at),
      })),
    paperSize: (sheet, value, { quirks }) =>
      set(sheet, 'PageLayout.paperSize', (at) => {
        const paperSize = wordArgument(value, PAPERS, at);
        if (paperSize === 'A3' && quirks.printer === 'without A3')
          throw apiError('InvalidArgument', at);
        return { paperSize };
      }),
    centerHorizontally: (sheet, value) =>
      set(sheet, 'PageLayout.centerHorizontally', (at) => ({
        centreHorizontally: booleanArgument(value, at),
      })),
    zoom: setZoom,
    topMargin: setMargin('top'),
    bottomMargin: setMargin('bottom'),
    leftMargin: setMargin('left'),
    rightMargin: setMargin('right'),
    headerMargin: setMargin('header'),
    footerMargin: setMargin('footer'),
  }),
  objects: { headersFooters: (sheet) => OfficeObject.of('HeaderFooterGroup', sheet) },
  methods: {
    setPrintArea: (sheet, [range], session) => {
      const location = 'PageLayout.setPrintArea';
      requirePrinter(session, location);
      const { area } = otherRange(range, { sheet }, session, location);
      set(sheet, location, () => ({ printArea: formatArea(area, true) }));
    },
    setPrintTitleRows: (sheet, [range], session) => {
      const location = 'PageLayout.setPrintTitleRows';
      requirePrinter(session, location);
      const { area } = otherRange(range, { sheet }, session, location);
      if (!isWholeRows(area)) throw apiError('InvalidArgument', location);
      set(sheet, location, () => ({ titleRows: formatArea(area, true) }));
    },
    setPrintTitleColumns: (sheet, [range], session) => {
      const location = 'PageLayout.setPrintTitleColumns';
      requirePrinter(session, location);
      const { area } = otherRange(range, { sheet }, session, location);
      if (!isWholeColumns(area)) throw apiError('InvalidArgument', location);
      set(sheet, location, () => ({ titleColumns: formatArea(area, true) }));
    },
    getPrintArea: (sheet) => {
      const area = printArea(sheet);
      if (!area) throw apiError('ItemNotFound', 'PageLayout.getPrintArea');
      return area;
    },
    getPrintAreaOrNullObject: printArea,
    getPrintTitleRowsOrNullObject: (sheet) => titles(sheet, sheet.page.titleRows),
    getPrintTitleColumnsOrNullObject: (sheet) => titles(sheet, sheet.page.titleColumns),
  },
};

function set(sheet: SheetModel, location: string, make: (location: string) => PageSetup): void {
  requireUnprotected(sheet, location);
  sheet.page = { ...sheet.page, ...make(location) };
}

/** Either a scale in per cent or a number of pages to fit; each replaces the other. */
function setZoom(sheet: SheetModel, value: unknown): void {
  const location = 'PageLayout.zoom';
  requireUnprotected(sheet, location);
  const { scale, horizontalFitToPages, verticalFitToPages } = recordArgument(value, location);
  const page = omit(sheet.page, 'scale', 'fitToWidth', 'fitToHeight');
  if (scale != null) {
    const percent = wholeArgument(scale, location);
    if (percent < 10 || percent > 400) throw apiError('InvalidArgument', location);
    sheet.page = { ...page, scale: percent };
    return;
  }
  sheet.page = {
    ...page,
    ...(horizontalFitToPages != null && { fitToWidth: pages(horizontalFitToPages, location) }),
    ...(verticalFitToPages != null && { fitToHeight: pages(verticalFitToPages, location) }),
  };
}

function pages(value: unknown, location: string): number {
  const count = wholeArgument(value, location);
  if (count < 1 || count > 32_767) throw apiError('InvalidArgument', location);
  return count;
}

function margin(edge: Margin) {
  return ({ page }: SheetModel) => page.margins?.[edge] ?? MARGINS[edge];
}

function setMargin(edge: Margin) {
  return (sheet: SheetModel, value: unknown) =>
    set(sheet, `PageLayout.${edge}Margin`, (at) => ({
      margins: { ...sheet.page.margins, [edge]: numberArgument(value, at) },
    }));
}

function printArea(sheet: SheetModel): OfficeObject | null {
  const area = parseArea(sheet.page.printArea ?? '');
  return area ? OfficeObject.of('RangeAreas', { sheet, areas: [area] }) : null;
}

function titles(sheet: SheetModel, text: string | undefined): OfficeObject | null {
  const area = parseArea(text ?? '');
  return area ? OfficeObject.of('Range', { sheet, area }) : null;
}
