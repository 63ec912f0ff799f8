import { marked } from '../catalogue/marked';
import { goal } from '../catalogue/goals';
import { columnLetters } from './address';
import { usesFunctions, type ResultsContext, ofAll } from './results-context';
import { absolute, isOneOf, onSheet, quoted } from './results-formulas';
import { spillPlace, WORKING_NAMES, WORKING_ROW, type WorkingColumn } from './results-grid';
import { rowsWith, type MatrixSource, type SourceTarget } from './results-matrix';
import { area, type SheetPart } from './results-part';
import { SHEET_COLOURS } from './sheet-colours';

/**
 * The working table right of what is printed: each target with its ratings as they count, looked up
 * in the matrix by its code. All figures of native formulas are counts over it. Cells read
 * `T`, `P`, `none`, `n/a`, or nothing where the target's row is no longer there.
 */
export function workingTable(context: ResultsContext): SheetPart {
  const { request, words, source, grid } = context;
  const { texts } = request;
  const { targets, layout } = source;
  const first = grid.working('code');
  const columns = WORKING_NAMES.length + layout.documents.length;
  const headings = [...WORKING_NAMES, ...layout.documents.map((_, index) => String(index + 1))];
  return {
    blocks: [
      { kind: 'text', row: 0, column: first, cells: [[words.working]] },
      { kind: 'text', row: WORKING_ROW - 1, column: first, cells: [headings] },
      {
        kind: 'text',
        row: WORKING_ROW,
        column: first,
        cells: targets.map(({ target }) => [target.code]),
      },
      {
        kind: 'value',
        row: WORKING_ROW,
        column: grid.working('goal'),
        cells: targets.map(({ target }) => [goal(target.goal).number]),
      },
      {
        kind: 'text',
        row: WORKING_ROW,
        column: grid.working('p'),
        cells: targets.map(({ target }) => [
          words.p[goal(target.goal).p],
          marked(texts.target(target.code)),
        ]),
      },
      {
        kind: 'formula',
        row: WORKING_ROW,
        column: grid.working('place'),
        cells: targets.map((target, index) => rowFormulas(target, index, context)),
      },
    ],
    formats: [
      {
        area: area(0, first, WORKING_ROW + targets.length, columns),
        fontColour: SHEET_COLOURS.quietText,
        fontSize: 8,
        vertical: 'Top',
      },
      { area: area(WORKING_ROW - 1, first, 1, columns), bold: true },
    ],
  };
}

function rowFormulas(target: SourceTarget, index: number, context: ResultsContext): string[] {
  const { source, grid } = context;
  const row = WORKING_ROW + index + 1;
  const at = (column: WorkingColumn) => `$${columnLetters(grid.working(column))}${row}`;
  const { layout } = source;
  const letters = (document: number) => `$${columnLetters(grid.ratingsColumn + document)}${row}`;
  const ratings =
    layout.documents.length === 0
      ? undefined
      : `${letters(0)}:${letters(layout.documents.length - 1)}`;
  const count = (rating: string) =>
    ratings === undefined ? '0' : `COUNTIF(${ratings},"${rating}")`;
  const rating = at('rating');
  const soFar = (kind: 'none' | 'P', column: WorkingColumn) => {
    const before = index === 0 ? '0' : `$${columnLetters(grid.working(column))}${row - 1}`;
    return `=${before}+IF(${rating}="${kind}",1,0)`;
  };
  const isThere = (formula: string, otherwise = '""') =>
    `=IF(${at('place')}=0,${otherwise},${formula})`;
  return [
    `=${placeOf(target, source)}`,
    isThere(applies(target, source, at('place'))),
    isThere(
      `IF(OR(${at('applies')}=0,${count('n/a')}>0),"n/a",` +
        `IF(${count('T')}>0,"T",IF(${count('P')}>0,"P","none")))`,
    ),
    `=IF(OR(${rating}="T",${rating}="P"),${count('T')}+${count('P')},0)`,
    isThere(institution(target, source, at('place'))),
    isThere(`IF(${rating}="n/a","n/a",${indicator(target, source, at('place'))})`),
    soFar('none', 'noneSoFar'),
    soFar('P', 'partialSoFar'),
    `=${listed(context, index)}`,
    ...layout.documents.map(({ column }) => isThere(ratingIn(column, target, source, at('place')))),
  ];
}

