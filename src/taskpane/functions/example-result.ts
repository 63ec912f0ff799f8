/**
 * The cells that an example's result fills, as Excel would show them. The result is a constant in
 * English notation, as in a FunctionReference.
 *
 *     resultRows('0.6667') //=> [['0.6667']]
 *     resultRows('{"a",1;"say ""b""",2}') //=> [['a', '1'], ['say "b"', '2']]
 *
 * @returns rows × columns
 */
export function resultRows(result: string): readonly (readonly string[])[] {
  const array = /^\{(.*)\}$/s.exec(result.trim())?.[1];
  if (array === undefined) return [[shown(result)]];
  return split(array, ';').map((row) => split(row, ',').map(shown));
}

function shown(constant: string): string {
  const text = /^"(.*)"$/s.exec(constant.trim())?.[1];
  return text === undefined ? constant.trim() : text.replaceAll('""', '"');
}

/** Splits outside quotation marks; a doubled one inside a text closes and reopens it. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let [from, quoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] !== separator || quoted) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}
