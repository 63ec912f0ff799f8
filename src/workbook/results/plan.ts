import { assess } from '../../assessment/assess';
import { gaps } from '../../assessment/gaps';
import { isProblem } from '../../assessment/problem';
import { resultsCharts } from './charts';
import { goalsOf, psOf, type ResultsContext } from './context';
import { documentsSection } from './documents';
import { gapsSection, type GapOnSheet } from './gaps';
import { resultsGrid, widths } from './grid';
import { figuresOf, headlineSection } from './headline';
import { institutionsSection } from './institutions';
import { assessable } from '../reading/cells';
import { matrixSource } from './matrix';
import { area, joined } from './part';
import { goalsSection, psSection } from './profile';
import { readinessSection } from './readiness';
import type { ResultsRequest, ResultsWords } from './request';
import { resultsRows } from './rows';
import { wordLists } from './word-lists';
import { workingTable } from './working';
import { SHEET_COLOURS } from '../sheet/colours';
import type { FormatPlan, SheetPlan } from '../sheet/plan';

/** Number of additional gaps for which the printed pages have room. */
const SPARE_GAPS = 12;
/** More documents than this need a larger paper size. */
const A4_DOCUMENTS = 16;

/**
 * Plans the results of a matrix on their own sheet: headline, tables by goal and by P with charts,
 * documents and what they share, data readiness, institutions and the list of gaps. All figures are
 * formulas that follow the ratings in the matrix. To the right of the printed area is a working
 * table, which looks up every target in the matrix.
 *
 *     planResults({ reading, layout, cells, formulas: 'native', texts, direction: 'ltr' }, words)
 */
export function planResults(request: ResultsRequest, words: ResultsWords): SheetPlan {
  const { layout } = request;
  const source = matrixSource(request.reading, layout, request.cells);
  const grid = resultsGrid(source);
  const hasIndicators = layout.indicators !== undefined;
  const [goals, ps] = [goalsOf(source), psOf(source)];
  const rows = resultsRows(source, {
    figures: figuresOf({ hasIndicators }).length,
    goals: goals.length,
    ps: ps.length,
  });
  const context: ResultsContext = {
    request,
    words,
    source,
    grid,
    rows,
    goals,
    ps,
    hasIndicators,
    hasInstitutions: layout.institutions !== undefined,
  };
  const now = gapsNow(request);
  const printedGaps = Math.min(source.targets.length, now.length + SPARE_GAPS);
  const sheet = joined([
    workingTable(context),
    wordLists(grid, source),
    headlineSection(context, printedGaps),
    goalsSection(context),
    psSection(context),
    documentsSection(context),
    readinessSection(context),
    institutionsSection(context),
    gapsSection(context, now),
    resultsCharts(context),
  ]);
  return {
    name: words.sheet,
    tabColour: SHEET_COLOURS.tab,
    ...sheet,
    formats: [...sheet.formats, ...readingOrders(context)],
    columnWidths: widths(grid, layout.documents.length),
    page: {
      orientation: 'landscape',
      paper: layout.documents.length > A4_DOCUMENTS ? 'a3' : 'a4',
      titleRows: { first: 0, last: 0 },
      printed: area(0, 0, rows.gaps.first + printedGaps, grid.columns),
      footer: { left: '&A', right: words.page },
    },
    ...(request.direction === 'rtl' && { direction: 'rtl' }),
    showGridlines: false,
    select: area(0, 0),
  };
}

/** Sets the reading direction, which programs would otherwise guess from a text's first letter. */
function readingOrders({ request, grid, rows }: ResultsContext): FormatPlan[] {
  if (request.direction === 'ltr') return [];
  return [{ area: area(0, 0, rows.gaps.end, grid.columns), readingOrder: 'RightToLeft' }];
}

/** The list of gaps for the ratings at the time the sheet is made. */
function gapsNow({ cells }: ResultsRequest): GapOnSheet[] {
  const assessment = assess(...assessable(cells));
  if (isProblem(assessment)) return [];
  return (['none', 'P'] as const).flatMap((kind) =>
    gaps(assessment, kind).map((code) => ({ code, kind })),
  );
}
