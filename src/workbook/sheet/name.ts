/** Excel's limit for sheet names. */
const MAX_SHEET_NAME = 31;

const FORBIDDEN = /[\\/?*[\]:]/g;
const CONTROL = /\p{Cc}/gu;
/** Excel reserves this name, in any case, for the log of shared workbooks. */
const RESERVED = 'history';

/**
 * A sheet name that Excel accepts and no other sheet has (Excel ignores case): forbidden characters
 * become spaces, apostrophes at either end are removed, the rest is cut to 31 characters and
 * numbered if it is taken. `fallback` is used if nothing is left.
 *
 *     freeSheetName('RIA: 2024/25', []) //=> 'RIA 2024 25'
 *     freeSheetName('RIA', ['ria']) //=> 'RIA (2)'
 */
export function freeSheetName(
  preferred: string,
  taken: Iterable<string>,
  fallback = 'SDG',
): string {
  const others = new Set([...taken].map(folded));
  others.add(RESERVED);
  const name = cut(withoutForbidden(preferred), MAX_SHEET_NAME) || fallback;
  if (!others.has(folded(name))) return name;
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const next = cut(name, MAX_SHEET_NAME - ending.length) + ending;
    if (!others.has(folded(next))) return next;
  }
}

function folded(name: string): string {
  // Both conversions, because 'ß' and 'SS', or 'İ' and 'i', differ in one direction only.
  return name.toUpperCase().toLowerCase();
}

function withoutForbidden(name: string): string {
  return name
    .replace(CONTROL, ' ')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
}

/** Excel counts UTF-16 units; a pair is never split. */
function cut(name: string, length: number): string {
  const part = name.slice(0, length);
  return part.replace(/[\uD800-\uDBFF]$/, '').replace(/['\s]+$/, '');
}
