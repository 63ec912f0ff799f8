/**
 * A table name that no table or defined name in the workbook has (ignoring case), made of what
 * Excel allows: letters, digits and underscores, starting with a letter.
 *
 *     freeTableName('SDG catalogue', []) //=> 'SDG_catalogue'
 *     freeTableName('Targets', ['targets']) //=> 'Targets_2'
 */
export function freeTableName(preferred: string, taken: Iterable<string>): string {
  const others = new Set([...taken].map((name) => name.toUpperCase()));
  const name = allowedName(preferred);
  if (!others.has(name.toUpperCase())) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name}_${number}`;
    if (!others.has(next.toUpperCase())) return next;
  }
}

function allowedName(preferred: string): string {
  const name = preferred.replace(/[^\p{L}\p{N}_]+/gu, '_').slice(0, 200);
  // Excel reads R, C, R1C1 and A1 as addresses, and a name cannot start with a digit.
  const isAddress = /^([A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name);
  return isAddress || !/^[\p{L}_]/u.test(name) ? `T_${name}` : name;
}
