import type { LanguageTag } from '../../../src/catalogue/languages';
import type { ScopeName } from '../../../src/catalogue/scopes';
import type { RatingScale } from '../../../src/workbook/matrix/rating-scale';
import type { Known } from './oracle';

/** A document as a person knows it: its heading may change, its ratings stay its own. */
export interface Document {
  readonly id: number;
  readonly name: string;
}

export type FormulaKind = 'native' | 'functions';

/** What a person has done to a matrix, kept without looking at the workbook. */
export interface Memory {
  documents: readonly Document[];
  /** Of a matrix that the add-in made; a table of the person's own has none. */
  scope: ScopeName | undefined;
  language: LanguageTag;
  readonly scale: RatingScale;
  readonly rows: Set<string>;
  /** Rows that were typed by hand, without the matrix's formulas. */
  readonly byHand: Set<string>;
  readonly notApplicable: Set<string>;
  /** As typed, by code and document. */
  readonly ratings: Map<string, Map<number, string | number>>;
  readonly comments: Map<string, string>;
  /** Sheets of results, and how they are calculated. */
  readonly results: Map<string, FormulaKind>;
  nextDocument: number;
}

export const nameOf = (id: number): string => `Strategy ${id}`;

/** A new document that nobody has rated yet. */
export function newDocument(memory: Memory): Document {
  const id = memory.nextDocument;
  memory.nextDocument += 1;
  return { id, name: nameOf(id) };
}

/** One of the targets that have a row. */
export function codeAt({ rows }: Memory, index: number): string {
  const codes = [...rows];
  return codes[index % codes.length] ?? '';
}

/** A target whose row is gone. */
export function forget(memory: Memory, code: string): void {
  memory.rows.delete(code);
  memory.byHand.delete(code);
  memory.notApplicable.delete(code);
  memory.ratings.delete(code);
  memory.comments.delete(code);
}

const LETTERS: Readonly<Record<string, number>> = { T: 1, P: 0.5 };

function weight(typed: string | number, scale: RatingScale): number {
  return scale === 'T/P' ? (LETTERS[typed] ?? 0) : Number(typed) / Number(scale.slice(2));
}

/** What follows from a person's memory. */
export function known({ rows, notApplicable, ratings, scale }: Memory): Known {
  return {
    rows,
    notApplicable,
    weights: new Map(
      [...ratings].map(([code, own]) => [
        code,
        new Map([...own].map(([id, rating]) => [id, weight(rating, scale)])),
      ]),
    ),
  };
}
