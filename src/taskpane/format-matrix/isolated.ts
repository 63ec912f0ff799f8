/**
 * A name or address that keeps its own direction inside a sentence of another one: without this,
 * an Arabic sentence puts the colon after a Latin name on the wrong side of it.
 *
 *     isolated('A1:P127') //=> 'A1:P127' between two invisible characters
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
