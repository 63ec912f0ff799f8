/**
 * A name or address that keeps its own direction inside a sentence written in the other one:
 * without this, the colon after a Latin name appears on the wrong side of it in Arabic.
 *
 *     isolated('A1:P127') //=> 'A1:P127' between two invisible characters
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
