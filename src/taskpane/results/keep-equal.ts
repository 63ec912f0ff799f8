/**
 * The next value, in which every part that equals the same part of the previous one is reused:
 * unchanged data keeps its identity, so that what shows it need not be drawn again.
 *
 *     const before = { a: [1], b: [2] };
 *     keepEqual(before, { a: [1], b: [3] }).a === before.a //=> true
 */
export function keepEqual<T>(before: unknown, next: T): T {
  if (Object.is(before, next) || typeof next !== 'object' || next === null) return next;
  if (typeof before !== 'object' || before === null) return next;
  if (Array.isArray(before) !== Array.isArray(next)) return next;
  const old = before as Record<string, unknown>;
  const fresh = next as Record<string, unknown>;
  const keys = Object.keys(fresh);
  let isSame = keys.length === Object.keys(old).length;
  const kept: Record<string, unknown> | unknown[] = Array.isArray(next) ? [] : {};
  for (const key of keys) {
    const part = keepEqual(old[key], fresh[key]);
    if (!(key in old) || !Object.is(part, old[key])) isSame = false;
    (kept as Record<string, unknown>)[key] = part;
  }
  return isSame ? (before as T) : (kept as T);
}

/** Reuses equal parts over a series of values. */
export function createKeeper<T>(): (next: T) => T {
  let last: T | undefined;
  return (next) => (last = keepEqual(last, next));
}
