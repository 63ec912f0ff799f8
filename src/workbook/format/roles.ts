import { valueAt, type SheetReading } from '../sheet/reading';
import {
  isRatingOnly,
  saysComment,
  saysApplicable,
  saysOtherQuestion,
  saysRating,
} from '../reading/heading-words';
import { rollUps } from '../reading/roll-ups';
import type { ColumnNote } from '../reading/column-note';
import type { CodeColumn } from './codes';
import { isScore } from './headings';
import {
  guessRole,
  SINGLE_ROLES,
  type Choices,
  type ColumnContents,
  type ColumnGuess,
  type Role,
} from './columns';

interface Roles {
  readonly guesses: ReadonlyMap<number, ColumnGuess>;
  readonly notes: readonly ColumnNote[];
}

/** Decides what each column is for, taking the others into account. */
export function decideRoles(
  reading: SheetReading,
  contents: readonly ColumnContents[],
  codes: CodeColumn,
  choices: Choices,
): Roles {
  const guesses = new Map(contents.map((each) => [each.column, guessRole(each)] as const));
  guesses.set(codes.column, { role: 'code' });
  const notes: ColumnNote[] = [];
  const note = (kind: ColumnNote['kind'], column: number) => {
    const heading = contents.find((each) => each.column === column)?.heading ?? '';
    notes.push({ kind, column, heading });
  };
  for (const [column, kind] of notDocuments(reading, contents, guesses, codes, choices)) {
    if (kind !== 'repeated') guesses.set(column, { role: 'other' });
    note(kind, column);
  }
  const taken = (role: Role) => [...choices.values()].some((choice) => choice.role === role);
  const first = (role: Role) =>
    [...guesses].find(([, guess]) => guess.role === role && !guess.ask)?.[0];
  const firsts = new Map(SINGLE_ROLES.map((role) => [role, first(role)] as const));
  const hasRatings = [...guesses].some(([, { role, ask }]) => role === 'rating' && !ask);
  for (const [column, guess] of guesses) {
    const isSecond =
      SINGLE_ROLES.includes(guess.role) &&
      (taken(guess.role) || (firsts.get(guess.role) ?? column) !== column);
    // Next to ratings in letters, numbers are counts of them.
    const isCount = guess.ask === 'numbers' && hasRatings;
    // An empty column is a document's if its neighbours are; an isolated one is not.
    const each = contents.find((one) => one.column === column);
    const isGap =
      guess.ask === 'empty' &&
      !(each && saysRating(each.heading)) &&
      !isNextToRatings(contents, guesses, column);
    const isUnsure = guess.ask === 'ratings' || guess.ask === 'yes-no';
    const isOtherApplicable = isSecond && each !== undefined && saysApplicable(each.heading);
    const isComment = guess.ask === 'ratings' && each !== undefined && saysComment(each.heading);
    if (!choices.has(column) && isComment) note('comments', column);
    else if (!choices.has(column) && isUnsure) note(guess.ask, column);
    else if (!choices.has(column) && isOtherApplicable) note('yes-no', column);
    if (isSecond || isCount || isGap) guesses.set(column, { role: 'other' });
  }
  return { guesses, notes: notes.sort((a, b) => a.column - b.column) };
}

/** Columns that hold ratings and are no document, with the reason. */
function notDocuments(
  reading: SheetReading,
  contents: readonly ColumnContents[],
  guesses: ReadonlyMap<number, ColumnGuess>,
  codes: CodeColumn,
  choices: Choices,
): ReadonlyMap<number, ColumnNote['kind']> {
  const headings = new Map(contents.map(({ heading, column }) => [heading, column] as const));
  const rated = contents.filter(({ column }) => {
    const choice = choices.get(column);
    if (choice) return choice.role === 'rating' && choice.top === undefined;
    return guesses.get(column)?.role === 'rating';
  });
  const { found, repeated } = rollUps(reading, codes.rows, headings, rated);
  const reasons = new Map<number, ColumnNote['kind']>();
  for (const column of repeated) reasons.set(column, 'repeated');
  for (const [column, sign] of found) reasons.set(column, `roll-up-${sign}`);
  const left = rated.filter(({ column }) => !found.has(column));
  const questions = left.filter(({ heading }) => isRatingOnly(heading));
  const others = left.filter((each) => !questions.includes(each));
  if (questions.some(({ column }) => hasTotals(reading, codes, column))) {
    for (const { column } of left) reasons.set(column, 'scorecard');
  } else if (questions.length > 0 && others.length > 0) {
    // One sheet about one document; beside several documents such a column sums them up.
    const isOneDocument =
      others.length === 1 || others.every(({ heading }) => saysOtherQuestion(heading));
    for (const { column } of isOneDocument ? others : questions)
      reasons.set(column, isOneDocument ? 'other-question' : 'roll-up-heading');
  }
  // What the user has decided is not said again.
  for (const column of choices.keys()) reasons.delete(column);
  return reasons;
}

/** Totals such as "4 / 5" between the targets, in the rows of the goals. */
function hasTotals(reading: SheetReading, { rows, codes }: CodeColumn, column: number): boolean {
  const last = rows[rows.length - 1] ?? -1;
  // A goal's row is above its targets.
  for (let row = (rows[0] ?? 0) - 1; row < last; row += 1) {
    if (!codes.has(row) && isScore(valueAt(reading, row, column))) return true;
  }
  return false;
}

/** Are there only empty columns between this one and a column of ratings? */
function isNextToRatings(
  contents: readonly ColumnContents[],
  guesses: ReadonlyMap<number, ColumnGuess>,
  column: number,
): boolean {
  const at = contents.findIndex((each) => each.column === column);
  const meets = (step: 1 | -1) => {
    for (let i = at + step; i >= 0 && i < contents.length; i += step) {
      const { column: next, filled } = contents[i] as ColumnContents;
      if (filled > 0) {
        const guess = guesses.get(next);
        return guess?.role === 'rating' && !guess.ask;
      }
    }
    return false;
  };
  return meets(1) || meets(-1);
}
