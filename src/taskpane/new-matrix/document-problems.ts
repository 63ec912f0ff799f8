import { yearIn } from '../../workbook/matrix/policy-document';
import { trimmedName, type DocumentLine } from './document-list';

/** Characters; a longer heading does not fit above a narrow column. */
export const LONGEST_NAME = 100;

/** Real assessments have up to 38 documents; with more than this nobody reads the columns. */
export const MOST_DOCUMENTS = 100;

export type NameProblem = 'empty' | 'duplicate' | 'tooLong';

export interface DocumentProblems {
  /** What is wrong with the list as a whole. */
  readonly list: 'none' | 'tooMany' | undefined;
  /** By line. */
  readonly names: ReadonlyMap<number, NameProblem>;
  /** Lines with an invalid year. */
  readonly years: ReadonlySet<number>;
}

/**
 * What prevents these documents from becoming columns. Of several equal names (regardless of case)
 * all but the first are marked.
 *
 *     documentProblems([{ id: 1, name: '' }]).list //=> 'none'
 *     documentProblems([{ id: 1, name: 'A' }, { id: 2, name: 'a' }]).names.get(2) //=> 'duplicate'
 */
export function documentProblems(lines: readonly DocumentLine[]): DocumentProblems {
  const names = new Map<number, NameProblem>();
  const years = new Set<number>();
  const seen = new Set<string>();
  for (const { id, name, year = '' } of lines) {
    const trimmed = trimmedName(name);
    const key = trimmed.normalize('NFKC').toLowerCase();
    if (trimmed === '') names.set(id, 'empty');
    else if (trimmed.length > LONGEST_NAME) names.set(id, 'tooLong');
    else if (seen.has(key)) names.set(id, 'duplicate');
    seen.add(key);
    if (year.trim() !== '' && yearIn(year) === undefined) years.add(id);
  }
  if (lines.every(({ name }) => trimmedName(name) === '')) {
    return { list: 'none', names: new Map(), years };
  }
  return { list: lines.length > MOST_DOCUMENTS ? 'tooMany' : undefined, names, years };
}

/**
 * How many documents have a problem.
 *
 *     wrongDocuments(documentProblems([{ id: 1, name: 'A', year: '20' }, { id: 2, name: '' }])) //=> 2
 */
export function wrongDocuments({ names, years }: DocumentProblems): number {
  return new Set([...names.keys(), ...years]).size;
}

/**
 *     hasProblems({ list: undefined, names: new Map(), years: new Set() }) //=> false
 */
export function hasProblems(problems: DocumentProblems): boolean {
  return problems.list !== undefined || wrongDocuments(problems) > 0;
}
