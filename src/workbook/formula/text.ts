/** Excel allows 255 characters in a text inside a formula. */
const PIECE = 250;

/**
 * A text as a formula writes it, split into pieces if it is long.
 *
 *     quoted('so "so"') //=> '"so ""so"""'
 */
export function quoted(text: string): string {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${PIECE}}`, 'g')) ?? [''];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}
