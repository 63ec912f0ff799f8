/** Excel's limit for sheet names. */
const MAX_SHEET_NAME = 31;

const FORBIDDEN = /[\\/?*[\]:]/g;
const CONTROL = /\p{Cc}/gu;
/** Excel keeps this name for the log of shared workbooks, in every case. */
const RESERVED = 'history';

/**
 * A sheet name that Excel takes and that no other sheet has (Excel compares them regardless of
 * case): forbidden characters become spaces, apostrophes at the ends go, the rest is cut to 31
 * characters and counted on where it is taken. `fallback` serves when nothing is left.
 *
 *     freeSheetName('RIA: 2024/25', []) //=> 'RIA 2024 25'
 *     freeSheetName('RIA', ['ria']) //=> 'RIA (2)'
 */
export function freeSheetName(wish: string, taken: Iterable<string>, fallback = 'SDG'): string {
  const others = new Set([...taken].map(folded));
  others.add(RESERVED);
  const name = cut(tidy(wish), MAX_SHEET_NAME) || fallback;
  if (!others.has(folded(name))) return name;
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const next = cut(name, MAX_SHEET_NAME - ending.length) + ending;
    if (!others.has(folded(next))) return next;
  }
}

function folded(name: string): string {
  // Both foldings: 'ß' against 'SS', 'İ' against 'i' differ by the direction alone.
  return name.toUpperCase().toLowerCase();
}

function tidy(name: string): string {
  return name
    .replace(CONTROL, ' ')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
}

/** Excel counts UTF-16 units; a pair is never cut in two. */
function cut(name: string, length: number): string {
  const part = name.slice(0, length);
  return part.replace(/[\uD800-\uDBFF]$/, '').replace(/['\s]+$/, '');
}
