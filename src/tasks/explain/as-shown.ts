/** Excel keeps 15 digits of a number. */
const PRECISION = 1e-12;

/**
 * Is this what Excel shows for the answer of a function?
 *
 *     isAsShown(0.333333333333333, 1 / 3) //=> true
 */
export function isAsShown(shown: unknown, answer: unknown): boolean {
  if (typeof shown === 'number' && typeof answer === 'number')
    return Math.abs(shown - answer) <= PRECISION * Math.max(1, Math.abs(answer));
  return shown === (answer ?? '');
}
