import type { MatrixSource } from './matrix';

/** Title, source, headline, warnings. */
const HEAD = 4;
/** Title, note, headings of the columns. */
const ABOVE = 3;

/** Rows of a table: its section's title, its headings, its first row and the row below its last. */
export interface TableRows {
  readonly title: number;
  readonly heading: number;
  readonly first: number;
  readonly count: number;
  readonly end: number;
}

/** Where the sections are, one below the other with a row in between. */
export interface ResultsRows {
  readonly head: { readonly title: number; readonly headline: number; readonly warnings: number };
  /** First row of figures below the headline. */
  readonly figures: number;
  /** Below the goals: all targets, then the mean of the goals. */
  readonly goals: TableRows;
  readonly all: number;
  readonly mean: number;
  readonly ps: TableRows;
  readonly documents: TableRows;
  /** Below the goals: all targets. */
  readonly readiness: TableRows;
  /** Below the institutions: none named, named later. */
  readonly institutions: TableRows;
  readonly gaps: TableRows;
}

export function resultsRows(
  source: MatrixSource,
  counts: { readonly figures: number; readonly goals: number; readonly ps: number },
): ResultsRows {
  let next = HEAD + counts.figures + 1;
  const table = (count: number, below: number): TableRows => {
    const title = next;
    const first = title + ABOVE;
    next = first + count + below + 1;
    return { title, heading: first - 1, first, count, end: first + count + below };
  };
  const goals = table(counts.goals, 2);
  return {
    head: { title: 0, headline: 2, warnings: 3 },
    figures: HEAD,
    goals,
    all: goals.first + counts.goals,
    mean: goals.first + counts.goals + 1,
    ps: table(counts.ps, 0),
    documents: table(source.layout.documents.length, 0),
    readiness: table(counts.goals, 1),
    institutions: table(source.institutions.length, 2),
    gaps: table(source.targets.length, 0),
  };
}
