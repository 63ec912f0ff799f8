import { SCALE_TOPS, SINGLE_ROLES, type Role } from '../../workbook/format/columns';
import type { Choices, ColumnChoice } from '../../workbook/format/columns';

/**
 * A choice as the value of a list's option, and back.
 *
 *     choiceValue({ role: 'rating', top: 3 }) //=> 'scale-3'
 */
export function choiceValue({ role, top }: ColumnChoice): string {
  return role === 'rating' && top !== undefined ? `scale-${top}` : role;
}

/**
 *     choiceOf('scale-3') //=> { role: 'rating', top: 3 }
 */
export function choiceOf(value: string): ColumnChoice {
  const top = SCALE_TOPS.find((each) => `scale-${each}` === value);
  return top === undefined ? { role: value as Role } : { role: 'rating', top };
}

/** The roles after some were decided; another column with the same unique role loses it. */
export function withChoice(
  choices: Choices,
  columns: readonly number[],
  choice: ColumnChoice,
): Choices {
  const kept = [...choices].filter(
    ([column, { role }]) =>
      !columns.includes(column) && !(SINGLE_ROLES.includes(choice.role) && role === choice.role),
  );
  return new Map([...kept, ...columns.map((column) => [column, choice] as const)]);
}
