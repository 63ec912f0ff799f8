/**
 * A copy without some of its properties.
 *
 *   omit({ scale: 80, orientation: 'Portrait' }, 'scale')  //=> { orientation: 'Portrait' }
 */
export function omit<T extends object, K extends keyof T>(record: T, ...keys: K[]): Omit<T, K> {
  const kept = Object.entries(record).filter(([key]) => !keys.some((one) => one === key));
  return Object.fromEntries(kept) as Omit<T, K>;
}
