import type { Cells } from '../../assessment/cells';
import type { Home, ReferenceProblem, SheetArea } from '../../workbook/formula/resolve-reference';

/** Why an argument cannot be worked out outside Excel. */
export type Unreadable =
  ReferenceProblem | 'no-sheet' | 'too-many' | 'several-cells' | 'unknown-function' | 'arguments';

/** A call of one of our functions, asked again with its cells as they are now. */
export interface CallExplained<P> {
  /** As written: `SDG.COVERAGE(B2:B9)`. */
  readonly text: string;
  /** `COVERAGE` */
  readonly name: string;
  readonly arguments: readonly ArgumentRead[];
  /** Calls of ours in its arguments. */
  readonly within: readonly CallExplained<P>[];
  readonly outcome:
    | {
        readonly kind: 'result';
        readonly cells: Cells;
        /** Where a figure is worked out of ratings. */
        readonly counted: Counted | undefined;
        /** How many cells of it show an error, and the one that is explained. */
        readonly errors: number;
        readonly error: ErrorExplained<P> | undefined;
      }
    /** `error` is what Excel shows for it. */
    | ({ readonly kind: 'problem'; readonly error: string } & Explained<P>)
    | {
        readonly kind: 'unreadable';
        readonly parts: readonly { readonly text: string; readonly why: Unreadable }[];
      };
}

/** The targets behind a figure. */
export interface Counted {
  readonly total: number;
  readonly partial: number;
  readonly none: number;
  readonly notApplicable: number;
}

/** One argument that was given. */
export interface ArgumentRead {
  readonly parameter: string;
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  readonly filled: number;
  readonly place: SheetArea | undefined;
}

export interface Explained<P> {
  readonly problem: P;
  readonly causes: readonly Cause<P>[];
}

interface ErrorExplained<P> extends Explained<P> {
  readonly row: number;
  readonly column: number;
}

/** What causes a problem. */
export type Cause<P> = { readonly parameter: string } & (
  | ({ readonly kind: 'cells' } & SheetArea)
  /** It is written in the formula. */
  | { readonly kind: 'formula'; readonly text: string }
  /** It is what another function of ours within the formula answers. */
  | { readonly kind: 'call'; readonly call: CallExplained<P> }
);

/**
 * Did this call, or one within it, read the cell?
 *
 *     isRead(coverage, { sheet: 'Plan', row: 4, column: 1 }) //=> true
 */
export function isRead<P>(call: CallExplained<P>, cell: Home): boolean {
  const isInside = ({ place }: ArgumentRead) => place !== undefined && holds(place, cell);
  return call.arguments.some(isInside) || call.within.some((inner) => isRead(inner, cell));
}

/** Where this call, and those within it, read empty cells among others. */
export function placesWithGaps<P>(call: CallExplained<P>): readonly SheetArea[] {
  return [
    ...call.arguments.flatMap(({ place, rows, columns, filled }) =>
      place && filled > 0 && filled < rows * columns ? place : [],
    ),
    ...call.within.flatMap((inner) => placesWithGaps(inner)),
  ];
}

function holds({ sheet, area }: SheetArea, cell: Home): boolean {
  const [down, right] = [cell.row - area.row, cell.column - area.column];
  const isSheet = sheet.toLowerCase() === cell.sheet.toLowerCase();
  return isSheet && down >= 0 && down < area.rows && right >= 0 && right < area.columns;
}
