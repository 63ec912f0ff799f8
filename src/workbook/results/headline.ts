import { quoted } from '../formula/text';
import {
  functionCall,
  ofAll,
  ratingsAndCodes,
  readyShare,
  scaleArgument,
  usesFunctions,
  type ResultsContext,
} from './context';
import { share } from './formulas';
import { FIGURES, FONT, NUMBER, width } from './grid';
import { beginning, heightOf, linesIn } from './formats';
import { RESULTS_NAMES } from './names';
import { area, joined, type SheetPart } from './part';
import type { FigureName } from './request';
import { warnings } from './warnings';
import { headlineFormula, type HeadlineFigure } from '../formula/headline';
import { SHEET_COLOURS } from '../sheet/colours';

/**
 * What a minister reads first: the headline with its denominator and exclusions, any warnings, and
 * the overall figures, each with a line on what it means.
 */
export function headlineSection(context: ResultsContext, printedGaps: number): SheetPart {
  const { words, grid, rows, request } = context;
  const { title, headline, warnings: warningRow } = rows.head;
  const start = beginning(request.direction);
  const longest = words.headline.template.replace(/{\w+}/g, '888');
  const headlineLines = linesIn(longest, width(NUMBER, grid.columns), {
    size: FONT.headline,
    bold: true,
  });
  return joined([
    {
      blocks: [
        { kind: 'text', row: title, column: 0, cells: [[words.title], [words.source]] },
        {
          kind: 'formula',
          row: headline,
          column: 0,
          cells: [[`=${sentenceFormula(context)}`], [`=${warnings(context, printedGaps)}`]],
        },
      ],
      merged: [area(title, 0, 4, grid.columns)],
      formats: [
        {
          area: area(title, 0),
          bold: true,
          fontSize: FONT.title,
          fontColour: SHEET_COLOURS.headingFill,
        },
        {
          area: area(title + 1, 0),
          fontSize: FONT.body,
          fontColour: SHEET_COLOURS.quietText,
        },
        { area: area(headline, 0), bold: true, fontSize: FONT.headline },
        {
          area: area(warningRow, 0),
          bold: true,
          fontSize: FONT.small,
          fontColour: SHEET_COLOURS.contradictionText,
        },
        {
          area: area(title, 0, 4, grid.columns),
          wrap: true,
          vertical: 'Center',
          horizontal: start,
        },
      ],
      rowHeights: [
        { row: title, count: 1, height: 30 },
        { row: title + 1, count: 1, height: 17 },
        { row: headline, count: 1, height: heightOf(headlineLines, FONT.headline) + 6 },
        { row: warningRow, count: 1, height: 24 },
      ],
      names: [
        { name: RESULTS_NAMES.headline, area: area(headline, 0) },
        { name: RESULTS_NAMES.warnings, area: area(warningRow, 0) },
      ],
    },
    ...figuresOf(context).map((name, index) => figureRow(context, name, rows.figures + index)),
  ]);
}

/** Those for which the matrix has columns. */
export function figuresOf({ hasIndicators }: Pick<ResultsContext, 'hasIndicators'>): FigureName[] {
  return ['coverage', 'score', 'depth', ...(hasIndicators ? (['readiness'] as const) : [])];
}

function sentenceFormula(context: ResultsContext): string {
  const { words } = context;
  const [all, total, partial] = [0, 1, 2].map((figure) => ofAll(context, figure)) as [
    string,
    string,
    string,
  ];
  const figures: Readonly<Record<HeadlineFigure, string>> = {
    covered: `(${total}+${partial})`,
    applicable: all,
    total,
    partial,
    none: ofAll(context, 3),
    notApplicable: ofAll(context, 4),
  };
  const sentence = headlineFormula(words.headline, (figure) => figures[figure]);
  return `IF(${all}=0,${quoted(words.noApplicable)},${sentence})`;
}

function figureRow(context: ResultsContext, figure: FigureName, row: number): SheetPart {
  const { words, grid, request } = context;
  const { name, note } = words.figures[figure];
  const noteColumn = FIGURES + 2;
  const noteColumns = grid.columns - noteColumn;
  const lines = linesIn(note, width(noteColumn, noteColumns), { size: FONT.small });
  const start = beginning(request.direction);
  return {
    blocks: [
      { kind: 'text', row, column: NUMBER, cells: [[name]] },
      { kind: 'formula', row, column: FIGURES, cells: [[`=${figureFormula(context, figure)}`]] },
      { kind: 'text', row, column: noteColumn, cells: [[note]] },
    ],
    merged: [
      area(row, NUMBER, 1, FIGURES),
      area(row, FIGURES, 1, 2),
      area(row, noteColumn, 1, noteColumns),
    ],
    formats: [
      { area: area(row, NUMBER, 1, grid.columns), vertical: 'Center', horizontal: start },
      { area: area(row, NUMBER), bold: true, fontSize: FONT.body + 1 },
      {
        area: area(row, FIGURES),
        bold: true,
        fontSize: FONT.figure,
        fontColour: SHEET_COLOURS.totalFill,
        horizontal: 'Center',
        numberFormat: figure === 'depth' ? '0.00' : words.percentFormat,
      },
      {
        area: area(row, noteColumn),
        fontSize: FONT.small,
        fontColour: SHEET_COLOURS.quietText,
        wrap: true,
      },
    ],
    rowHeights: [{ row, count: 1, height: Math.max(21, heightOf(lines, FONT.small)) }],
    names: [{ name: RESULTS_NAMES[figure], area: area(row, FIGURES) }],
  };
}

function figureFormula(context: ResultsContext, figure: FigureName): string {
  const { source, grid, words } = context;
  const nothing = words.notAvailable;
  if (usesFunctions(context)) {
    const scale = scaleArgument(context);
    const given = [...ratingsAndCodes(source), '', scale];
    const orNothing = (name: string, args: readonly string[]) =>
      `IFNA(${functionCall(name, args, source)},${quoted(nothing)})`;
    switch (figure) {
      case 'coverage':
        return orNothing('COVERAGE', given);
      case 'score':
        return orNothing('ALIGNMENT', given);
      case 'depth':
        return orNothing('DEPTH', given);
      case 'readiness': {
        const indicators = source.column(source.layout.indicators ?? source.layout.codes);
        const [ratings, codes] = ratingsAndCodes(source);
        // Only "n/a" counts in the ratings, and numbers would need a scale.
        return orNothing('READINESS', [
          indicators,
          source.top === undefined ? ratings : '',
          codes,
          '',
        ]);
      }
    }
  }
  const [all, total, partial] = [0, 1, 2].map((column) => ofAll(context, column));
  switch (figure) {
    case 'coverage':
      return share(`${total}+${partial}`, `${all}`, nothing);
    case 'score':
      return share(`SUM(${grid.range('weight')})`, `${all}`, nothing);
    case 'depth':
      return share(
        `SUMIF(${grid.range('applies')},1,${grid.range('documents')})`,
        `(${total}+${partial})`,
        nothing,
      );
    case 'readiness': {
      const marks = grid.range('indicator');
      return readyShare(context, `COUNTIF(${marks},1)`, `COUNT(${marks})`);
    }
  }
}
