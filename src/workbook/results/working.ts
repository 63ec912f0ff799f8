import { NOT_APPLICABLE } from '../../assessment/rating';
import { marked } from '../../catalogue/marked';
import { goal } from '../../catalogue/goals';
import { absoluteAddress, columnLetters, onSheet } from '../sheet/address';
import { usesFunctions, valuesOut, type ResultsContext, ofAll } from './context';
import { isOneOf } from './formulas';
import {
  INSTITUTION_MARKS,
  LABEL,
  spillPlace,
  WORKING_NAMES,
  WORKING_ROW,
  type WorkingColumn,
} from './grid';
import { rowsWith, type MatrixSource, type SourceTarget } from './matrix';
import { area, type SheetPart } from './part';
import { SHEET_COLOURS } from '../sheet/colours';

/**
 * The working table to the right of the printed area: each target with the weights of its ratings
 * as they count, looked up in the matrix by its code. All figures of native formulas are counts
 * over it. `applies` is 1 or 0, `rating` is T, P, none or n/a; both are empty if the target's row
 * no longer exists.
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
  const { documents } = source.layout;
  const letters = (document: number) => `$${columnLetters(grid.ratingsColumn + document)}${row}`;
  const ratings = documents.length > 0 && `${letters(0)}:${letters(documents.length - 1)}`;
  const rating = at('rating');
  const isThere = (formula: string) => `=IF(${at('place')}=0,"",${formula})`;
  const out = [
    isOut(target, source, at('place')),
    ...(ratings ? [`COUNTIF(${ratings},"n/a")>0`] : []),
  ].filter((condition) => condition !== undefined);
  const soFar = (kind: 'none' | 'P', column: WorkingColumn) => {
    const before = index === 0 ? '0' : `$${columnLetters(grid.working(column))}${row - 1}`;
    return `=${before}+IF(${rating}="${kind}",1,0)`;
  };
  return [
    `=${rowOnSheet(target, source)}`,
    isThere(out.length === 0 ? '1' : `IF(${either(out)},0,1)`),
    ratings ? `=IF(${at('applies')}=1,MAX(${ratings}),0)` : '=0',
    isThere(
      `IF(${at('applies')}=0,"n/a",IF(${at('weight')}=1,"T",IF(${at('weight')}>0,"P","none")))`,
    ),
    ratings ? `=COUNTIF(${ratings},">0")` : '=0',
    isThere(institution(target, source, at('place'))),
    isThere(named(at('institution'), context)),
    isThere(`IF(${at('applies')}=0,"n/a",${indicator(target, source, at('place'))})`),
    soFar('none', 'noneSoFar'),
    soFar('P', 'partialSoFar'),
    `=${listed(context, index)}`,
    ...documents.map(({ column }) => isThere(weightIn(column, target, source, at('place')))),
  ];
}

function either(conditions: readonly string[]): string {
  return conditions.length === 1 ? `${conditions[0]}` : `OR(${conditions.join(',')})`;
}

/** Position in the working table of the gap at this place in the list, both counted from 1. */
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
    const list = absoluteAddress(area(row, column, source.targets.length));
    return `MATCH(INDEX(${list},${at}),${grid.range('code')},0)`;
  };
  return (
    `IF(${place}<=${none},${code('none', `${place}`)},` +
    `IF(${place}<=${none}+${partial},${code('partial', `${place}-${none}`)},0))`
  );
}

/** The row of the target within the matrix, from 1; 0 if it no longer exists. */
function rowOnSheet({ match, rows }: SourceTarget, source: MatrixSource): string {
  const codes = source.column(source.layout.codes);
  return match === undefined
    ? lastRow(rows, codes, source)
    : `IFERROR(MATCH(${match},${codes},0),0)`;
}

/** The last row of the matrix that an array of 0 and 1 marks, from 1; 0 if there is none. */
function lastRow(marks: string, codes: string, { sheet, layout }: MatrixSource): string {
  const before = onSheet(sheet, area(layout.firstRow, layout.codes));
  return `MAX(0,SUMPRODUCT(MAX(${marks}*ROW(${codes})))-ROW(${before})+1)`;
}

function cellIn(column: number, source: MatrixSource, place: string): string {
  return `TRIM(INDEX(${source.column(column)},${place}))`;
}

