import { CATALOGUE_VERSION } from '../../catalogue/framework';
import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import { goal } from '../../catalogue/goals';
import { targetsInScope, type ScopeName } from '../../catalogue/scopes';
import type { Target } from '../../catalogue/targets';
import { wordLists } from '../formula/word-lists';
import { toAddress } from '../sheet/address';
import type { AssessmentLevel } from './assessment-level';
import { newMatrixAreas, ROWS, type NewMatrixAreas } from './areas';
import { matrixConditionalFormats } from './conditional-formats';
import { rowFormulas } from './formulas';
import { matrixFormats } from './formats';
import { MATRIX_CONSTANTS, MATRIX_NAMES } from './names';
import { matrixHeights, matrixWidths } from './sizes';
import { applicableValidation, kindValidation, ratingValidation } from './validations';
import type { MatrixWords } from './words';
import type { PolicyDocument } from './policy-document';
import { ratingChoices, type RatingScale } from './rating-scale';
import { runs } from '../sheet/runs';
import { SHEET_COLOURS } from '../sheet/colours';
import type { Area, CellBlock, ConstantPlan, FormatPlan, SheetPlan } from '../sheet/plan';

export type { Help, MatrixWords } from './words';

export interface MatrixRequest {
  /** In the order of their columns, at least one. */
  readonly documents: readonly PolicyDocument[];
  readonly scope: ScopeName;
  readonly texts: CatalogueTexts;
  /** Letters by default. */
  readonly scale?: RatingScale;
  /** Country or region, as typed. */
  readonly country?: string;
  readonly period?: string;
  readonly level?: AssessmentLevel;
  /** Today: `2026-02-28`. */
  readonly made?: string;
}

/** The first row of targets of a new matrix, from 0. */
export const FIRST_TARGET_ROW = ROWS.firstTarget;

/** Width in points above which a print on A4 is too small to read. */
const WIDEST_ON_A4 = 1400;
/** Excel allows 255 characters for a whole footer, including its codes. */
const LONGEST_FOOTER = 200;

/**
 * Plans an RIA matrix on its own sheet: one row per target with no headings in between, one column
 * per policy document. Best rating, score and number of documents are formulas that Excel 2010 and
 * LibreOffice share; "not applicable" overrides every rating (UNDP's rule). Names of the sheet mark
 * the parts, see `MATRIX_NAMES`.
 *
 *     planMatrix({ documents: [{ name: 'Vision 2040' }], scope: 'RIA', texts: english }, words)
 */
export function planMatrix(request: MatrixRequest, words: MatrixWords): SheetPlan {
  const { documents, texts, scale = 'T/P' } = request;
  const targets = targetsInScope(request.scope);
  const areas = newMatrixAreas(targets.length, documents.length, texts.direction);
  const steps = stepsOf(areas, scale);
  const widths = matrixWidths(documents, words);
  return {
    name: words.sheet,
    tabColour: SHEET_COLOURS.tab,
    blocks: [
      ...notes(areas, words),
      ...headings(areas, documents, words),
      ...(steps ? stepBlocks(steps, scale, words) : []),
      ...rows(areas, targets, request, words),
    ],
    formats: [...matrixFormats(areas, targets, texts), ...(steps ? stepFormats(steps) : [])],
    columnWidths: widths,
    rowHeights: matrixHeights(documents, words, texts.direction, widths),
    fittedRows: { row: areas.body.row, count: targets.length },
    frozen: { rows: areas.body.row, columns: areas.targets.column },
    validations: [
      applicableValidation(areas.applicable, words),
      ratingValidation(areas.ratings, scale, words.ratingHelp, steps),
      kindValidation(areas.kinds, words.kinds),
    ],
    conditionalFormats: matrixConditionalFormats({
      body: areas.body,
      goal: areas.goals,
      applicable: areas.applicable,
      ratings: areas.ratings,
      best: areas.best,
      scale,
    }),
    names: (Object.keys(MATRIX_NAMES) as (keyof typeof MATRIX_NAMES)[]).map((part) => ({
      name: MATRIX_NAMES[part],
      area: areas[part],
    })),
    constants: [...constants(request, words), ...wordLists({ out: [words.no] })],
    groups: goalGroups(areas.body, targets),
    filter: { ...areas.headings, rows: 1 + targets.length },
    ...(texts.direction === 'rtl' && { direction: 'rtl' }),
    page: {
      orientation: 'landscape',
      paper: widths.reduce((sum, each) => sum + each, 0) > WIDEST_ON_A4 ? 'a3' : 'a4',
      titleRows: { first: areas.headings.row, last: areas.headings.row },
      footer: { left: footerText(words.title), right: words.page },
    },
    showGridlines: false,
    select: { ...areas.ratings, rows: 1, columns: 1 },
  };
}

function at({ row, column }: Area): { row: number; column: number } {
  return { row, column };
}

