/** Single codes may have been corrected since; more changes mean another table, or a moved one. */
const SAME_SHARE = 0.9;

/**
 * Is a column of codes still in the same place? Its first and last cell must match, because
 * inserting or deleting rows moves the last one.
 *
 *     isSameTable(['Code', '1.1', '1.2'], ['Code', '1.1', 1.2]) //=> true
 *     isSameTable(['Code', '1.1', '1.2'], ['Code', '', '1.1']) //=> false
 */
export function isSameTable(before: readonly unknown[], now: readonly unknown[]): boolean {
  const last = before.length - 1;
  const same = before.filter((cell, index) => isSame(cell, now[index])).length;
  return (
    before.length === now.length &&
    isSame(before[0], now[0]) &&
    isSame(before[last], now[last]) &&
    same >= before.length * SAME_SHARE
  );
}

/** A number that was changed to text is the same code. */
function isSame(a: unknown, b: unknown): boolean {
  return String(a ?? '') === String(b ?? '');
}
