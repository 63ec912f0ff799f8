import { NOT_APPLICABLE } from '../../assessment/rating';
import { marked } from '../../catalogue/marked';
import { goal } from '../../catalogue/goals';
import { absoluteAddress, columnLetters, onSheet } from '../sheet/address';
import { usesFunctions, valuesOut, type ResultsContext, ofAll } from './context';
import { eachIsIn, isIn } from './formulas';
import {
  INSTITUTION_MARKS,
  LABEL,
  RATING_MARKS,
  spillPlace,
  WORKING_NAMES,
  WORKING_ROW,
  type WorkingColumn,
} from './grid';
import type { MatrixSource, SourceTarget } from './matrix';
import { area, type SheetPart } from './part';
import { wordRange } from './word-lists';
import { SHEET_COLOURS } from '../sheet/colours';

/**
 * The working table to the right of the printed area: each target with the weights of its ratings
 * as they count, looked up in the matrix by its code. All figures of native formulas are counts
 * over it. `applies` is 1 or 0, `rating` one of `RATING_MARKS`; both are empty if the target's row no
 * longer exists.
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
    isOut(target, context, at('place')),
    ...(ratings ? [`COUNTIF(${ratings},${NOT_APPLICABLE})>0`] : []),
  ].filter((condition) => condition !== undefined);
  const { total, partial, none, notApplicable } = RATING_MARKS;
  const soFar = (mark: number, column: WorkingColumn) => {
    const before = index === 0 ? '0' : `$${columnLetters(grid.working(column))}${row - 1}`;
    return `=${before}+IF(${rating}=${mark},1,0)`;
  };
  return [
    `=${rowOnSheet(target, source)}`,
    isThere(out.length === 0 ? '1' : `IF(${either(out)},0,1)`),
    ratings ? `=IF(${at('applies')}=1,MAX(${ratings}),0)` : '=0',
    isThere(
      `IF(${at('applies')}=0,${notApplicable},` +
        `IF(${at('weight')}=1,${total},IF(${at('weight')}>0,${partial},${none})))`,
    ),
    ratings ? `=COUNTIFS(${ratings},">0",${ratings},"<=1")` : '=0',
    isThere(institution(target, source, at('place'))),
    isThere(named(at('institution'), context)),
    isThere(`IF(${at('applies')}=0,"",${indicator(target, context, at('place'))})`),
    soFar(none, 'noneSoFar'),
    soFar(partial, 'partialSoFar'),
    `=${listed(context, index)}`,
    ...documents.map(({ column }) => isThere(weightIn(column, target, context, at('place')))),
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
  { source, grid }: ResultsContext,
  place: string,
): string | undefined {
  const { applicable } = source.layout;
  if (applicable === undefined) return undefined;
  const cells = source.column(applicable);
  const words = wordRange(grid, source, 'out');
  if (match === undefined) {
    const isWord = `ISTEXT(${cells})*${eachIsIn(cells, words)}`;
    return `SUMPRODUCT(${rows}*(${isWord}+${valuesOut(source, cells)}>0))>0`;
  }
  const cell = `INDEX(${cells},${place})`;
  const isWord = isIn(`TRIM(${cell})`, words);
  const out = [`IF(ISLOGICAL(${cell}),NOT(${cell}),FALSE)`, `AND(ISTEXT(${cell}),${isWord})`];
  // Otherwise a number 0 is a link to an empty cell.
  return either(source.layout.zeroIsNo ? [...out, `AND(ISNUMBER(${cell}),${cell}=0)`] : out);
}

/** A link to an empty cell shows 0, which is no name. */
function institution({ match, rows }: SourceTarget, source: MatrixSource, place: string): string {
  const { institutions, codes } = source.layout;
  if (institutions === undefined) return '""';
  const cells = source.column(institutions);
  if (match !== undefined) {
    return `IF(INDEX(${cells},${place})=0,"",${cellIn(institutions, source, place)})`;
  }
  const named = `(${rows}*(LEN(${cells})>0)*(${cells}<>0))`;
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

/** 1 with a national indicator, 0 without, nothing if the column says that none is possible. */
function indicator(
  { match, rows }: SourceTarget,
  { source, grid }: ResultsContext,
  place: string,
): string {
  const { indicators } = source.layout;
  if (indicators === undefined) return '0';
  const out = wordRange(grid, source, 'indicatorOut');
  const none = wordRange(grid, source, 'noIndicator');
  if (match === undefined) {
    const cells = source.column(indicators);
    const having = (words: string) => `SUMPRODUCT(${rows}*${eachIsIn(cells, words)})`;
    const filled = `SUMPRODUCT(${rows}*(LEN(TRIM(${cells}))>0))`;
    return `IF(${having(out)}>0,"",IF(${filled}>${having(none)},1,0))`;
  }
  const cell = cellIn(indicators, source, place);
  return `IF(${isIn(cell, out)},"",IF(OR(LEN(${cell})=0,${isIn(cell, none)}),0,1))`;
}

/**
 * The weight that a document's column gives a target: 0–1, `NOT_APPLICABLE`, nothing, or a question mark
 * and the cell's contents if they are not a rating. A deleted column gives nothing.
 */
function weightIn(
  column: number,
  { match, rows }: SourceTarget,
  context: ResultsContext,
  place: string,
): string {
  const { source } = context;
  const formula =
    match === undefined
      ? pooledWeight(column, rows, context)
      : weightOf(`INDEX(${source.column(column)},${place})`, context);
  return `IFERROR(${formula},"")`;
}

/** UNDP's letters first, because most cells have one of them or nothing. */
function weightOf(cell: string, { source, grid }: ResultsContext): string {
  const { top } = source;
  const text = `TRIM(${cell})`;
  const words = wordRange(grid, source, 'rating');
  const weight = `SUMPRODUCT((${words}=${text})*${wordRange(grid, source, 'weight')})`;
  // COUNTIF would count a plain "1" as the number.
  const unknown = `"?"&${text}`;
  const byWord = `IF(${isIn(text, words)},${weight},${unknown})`;
  const byText = `IF(LEN(${text})=0,"",IF(${text}="T",1,IF(${text}="P",0.5,${byWord})))`;
  if (top === undefined) return byText;
  const isOnScale = `AND(${cell}>=0,${cell}<=${top})`;
  return `IF(ISNUMBER(${cell}),IF(${isOnScale},${cell}/${top},${unknown}),${byText})`;
}

/**
 * The best of several rows, or `NOT_APPLICABLE`, which is larger. A question mark stands for rows
 * without a rating but with something else: it causes a warning. Words are looked up only where
 * there is more than UNDP's letters, because a long table has many rows.
 */
function pooledWeight(column: number, rows: string, { source, grid }: ResultsContext): string {
  const { numbers, top } = source;
  const cells = source.column(column);
  const text = `TRIM(${cells})`;
  const having = (condition: string) => `SUMPRODUCT(${rows}*${condition})`;
  const best = (weights: string) => `SUMPRODUCT(MAX(${rows}*${weights}))`;
  const each = eachIsIn(cells, wordRange(grid, source, 'rating'));
  const inWords = best(`${each}*${wordRange(grid, source, 'weight')}`);
  const inNumbers = numbers.map((number) => best(`(${cells}=${number})*${number / (top ?? 1)}`));
  const weight = numbers.length === 0 ? inWords : `MAX(${[inWords, ...inNumbers].join(',')})`;
  const unknown = `${having(`(LEN(${text})>0)`)}>${having(each)}`;
  return (
    `IF(${having(`(LEN(${text})>0)*(${text}<>"T")*(${text}<>"P")`)}=0,` +
    `${best(`((${text}="T")+(${text}="P")/2)`)},` +
    `IF(AND(${weight}=0,${unknown}),"?",${weight}))`
  );
}