/** Where the gap of this place in the list stands in the working table, both counted from 1. */
function listed(context: ResultsContext, index: number): string {
  const { grid, source } = context;
  const place = index + 1;
  const none = ofAll(context, 3);
  const partial = ofAll(context, 2);
  if (!usesFunctions(context)) {
    const find = (what: string, column: WorkingColumn) => `MATCH(${what},${grid.range(column)},0)`;
    return (
      `IF(${place}<=${none},${find(`${place}`, 'noneSoFar')},` +
      `IF(${place}<=${none}+${partial},${find(`${place}-${none}`, 'partialSoFar')},0))`
    );
  }
  const code = (which: 'none' | 'partial', at: string) => {
    const { row, column } = spillPlace(grid, which);
    const list = absolute(area(row, column, source.targets.length));
    return `MATCH(INDEX(${list},${at}),${grid.range('code')},0)`;
  };
  return (
    `IF(${place}<=${none},${code('none', `${place}`)},` +
    `IF(${place}<=${none}+${partial},${code('partial', `${place}-${none}`)},0))`
  );
}

/** The row of the target within the matrix, from 1; 0 where it is gone. */
function placeOf({ match, rows }: SourceTarget, source: MatrixSource): string {
  const codes = source.column(source.layout.codes);
  return match === undefined
    ? lastRow(rows, codes, source)
    : `IFERROR(MATCH(${match},${codes},0),0)`;
}

/** The last of the matrix's rows that an array of 0 and 1 marks, from 1; 0 if there is none. */
function lastRow(marks: string, codes: string, { sheet, layout }: MatrixSource): string {
  const before = onSheet(sheet, area(layout.firstRow, layout.codes));
  return `MAX(0,SUMPRODUCT(MAX(${marks}*ROW(${codes})))-ROW(${before})+1)`;
}

function cellIn(column: number, source: MatrixSource, place: string): string {
  return `TRIM(INDEX(${source.column(column)},${place}))`;
}

function applies({ match, rows }: SourceTarget, source: MatrixSource, place: string): string {
  const { applicable } = source.layout;
  if (applicable === undefined) return '1';
  if (match === undefined) {
    const isFalse = `(ISLOGICAL(${source.column(applicable)})*(${source.column(applicable)}=FALSE))`;
    const out = rowsWith(source, applicable, source.out);
    const either = source.falseIsOut ? `((${out}+${isFalse})>0)` : out;
    return `IF(SUMPRODUCT(${rows}*${either})>0,0,1)`;
  }
  const cell = `INDEX(${source.column(applicable)},${place})`;
  const out = isOneOf(`TRIM(${cell})`, source.out);
  return source.falseIsOut
    ? `IF(OR(${out},IF(ISLOGICAL(${cell}),NOT(${cell}),FALSE)),0,1)`
    : `IF(${out},0,1)`;
}

function institution({ match, rows }: SourceTarget, source: MatrixSource, place: string): string {
  const { institutions, codes } = source.layout;
  if (institutions === undefined) return '""';
  if (match !== undefined) return cellIn(institutions, source, place);
  const named = `(${rows}*(LEN(${source.column(institutions)})>0))`;
  const last = lastRow(named, source.column(codes), source);
  return `IF(SUMPRODUCT(${named})=0,"",${cellIn(institutions, source, last)})`;
}

/** 1 with a national indicator, 0 without, `n/a` where the column says that none can be. */
function indicator({ match, rows }: SourceTarget, source: MatrixSource, place: string): string {
  const { indicators } = source.layout;
  if (indicators === undefined) return '0';
  if (match === undefined) {
    const filled = `(LEN(${source.column(indicators)})>0)`;
    const none = rowsWith(source, indicators, source.noIndicator);
    const out = rowsWith(source, indicators, source.indicatorNotApplicable);
    return (
      `IF(SUMPRODUCT(${rows}*${out})>0,"n/a",` +
      `IF(SUMPRODUCT(${rows}*${filled}*(1-${none}))>0,1,0))`
    );
  }
  const cell = cellIn(indicators, source, place);
  return (
    `IF(${isOneOf(cell, source.indicatorNotApplicable)},"n/a",` +
    `IF(OR(LEN(${cell})=0,${isOneOf(cell, source.noIndicator)}),0,1))`
  );
}

/** The rating that a document's column gives a target; a column that was deleted gives none. */
function ratingIn(
  column: number,
  { match, rows }: SourceTarget,
  source: MatrixSource,
  place: string,
): string {
  const { words } = source;
  if (match === undefined) {
    const has = (rating: 'T' | 'P' | 'n/a') =>
      `SUMPRODUCT(${rows}*${rowsWith(source, column, words[rating])})>0`;
    return `IFERROR(IF(${has('n/a')},"n/a",IF(${has('T')},"T",IF(${has('P')},"P",""))),"")`;
  }
  const cell = cellIn(column, source, place);
  const known = (rating: 'T' | 'P' | 'n/a', otherwise: string) => {
    // The letter itself needs no translation.
    const others = words[rating].slice(1);
    return others.length === 0
      ? otherwise
      : `IF(${isOneOf(cell, others)},${quoted(rating)},${otherwise})`;
  };
  return `IFERROR(${known('T', known('P', known('n/a', cell)))},"")`;
}
