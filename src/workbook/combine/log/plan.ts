import { SHEET_COLOURS } from '../../sheet/colours';
import type { SheetPlan } from '../../sheet/plan';
import { columnNames, cut, type Combination } from '../combination';
import { placeSection, type LogSection } from './section';
import type { RaterAgreement } from '../raters/agreement';
import { ratingsIn } from '../raters/suggest';
import { keptInWords, answersInWords, type VerdictWords } from '../conflict-words';
import type { LeftOutCell } from '../raters/matrix';

/** Words used in the log. */
export interface LogWords {
  /** Preferred name of the sheet. */
  readonly sheet: string;
  readonly title: string;
  /** When, how many, by which rules: one line each. */
  readonly lines: readonly string[];
  readonly nothing: string;
  readonly files: Titled & Headings<'file' | 'outcome'>;
  readonly raters: Titled &
    Headings<'rater' | 'file' | 'sheet' | 'documents' | 'targets' | 'ratings'>;
  readonly documents: Titled & Headings<'document' | 'from'>;
  readonly conflicts: Titled & Headings<'target' | 'document' | 'said' | 'kept'>;
  readonly leftOut: Titled & Headings<'rater' | 'sheet' | 'reason' | 'cell' | 'holds'>;
  readonly agreement: Titled &
    Headings<'rater' | 'other' | 'remark' | 'targets' | 'cells' | 'kappa'>;
  readonly unnamed: string;
  readonly verdicts: VerdictWords;
  readonly reasons: Readonly<Record<LeftOutCell['reason'], string>>;
  /** The remark next to a kappa, or in place of it. */
  readonly remark: (pair: RaterAgreement) => string;
}

interface Titled {
  readonly title: string;
  readonly note?: string;
}
interface Headings<Name extends string> {
  readonly headings: Readonly<Record<Name, string>>;
}

const WIDTHS = [230, 190, 260, 84, 84, 84];

/**
 * Plans the log of a combination: which files, raters and documents went in, every difference with
 * what was said and what was kept, what was left out and why, and how far raters agree. Target
 * texts follow their codes in the same row, so that the log is never mistaken for a matrix.
 *
 *     planCombinationLog(combination, words).name //=> 'Combination log'
 */
export function planCombinationLog(combination: Combination, words: LogWords): SheetPlan {
  const { direction } = combination.texts;
  const lines = [words.title, ...words.lines];
  const isRtl = direction === 'rtl';
  const sections = [
    files(combination, words),
    raters(combination, words),
    documents(combination, words),
    conflicts(combination, words),
    leftOut(combination, words),
    agreement(combination, words),
  ];
  let row = lines.length + 1;
  const placed = sections.map((section) => {
    const part = placeSection({ ...section, nothing: words.nothing }, row, direction);
    row = part.end;
    return part;
  });
  return {
    name: words.sheet,
    tabColour: SHEET_COLOURS.tab,
    blocks: [
      { kind: 'text', row: 0, column: 0, cells: lines.map((line) => [line]) },
      ...placed.flatMap(({ blocks }) => blocks),
    ],
    formats: [
      {
        area: { row: 0, column: 0, rows: lines.length, columns: 1 },
        fontColour: SHEET_COLOURS.quietText,
        ...(isRtl && { horizontal: 'Right', readingOrder: 'RightToLeft' }),
      },
      {
        area: { row: 0, column: 0, rows: 1, columns: 1 },
        bold: true,
        fontSize: 14,
        fontColour: SHEET_COLOURS.titleText,
      },
      ...placed.flatMap(({ formats }) => formats),
    ],
    columnWidths: WIDTHS,
    rowHeights: [{ row: 0, count: 1, height: 22 }],
    fittedRows: { row: 1, count: row - 1 },
    ...(isRtl && { direction: 'rtl' }),
    page: { orientation: 'landscape', paper: 'a4' },
    showGridlines: false,
    select: { row: 0, column: 0, rows: 1, columns: 1 },
  };
}

type Section = Omit<LogSection, 'nothing'>;

/** A section with its titles and headings in order, and its rows. */
function section(
  { title, note, headings }: Titled & Headings<string>,
  rows: LogSection['rows'],
): Section {
  return {
    title,
    ...(note !== undefined && { note }),
    headings: Object.values(headings),
    rows: rows.map(({ texts, ...rest }) => ({ ...rest, texts: texts.map((text) => cut(text)) })),
  };
}

function files({ files: all }: Combination, words: LogWords): Section {
  return section(
    words.files,
    all.map(({ file, outcome }) => ({ texts: [file, outcome] })),
  );
}

function raters({ raters: all, names }: Combination, words: LogWords): Section {
  return section(
    words.raters,
    all.map((rater, index) => ({
      texts: [names[index] ?? '', rater.file, rater.sheet],
      values: [rater.documents.length, rater.targets.size, ratingsIn(rater)],
    })),
  );
}

function documents(combination: Combination, words: LogWords): Section {
  const { gathered, raters: all, names } = combination;
  const headings = columnNames(combination, words.unnamed);
  return section(
    words.documents,
    gathered.columns.map(({ from }, at) => ({
      texts: [
        headings[at] ?? '',
        from
          .map(({ rater, document }) => {
            const own = all[rater]?.documents[document]?.name;
            return `${names[rater]}: ${own || words.unnamed}`;
          })
          .join('; '),
      ],
    })),
  );
}

function conflicts(combination: Combination, words: LogWords): Section {
  const { settled, texts, names, gathered } = combination;
  const headings = columnNames(combination, words.unnamed);
  const options = { names, scale: gathered.scale, words: words.verdicts };
  return section(
    words.conflicts,
    settled.conflicts.map((conflict) => ({
      texts: [
        `${conflict.code} ${texts.target(conflict.code).text}`,
        conflict.kind === 'applies' ? '' : (headings[conflict.column] ?? ''),
        answersInWords(conflict, options),
        keptInWords(conflict, options),
      ],
    })),
  );
}

function leftOut({ raters: all, names }: Combination, words: LogWords): Section {
  return section(
    words.leftOut,
    all.flatMap((rater, index) =>
      rater.leftOut.map(({ reason, address, cell }) => ({
        texts: [names[index] ?? '', rater.sheet, words.reasons[reason], address, cell],
      })),
    ),
  );
}

function agreement({ agreement: pairs, names }: Combination, words: LogWords): Section {
  return section(
    words.agreement,
    pairs.map((pair) => {
      const { raters: both, targets, cells, kappa } = pair;
      return {
        texts: [...both.map((rater) => names[rater] ?? ''), words.remark(pair)],
        values: [targets, cells, typeof kappa === 'number' ? rounded(kappa) : null],
      };
    }),
  );
}

/** Two decimal places, as is usual for kappa; more would suggest a precision it does not have. */
function rounded(kappa: number): number {
  return Math.round(kappa * 100) / 100;
}
