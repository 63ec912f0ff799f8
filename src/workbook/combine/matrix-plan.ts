import { newMatrixAreas, type NewMatrixAreas } from '../matrix/areas';
import { planMatrix } from '../matrix/plan';
import type { MatrixWords } from '../matrix/words';
import { runs } from '../sheet/runs';
import { SHEET_COLOURS } from '../sheet/colours';
import type { Area, CellBlock, CellInput, FormatPlan, SheetPlan } from '../sheet/plan';
import { columnNames, cut, saidBy, typedRating, type Combination } from './combination';
import { NOTE_COLUMNS, type NoteColumn } from './raters/matrix';

/** Words of the combined matrix in addition to those of every matrix. */
export interface CombinedWords {
  /** Heading of the column that says who rated what. */
  readonly ratedBy: string;
  /** The word for no rating, where it has to be shown. */
  readonly none: string;
  /** Heading for a document whose column had none. */
  readonly unnamed: string;
}

/** Name of the column that says who rated what: rows × 1. */
const RATED_BY_NAME = 'SDG_RatedBy';

/** Points. */
const WIDTH = 240;
/** Longer lists would make rows too tall to work with, so they stay on one line. */
const LONGEST_WRAPPED = 400;

/**
 * Plans a matrix like any other that this add-in makes, so that Results, Check and Change recognise
 * it, with the combined ratings and a last column that says who rated what. Indicators,
 * institutions and comments of all raters are joined in their cells.
 *
 *     planCombinedMatrix(combination, matrixWords, words)
 */
export function planCombinedMatrix(
  combination: Combination,
  matrixWords: MatrixWords,
  words: CombinedWords,
): SheetPlan {
  const { gathered, texts, made, raters } = combination;
  const { scale, scope, columns } = gathered;
  const names = columnNames(combination, words.unnamed);
  const plan = planMatrix(
    {
      documents: columns.map(({ kind, year }, at) => ({
        name: names[at] ?? '',
        ...(kind && { kind }),
        ...(year !== undefined && { year }),
      })),
      scope,
      scale,
      texts,
      made,
      ...agreed(raters, 'country'),
      ...agreed(raters, 'period'),
      ...agreed(raters, 'level'),
    },
    matrixWords,
  );
  const areas = newMatrixAreas(gathered.targets.length, columns.length, texts.direction);
  const ratedBy: Area = { ...areas.comments, column: areas.comments.column + 1 };
  const said = gathered.targets.map((target) =>
    target.votes
      .flatMap((votes, at) =>
        votes.length === 0
          ? []
          : [`${names[at]}: ${saidBy(votes, combination.names, scale, words.none)}`],
      )
      .join('\n'),
  );
  return {
    ...plan,
    blocks: [
      ...plan.blocks.map((block) => withApplicable(block, combination, areas, matrixWords)),
      ...filled(combination, areas),
      { kind: 'text', row: areas.headings.row, column: ratedBy.column, cells: [[words.ratedBy]] },
      { kind: 'text', row: ratedBy.row, column: ratedBy.column, cells: said.map((s) => [cut(s)]) },
    ],
    formats: [
      ...plan.formats,
      ...ratedByFormats(ratedBy, areas.headings, said, texts.direction === 'rtl'),
    ],
    columnWidths: [...plan.columnWidths, WIDTH],
    names: [...(plan.names ?? []), { name: RATED_BY_NAME, area: ratedBy }],
    ...(plan.filter && { filter: { ...plan.filter, columns: plan.filter.columns + 1 } }),
  };
}

/** The value that all raters who give one agree on. */
function agreed<Part extends 'country' | 'period' | 'level'>(
  raters: Combination['raters'],
  part: Part,
): Pick<Combination['raters'][number], Part> | Record<string, never> {
  const said = new Set(raters.flatMap((rater) => rater[part] ?? []));
  const [only] = said;
  return said.size === 1 && only !== undefined
    ? ({ [part]: only } as Pick<Combination['raters'][number], Part>)
    : {};
}

/**
 * The block of codes, texts and "Applicable?" with the settled answers; any other block unchanged.
 */
function withApplicable(
  block: CellBlock,
  { settled }: Combination,
  { codes }: NewMatrixAreas,
  { yes, no }: MatrixWords,
): CellBlock {
  if (block.row !== codes.row || block.column !== codes.column) return block;
  const words = settled.targets.map(({ applicable }) =>
    applicable === undefined ? '' : applicable ? yes : no,
  );
  return {
    ...block,
    cells: block.cells.map((cells, index) => [...cells.slice(0, -1), words[index] ?? yes]),
  };
}

function filled(combination: Combination, areas: NewMatrixAreas): CellBlock[] {
  const { settled, gathered } = combination;
  const { row, column } = areas.ratings;
  const ratings = settled.targets.map(({ weights }) =>
    weights.map((weight): CellInput =>
      weight === undefined ? null : (typedRating(weight, gathered.scale) ?? null),
    ),
  );
  return [
    { kind: 'value', row, column, cells: ratings },
    ...NOTE_COLUMNS.flatMap((name) => noteBlocks(notesOf(combination, name), areas[name])),
  ];
}

/** For each target what the raters wrote, each text once; a single number stays a number. */
function notesOf({ raters, gathered }: Combination, column: NoteColumn): CellInput[] {
  return gathered.targets.map(({ code }) => {
    const all = raters.flatMap(({ targets }) => targets.get(code)?.notes[column] ?? []);
    const different = [...new Set(all)];
    const [only = null] = different;
    return different.length > 1 ? cut(different.join('; ')) : only;
  });
}

/** Texts as text, numbers as numbers; empty cells are left out. */
function noteBlocks(notes: readonly CellInput[], { row, column }: Area): CellBlock[] {
  return runs(notes.map((note) => (note === null ? null : typeof note))).flatMap(
    ({ start, count, value }): CellBlock[] =>
      value === null
        ? []
        : [
            {
              kind: value === 'number' ? 'value' : 'text',
              row: row + start,
              column,
              cells: notes.slice(start, start + count).map((note) => [note]),
            },
          ],
  );
}

function ratedByFormats(
  ratedBy: Area,
  headings: Area,
  said: readonly string[],
  isRtl: boolean,
): FormatPlan[] {
  const horizontal = isRtl ? 'Right' : 'Left';
  return [
    {
      area: { ...ratedBy, row: headings.row, rows: 1 },
      fill: SHEET_COLOURS.headingFill,
      fontColour: SHEET_COLOURS.headingText,
      bold: true,
      wrap: true,
      vertical: 'Top',
      horizontal,
      borders: SHEET_COLOURS.line,
    },
    {
      area: ratedBy,
      wrap: said.every(({ length }) => length <= LONGEST_WRAPPED),
      vertical: 'Top',
      horizontal,
      borders: SHEET_COLOURS.line,
    },
  ];
}
