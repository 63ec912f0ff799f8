import { absoluteAddress } from '../sheet/address';
import type { ResultsContext } from './context';
import {
  FIGURES,
  INSTITUTION_MARKS,
  LABEL,
  NUMBER,
  RATING_MARKS,
  WIDTHS,
  type InstitutionMark,
} from './grid';
import {
  headingHeight,
  headingHeights,
  sectionHeading,
  shares,
  TABLE_COLUMNS,
  tableBody,
  tableHeading,
  totalRow,
} from './formats';
import { profileRow, rowHeights, type Counts } from './profile';
import { RESULTS_NAMES } from './names';
import { area, joined, type SheetPart } from './part';

/**
 * Targets by responsible institution: the institutions named when the sheet was made, targets
 * without one, and institutions named later, so that every target is in one of the rows.
 */
export function institutionsSection(context: ResultsContext): SheetPart {
  const { words, rows, request, source, hasInstitutions } = context;
  const { headings, sections } = words;
  const table = rows.institutions;
  const note = hasInstitutions ? sections.institutions.note : words.missing.institutions;
  const top = joined([
    sectionHeading(table.title, NUMBER, TABLE_COLUMNS.count, {
      title: sections.institutions.title,
      note,
    }),
    {
      rowHeights: headingHeights(table.title, [
        { text: note, column: NUMBER, columns: TABLE_COLUMNS.count },
      ]),
    },
  ]);
  if (!hasInstitutions) return top;
  const names = source.institutions;
  const [noneNamed, namedLater] = [table.first + names.length, table.first + names.length + 1];
  const labels = [...names, words.rows.noneNamed, words.rows.namedLater];
  const figures = [
    headings.applicable,
    headings.total,
    headings.partial,
    headings.none,
    headings.notApplicable,
    headings.coverage,
    headings.score,
  ];
  const row = (at: number, counts: Counts) => profileRow(at, counts, words.notAvailable);
  return joined([
    top,
    {
      blocks: [
        {
          kind: 'text',
          row: table.heading,
          column: NUMBER,
          cells: [['', headings.institution, ...figures]],
        },
        { kind: 'text', row: table.first, column: LABEL, cells: labels.map((label) => [label]) },
        {
          kind: 'formula',
          row: table.first,
          column: FIGURES,
          cells: [
            ...names.map((_, index) => row(table.first + index, namedCounts(context, index))),
            row(noneNamed, countsByMark(INSTITUTION_MARKS.none, context)),
            row(namedLater, countsByMark(INSTITUTION_MARKS.later, context)),
          ],
        },
      ],
      formats: [
        tableHeading(area(table.heading, NUMBER, 1, TABLE_COLUMNS.count)),
        ...tableBody(
          area(table.first, NUMBER, labels.length, TABLE_COLUMNS.count),
          request.direction,
        ),
        totalRow(area(noneNamed, NUMBER, 2, TABLE_COLUMNS.count)),
        ...shares(words, table.first, labels.length, 5, 6),
      ],
      rowHeights: [
        {
          row: table.heading,
          count: 1,
          height: headingHeight(figures.map((text) => ({ text, width: WIDTHS.figure }))),
        },
        ...rowHeights(table.first, labels),
      ],
      names: [
        {
          name: RESULTS_NAMES.institutions,
          area: area(table.heading, LABEL, labels.length + 1, TABLE_COLUMNS.count - 1),
        },
      ],
    },
  ]);
}

function countsOf(condition: string, { grid }: ResultsContext): Counts {
  // Compared with =, because COUNTIFS would read * and ? in a name as wildcards.
  const of = (mark: number) => `SUMPRODUCT(${condition}*(${grid.range('rating')}=${mark}))`;
  return {
    total: of(RATING_MARKS.total),
    partial: of(RATING_MARKS.partial),
    none: of(RATING_MARKS.none),
    notApplicable: of(RATING_MARKS.notApplicable),
    weight: `SUMPRODUCT(${condition}*${grid.range('weight')})`,
  };
}

function namedCounts(context: ResultsContext, index: number): Counts {
  const label = absoluteAddress(area(context.rows.institutions.first + index, LABEL));
  return countsOf(`(${context.grid.range('institution')}=${label})`, context);
}

/** Counts targets by what the working table says about their institution. */
function countsByMark(mark: InstitutionMark, { grid }: ResultsContext): Counts {
  const marked = `${grid.range('named')},${mark}`;
  const of = (rating: number) => `COUNTIFS(${marked},${grid.range('rating')},${rating})`;
  return {
    total: of(RATING_MARKS.total),
    partial: of(RATING_MARKS.partial),
    none: of(RATING_MARKS.none),
    notApplicable: of(RATING_MARKS.notApplicable),
    weight: `SUMIF(${marked},${grid.range('weight')})`,
  };
}