/** Does "Applicable?" exclude the target? Undefined without that column. */
function isOut(
  { match, rows }: SourceTarget,
  source: MatrixSource,
  place: string,
): string | undefined {
  const { applicable } = source.layout;
  if (applicable === undefined) return undefined;
  const cells = source.column(applicable);
  if (match === undefined) {
    const out = rowsWith(source, applicable, source.out);
    const values = valuesOut(source, cells);
    return `SUMPRODUCT(${rows}*${values === '' ? out : `((${out}${values})>0)`})>0`;
  }
  const cell = `INDEX(${cells},${place})`;
  const out = isOneOf(`TRIM(${cell})`, source.out);
  return source.falseIsOut ? `OR(${out},IF(ISLOGICAL(${cell}),NOT(${cell}),FALSE))` : out;
}

function institution({ match, rows }: SourceTarget, source: MatrixSource, place: string): string {
  const { institutions, codes } = source.layout;
  if (institutions === undefined) return '""';
  if (match !== undefined) return cellIn(institutions, source, place);
  const named = `(${rows}*(LEN(${source.column(institutions)})>0))`;
  const last = lastRow(named, source.column(codes), source);
  return `IF(SUMPRODUCT(${named})=0,"",${cellIn(institutions, source, last)})`;
}

/** Is the institution one that the sheet lists? */
function named(institution: string, { source, rows }: ResultsContext): string {
  const { none, listed: known, later } = INSTITUTION_MARKS;
  const count = source.institutions.length;
  if (count === 0) return `IF(LEN(${institution})=0,${none},${later})`;
  const list = absoluteAddress(area(rows.institutions.first, LABEL, count));
  // Compared with =, because MATCH would read * and ? in a name as wildcards.
  const isKnown = `SUMPRODUCT((${list}=${institution})*1)>0`;
  return `IF(LEN(${institution})=0,${none},IF(${isKnown},${known},${later}))`;
}

/** 1 with a national indicator, 0 without, `n/a` if the column says that none is possible. */
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

/**
 * The weight that a document's column gives a target: 0–1, `n/a`, nothing, or the cell's contents
 * if they are not a rating. A deleted column gives nothing.
 */
function weightIn(
  column: number,
  { match, rows }: SourceTarget,
  source: MatrixSource,
  place: string,
): string {
  const formula =
    match === undefined
      ? pooledWeight(column, rows, source)
      : weightOf(`INDEX(${source.column(column)},${place})`, source);
  return `IFERROR(${formula},"")`;
}

function weightOf(cell: string, { meanings, top }: MatrixSource): string {
  const text = `TRIM(${cell})`;
  const byText = meanings.reduceRight((otherwise, { weight, texts }) => {
    // `n/a` stays the same, so it needs no translation.
    const others = texts.filter((each) => each !== 'n/a');
    return others.length === 0
      ? otherwise
      : `IF(${isOneOf(text, others)},${weightFormula(weight)},${otherwise})`;
  }, text);
  if (top === undefined) return byText;
  const isOnScale = `AND(${cell}>=0,${cell}<=${top})`;
  return `IF(ISNUMBER(${cell}),IF(${isOnScale},${cell}/${top},${text}),${byText})`;
}

/**
 * The best of several rows. A number that was not expected when the sheet was made shows a question
 * mark, which counts as not a rating and causes a warning.
 */
function pooledWeight(column: number, rows: string, source: MatrixSource): string {
  const { meanings, numbers, top } = source;
  const cells = source.column(column);
  const known = [
    ...meanings.map(({ weight, texts }) => ({ weight, has: rowsWith(source, column, texts) })),
    ...numbers.map((number) => ({ weight: number / (top ?? 1), has: `(${cells}=${number})` })),
  ];
  const other = `SUMPRODUCT(${rows}*ISNUMBER(${cells})*(${cells}>0)*(${cells}<=${top ?? 0}))>0`;
  return known
    .filter(({ weight }) => weight > 0)
    .sort((one, another) => another.weight - one.weight)
    .reduceRight(
      (otherwise, { weight, has }) =>
        `IF(SUMPRODUCT(${rows}*${has})>0,${weightFormula(weight)},${otherwise})`,
      top === undefined ? '""' : `IF(${other},"?","")`,
    );
}

function weightFormula(weight: number): string {
  return weight === NOT_APPLICABLE ? '"n/a"' : String(weight);
}
