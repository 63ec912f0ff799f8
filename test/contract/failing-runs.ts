import type { Harness } from './harness';

/**
 * Makes Excel unavailable for some of its runs, counted from 1, so that undoing fails as well.
 *
 *     failingRuns(host, (run) => run > 2)
 */
export function failingRuns({ Excel }: Harness, isGone: (run: number) => boolean): void {
  let runs = 0;
  const failing = {
    ...Excel,
    run: (...args: Parameters<typeof Excel.run>) => {
      runs += 1;
      return isGone(runs)
        ? Promise.reject(
            Object.assign(new Error('gone'), { name: 'RichApi.Error', code: 'ConnectionFailure' }),
          )
        : Excel.run(...args);
    },
  };
  Object.assign(globalThis, { Excel: failing });
}
