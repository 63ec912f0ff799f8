import type { Cells } from '../../assessment/cells';

/** What is wrong, as our functions say it; only the pane has the words. */
export interface Wrong {
  readonly problem: string;
}

/** A place in an argument or in a result; rows and columns count from 0. */
export interface Spot {
  readonly argument: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellError<P> {
  readonly row: number;
  readonly column: number;
  readonly problem: P;
}

export type Answer<P> =
  | { readonly kind: 'result'; readonly cells: Cells; readonly errors: readonly CellError<P>[] }
  | { readonly kind: 'problem'; readonly problem: P; readonly error: string };

interface Parameter {
  readonly name: string;
  readonly takesOneCell: boolean;
  readonly isOptional: boolean;
}

/**
 * Our functions, which tasks cannot import: the pane hands them over. Names are without the
 * namespace.
 */
export interface OurFunctions<P extends Wrong> {
  readonly names: readonly string[];
  /** Of a function, in their order; none if there is no such function. */
  readonly parameters: (name: string) => readonly Parameter[];
  readonly answer: (name: string, args: readonly unknown[]) => Promise<Answer<P>>;
  readonly causes: (
    name: string,
    args: readonly unknown[],
    problem: P,
    at?: Pick<CellError<P>, 'row' | 'column'>,
  ) => Promise<readonly Spot[]>;
}
