import { plainWord } from '../../assessment/rating-words';
import type { PolicyDocument } from '../matrix/policy-document';
import type { RaterMatrix } from './raters/matrix';

/** A document, identified by the name that raters gave it. */
export interface NamedDocument {
  /** The same for names that differ only in case and spaces. */
  readonly key: string;
  /** As the first rater wrote it; empty if the column has no heading. */
  readonly name: string;
  readonly from: readonly DocumentPlace[];
}

/** A column of a rater's matrix; both are indexes. */
interface DocumentPlace {
  readonly rater: number;
  readonly document: number;
}

/**
 * What happens to documents with the same name: one column for all raters, a column for each, or
 * the column of a document with another name.
 */
export type DocumentChoice = 'together' | 'apart' | { readonly as: string };

/** A column of the combined matrix. */
export interface CombinedColumn extends PolicyDocument {
  readonly from: readonly DocumentPlace[];
  /** The rater whose own column this is, to be named after the document. */
  readonly of?: number;
}

/**
 * Groups the documents of all raters by name, ignoring case, spaces and punctuation at the end. A
 * second column with the same name in one matrix is matched with the other raters' second one; a
 * column without a heading is never matched.
 *
 *     namedDocuments(raters) //=> [{ key: 'vision 2040', name: 'Vision 2040', from: [...] }]
 */
export function namedDocuments(raters: readonly RaterMatrix[]): readonly NamedDocument[] {
  const found = new Map<string, { name: string; from: DocumentPlace[] }>();
  raters.forEach(({ documents }, rater) => {
    const own = new Map<string, number>();
    documents.forEach(({ name }, document) => {
      const word = plainWord(name);
      const times = (own.get(word) ?? 0) + 1;
      own.set(word, times);
      const key = word === '' ? `#${rater}.${document}` : times > 1 ? `${word} #${times}` : word;
      const known = found.get(key);
      if (known) known.from.push({ rater, document });
      else found.set(key, { name: name.trim(), from: [{ rater, document }] });
    });
  });
  return [...found].map(([key, rest]) => ({ key, ...rest }));
}

/**
 * Columns of the combined matrix, in the order in which their documents first appear. Documents
 * without a choice share one column.
 *
 *     combinedColumns(raters, named, new Map([['plan', 'apart']]))
 */
export function combinedColumns(
  raters: readonly RaterMatrix[],
  named: readonly NamedDocument[],
  choices: ReadonlyMap<string, DocumentChoice>,
): readonly CombinedColumn[] {
  const keys = new Set(named.map(({ key }) => key));
  const hostOf = (key: string) => {
    const choice = choices.get(key);
    // One step only: a document that joins another cannot have others join it.
    return typeof choice === 'object' && keys.has(choice.as) && !isHosted(choice.as, choices)
      ? choice.as
      : key;
  };
  return named.flatMap(({ key, name, from }): CombinedColumn[] => {
    if (hostOf(key) !== key) return [];
    const guests = named.filter((other) => other.key !== key && hostOf(other.key) === key);
    const all = [...from, ...guests.flatMap((guest) => guest.from)];
    return choices.get(key) === 'apart'
      ? all.map((place) => ({
          ...detailsOf(raters, [place]),
          name,
          from: [place],
          of: place.rater,
        }))
      : [{ ...detailsOf(raters, all), name, from: all }];
  });
}

function isHosted(key: string, choices: ReadonlyMap<string, DocumentChoice>): boolean {
  return typeof choices.get(key) === 'object';
}

/** Kind and year from the first rater who gives them. */
function detailsOf(raters: readonly RaterMatrix[], places: readonly DocumentPlace[]) {
  const documents = places.map(({ rater, document }) => raters[rater]?.documents[document]);
  const kind = documents.find((each) => each?.kind !== undefined)?.kind;
  const year = documents.find((each) => each?.year !== undefined)?.year;
  return { ...(kind && { kind }), ...(year !== undefined && { year }) };
}
