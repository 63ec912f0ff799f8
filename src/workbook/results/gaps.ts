import { quoted } from '../formula/text';
import { marked } from '../../catalogue/marked';
import { absoluteAddress, inFixedColumn } from '../sheet/address';
import {
  functionCall,
  languageArgument,
  ratingsAndCodes,
  scaleArgument,
  usesFunctions,
  type ResultsContext,
  ofAll,
} from './context';
import { sentence } from './formulas';
import {
  FONT,
  LABEL,
  NUMBER,
  RATING_MARKS,
  spillPlace,
  width,
  WORKING_ROW,
  type WorkingColumn,
} from './grid';
import {
  beginning,
  headingHeights,
  heightOf,
  linesIn,
  sectionHeading,
  tableHeading,
} from './formats';
import { RESULTS_NAMES } from './names';
import { area, joined, type SheetPart } from './part';
import { SHEET_COLOURS } from '../sheet/colours';
import { textWidth } from '../sheet/text-size';

/** Columns for the institution and, before them, for the rating; the text gets the rest. */
const INSTITUTION_COLUMNS = 7;
const RATING_COLUMNS = 2;

/** This share of all texts fits its row; a longer one gets a taller row, or an ellipsis. */
const USUAL = 0.8;
/** The share of a line's letters that is counted on, because lines break between words. */
const FULL = 0.92;

/** What the list contains now, which decides how tall each row is made. */
export interface GapOnSheet {
  readonly code: string;
  readonly kind: 'none' | 'P';
}

/**
 * The list of gaps with the responsible institution: targets without a rating, then those with only
 * P, each in official order. It grows and shrinks, and has room for all targets.
 */
export function gapsSection(context: ResultsContext, now: readonly GapOnSheet[]): SheetPart {
  const { words, rows, grid, request } = context;
  const { headings } = words;
  const table = rows.gaps;
  const start = beginning(request.direction);
  const [institution, rating] = ends(context);
  const heights = rowSizes(context, now);
  const heading = (column: number, columns: number) => area(table.heading, column, 1, columns);
  const body = area(table.first, NUMBER, table.count, grid.columns);
  const first = inFixedColumn(table.first, NUMBER);
  const aboveFirst = absoluteAddress(area(table.heading, NUMBER));
  const isStriped = `=AND(LEN(${first})>0,MOD(ROW(${first}),2)=0)`;
  return joined([
    gapsHeading(context),
    {
      blocks: [
        { kind: 'text', row: table.heading, column: NUMBER, cells: [[headings.code]] },
        { kind: 'text', row: table.heading, column: LABEL, cells: [[headings.target]] },
        { kind: 'text', row: table.heading, column: rating, cells: [[headings.rating]] },
        { kind: 'text', row: table.heading, column: institution, cells: [[headings.institution]] },
      ],
    },
    {
      merged: [
        ...[heading(LABEL, rating - LABEL), heading(rating, RATING_COLUMNS)],
        heading(institution, INSTITUTION_COLUMNS),
        area(table.first, LABEL, table.count, rating - LABEL),
        area(table.first, rating, table.count, RATING_COLUMNS),
        area(table.first, institution, table.count, INSTITUTION_COLUMNS),
      ],
      formats: [
        tableHeading(heading(NUMBER, grid.columns)),
        { area: heading(LABEL, rating - LABEL), horizontal: start },
        { area: heading(institution, INSTITUTION_COLUMNS), horizontal: start },
        { area: body, fontSize: FONT.small, vertical: 'Center', horizontal: start, wrap: true },
        { area: area(table.first, LABEL, table.count, rating - LABEL), indent: 1 },
        { area: area(table.first, institution, table.count, INSTITUTION_COLUMNS), indent: 1 },
        { area: area(table.first, NUMBER, table.count), bold: true, horizontal: 'Center' },
        { area: area(table.first, rating, table.count, RATING_COLUMNS), horizontal: 'Center' },
      ],
      // On the first cell of each merged area, which sets the format of the whole area.
      conditionalFormats: [
        {
          area: area(table.first, rating, table.count),
          // Those without a rating come first.
          formula: `=AND(LEN(${first})>0,ROW(${first})-ROW(${aboveFirst})>${ofAll(context, 3)})`,
          fill: SHEET_COLOURS.partialFill,
          fontColour: SHEET_COLOURS.partialText,
        },
        {
          area: area(table.first, NUMBER, table.count, 2),
          formula: isStriped,
          fill: SHEET_COLOURS.notApplicableFill,
        },
        {
          area: area(table.first, institution, table.count),
          formula: isStriped,
          fill: SHEET_COLOURS.notApplicableFill,
        },
      ],
      rowHeights: [
        { row: table.heading, count: 1, height: 22 },
        ...heights.map(({ height }, index) => ({ row: table.first + index, count: 1, height })),
      ],
      names: [
        {
          name: RESULTS_NAMES.gaps,
          area: area(table.heading, NUMBER, table.count + 1, grid.columns),
        },
      ],
    },
    usesFunctions(context) ? spilledGaps(context) : {},
    gapRows(context, heights),
  ]);
}