function notes(areas: NewMatrixAreas, words: MatrixWords): CellBlock[] {
  const lines = [words.title, words.note, words.legend, words.rule, words.dates];
  return [{ kind: 'text', ...at(areas.notes), cells: lines.map((line) => [line]) }];
}

function headings(
  areas: NewMatrixAreas,
  documents: readonly PolicyDocument[],
  { headings: of, kinds }: MatrixWords,
): CellBlock[] {
  const names = [
    ...[of.p, of.goal, of.targetCode, of.target, of.applicable],
    ...documents.map(({ name }) => name),
    ...[of.best, of.score, of.documents, of.indicators, of.institutions, of.comments],
  ];
  const labels = { row: areas.kinds.row, column: areas.applicable.column };
  const hasKinds = documents.some(({ kind }) => kind !== undefined);
  const hasYears = documents.some(({ year }) => year !== undefined);
  return [
    { kind: 'text', ...labels, cells: [[of.kind], [of.year]] },
    ...(hasKinds
      ? [
          {
            kind: 'text' as const,
            ...at(areas.kinds),
            cells: [documents.map(({ kind }) => (kind ? kinds[kind] : ''))],
          },
        ]
      : []),
    ...(hasYears
      ? [
          {
            kind: 'value' as const,
            ...at(areas.years),
            cells: [documents.map(({ year }) => year ?? null)],
          },
        ]
      : []),
    { kind: 'text', ...at(areas.headings), cells: [names] },
  ];
}

function rows(
  areas: NewMatrixAreas,
  targets: readonly Target[],
  { texts, scale = 'T/P' }: MatrixRequest,
  words: MatrixWords,
): CellBlock[] {
  const inRow = (area: Area, row: number) => toAddress({ ...area, row, rows: 1 });
  return [
    { kind: 'text', ...at(areas.ps), cells: targets.map((each) => [words.p[goal(each.goal).p]]) },
    {
      kind: 'value',
      ...at(areas.goals),
      cells: targets.map((each) => [goal(each.goal).number]),
    },
    {
      kind: 'text',
      ...at(areas.codes),
      cells: targets.map(({ code }) => [code, texts.target(code).text, words.yes]),
    },
    {
      kind: 'formula',
      ...at(areas.formulas),
      cells: targets.map((_, index) => {
        const row = areas.body.row + index;
        return rowFormulas(
          {
            applicable: inRow(areas.applicable, row),
            ratings: inRow(areas.ratings, row),
            best: inRow(areas.best, row),
          },
          scale,
          words,
        );
      }),
    },
  ];
}

/** Cells for the choices of a scale with fractions. */
function stepsOf(areas: NewMatrixAreas, scale: RatingScale): Area | undefined {
  return ratingChoices(scale)?.includes(0.5) ? areas.steps : undefined;
}

function stepBlocks(steps: Area, scale: RatingScale, { headings: of }: MatrixWords): CellBlock[] {
  return [
    { kind: 'text', ...at(steps), row: ROWS.kinds, cells: [[of.scale]] },
    { kind: 'value', ...at(steps), cells: [[...(ratingChoices(scale) ?? [])]] },
  ];
}

function stepFormats(steps: Area): FormatPlan[] {
  const quiet = { fontColour: SHEET_COLOURS.quietText, vertical: 'Bottom' as const };
  return [
    { area: steps, ...quiet, horizontal: 'Center' },
    { area: { ...steps, row: ROWS.kinds }, ...quiet },
  ];
}

/**
 * Groups each goal's rows so that they collapse into its last target. The matrix has no heading
 * rows between its ratings, so that a plain range is exactly the targets; the row that stays
 * visible, next to the expand button, is therefore a target itself.
 */
function goalGroups(body: Area, targets: readonly Target[]) {
  return runs(targets.map((each) => each.goal))
    .filter(({ count }) => count > 1)
    .map(({ start, count }) => ({ row: body.row + start, count: count - 1 }));
}

function constants(request: MatrixRequest, words: MatrixWords): ConstantPlan[] {
  const texts: Readonly<Record<keyof typeof MATRIX_CONSTANTS, string | undefined>> = {
    scope: request.scope,
    no: words.no,
    scale: request.scale ?? 'T/P',
    language: request.texts.language,
    country: request.country,
    period: request.period,
    level: request.level,
    catalogueVersion: CATALOGUE_VERSION,
    made: request.made,
  };
  return (Object.keys(texts) as (keyof typeof texts)[]).flatMap((name) => {
    const text = texts[name];
    return text ? [{ name: MATRIX_CONSTANTS[name], text }] : [];
  });
}

/**
 * A title for a page footer: shortened, and with `&` doubled, because a single one starts a code.
 */
function footerText(text: string): string {
  const letters = Array.from(text);
  const short = letters.length > 160 ? `${letters.slice(0, 159).join('').trim()}…` : text;
  const doubled = short.replaceAll('&', '&&');
  return doubled.length > LONGEST_FOOTER ? short.replaceAll('&', '+') : doubled;
}