/** First columns of the institution and of the rating. */
function ends({ grid }: ResultsContext): readonly [institution: number, rating: number] {
  const institution = grid.columns - INSTITUTION_COLUMNS;
  return [institution, institution - RATING_COLUMNS];
}

/** The section's title, and a line with the live number of gaps. */
function gapsHeading(context: ResultsContext): SheetPart {
  const { words, rows, grid } = context;
  const { title, note } = words.sections.gaps;
  const { title: row } = rows.gaps;
  const count = sentence(words.gapCount, { none: ofAll(context, 3), partial: ofAll(context, 2) });
  const { blocks = [], ...looks } = sectionHeading(row, NUMBER, grid.columns, { title, note });
  return {
    ...looks,
    blocks: [
      ...blocks.slice(0, 1),
      {
        kind: 'formula',
        row: row + 1,
        column: NUMBER,
        cells: [[`=${count}&${quoted(` ${note}`)}`]],
      },
    ],
    rowHeights: headingHeights(row, [
      { text: `${words.gapCount} ${note}`, column: NUMBER, columns: grid.columns },
    ]),
  };
}

interface RowSize {
  readonly height: number;
  /** How many letters of the target's text fit. */
  readonly letters: number;
}

/**
 * A row is as tall as four out of five texts need, or taller if a longer text is in it now: Excel
 * does not adjust row heights when formulas change.
 */
function rowSizes(context: ResultsContext, now: readonly GapOnSheet[]): RowSize[] {
  const { source, request } = context;
  const [institution, rating] = ends(context);
  const room = width(LABEL, rating - LABEL);
  const institutionWidth = width(institution, INSTITUTION_COLUMNS);
  const texts = new Map(
    source.targets.map(({ target }) => [
      target.code as string,
      marked(request.texts.target(target.code)),
    ]),
  );
  const linesOf = (text: string) => linesIn(text, room, { size: FONT.small });
  const sorted = [...texts.values()].map(linesOf).sort((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) * USUAL)] ?? 1;
  const institutions = source.institutions.map((name) =>
    linesIn(name, institutionWidth, { size: FONT.small }),
  );
  const least = Math.max(usual, ...institutions);
  return source.targets.map((_, index) => {
    const text = texts.get(now[index]?.code ?? '') ?? '';
    const lines = Math.max(least, linesOf(text));
    return {
      height: heightOf(lines, FONT.small),
      letters: Math.max(text.length, Math.floor(lettersIn(texts, room) * lines * FULL)),
    };
  });
}

/** Letters on a line of this width, based on the average width of the texts' own letters. */
function lettersIn(texts: ReadonlyMap<string, string>, room: number): number {
  const sample = [...texts.values()].join('');
  return sample === ''
    ? 1
    : (room * sample.length) / Math.max(1, textWidth(sample, { size: FONT.small }));
}

function gapRows(context: ResultsContext, sizes: readonly RowSize[]): SheetPart {
  const { rows, grid, words, request, source } = context;
  const { first } = rows.gaps;
  const [institutionColumn, ratingColumn] = ends(context);
  const longest = Math.max(
    0,
    ...source.targets.map(({ target }) => marked(request.texts.target(target.code)).length),
  );
  const columns = sizes.map(({ letters }, index) => {
    const place = absoluteAddress(area(WORKING_ROW + index, grid.working('listed')));
    const found = (column: WorkingColumn) => `INDEX(${grid.range(column)},${place})`;
    const shown = (formula: string) => `=IF(${place}=0,"",${formula})`;
    const text = found('text');
    return {
      code: shown(found('code')),
      text: shown(
        // An ellipsis shows that the text was cut.
        longest > letters
          ? `IF(LEN(${text})>${letters},LEFT(${text},${letters})&"…",${text})`
          : text,
      ),
      rating: shown(
        `IF(${found('rating')}=${RATING_MARKS.partial},${quoted(words.rows.inPart)},${quoted(words.rows.notCovered)})`,
      ),
      institution: shown(`${found('institution')}&""`),
    };
  });
  const block = (column: number, cells: readonly string[]) =>
    ({ kind: 'formula', row: first, column, cells: cells.map((cell) => [cell]) }) as const;
  return {
    blocks: [
      block(
        NUMBER,
        columns.map(({ code }) => code),
      ),
      block(
        LABEL,
        columns.map(({ text }) => text),
      ),
      block(
        ratingColumn,
        columns.map(({ rating }) => rating),
      ),
      block(
        institutionColumn,
        columns.map(({ institution }) => institution),
      ),
    ],
  };
}

/** Both kinds of gaps as the add-in's function lists them, next to the working table. */
function spilledGaps(context: ResultsContext): SheetPart {
  const { grid, source } = context;
  const language = languageArgument(context);
  const scale = scaleArgument(context);
  const list = (which: 'none' | 'partial') => {
    const given = [...ratingsAndCodes(source), '', scale, `"${which}"`, language];
    const gaps = functionCall('GAPS', given, source);
    return { kind: 'formula', ...spillPlace(grid, which), cells: [[`=IFNA(${gaps},"")`]] } as const;
  };
  return { blocks: [list('none'), list('partial')] };
}
