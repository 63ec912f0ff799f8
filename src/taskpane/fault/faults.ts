import { ownFrames } from './report';

/**
 * Faults that were not caught where they happened. One at a time is shown, until it is dismissed.
 */
export interface Faults {
  /** Wrapped, since anything can be thrown. */
  readonly current: () => { readonly error: unknown } | undefined;
  readonly notice: (error: unknown) => void;
  readonly dismiss: () => void;
  /** Calls back after every change; returns a function that stops it. */
  readonly listen: (changed: () => void) => () => void;
}

/**
 *     const faults = createFaults('https://example.org/addin/');
 *     faults.notice(new TypeError('…')); // from a script of ours
 *     faults.current() //=> { error: TypeError }
 */
export function createFaults(base: string): Faults {
  let current: { readonly error: unknown } | undefined;
  const listeners = new Set<() => void>();
  const set = (next: typeof current) => {
    current = next;
    for (const changed of [...listeners]) changed();
  };
  return {
    current: () => current,
    notice: (error) => {
      if (!current && isOurs(error, base)) set({ error });
    },
    dismiss: () => set(undefined),
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** Office's scripts share the page, and so do our functions, whose errors Excel shows in cells. */
function isOurs(error: unknown, base: string): boolean {
  const { code } = Object(error) as { readonly code?: unknown };
  return !String(code).startsWith('#') && ownFrames(error, base).length > 0;
}

/** Notices errors in the page that nothing has caught. */
export function watchFaults(page: Window, faults: Faults): void {
  page.addEventListener('error', ({ error }) => faults.notice(error));
  page.addEventListener('unhandledrejection', ({ reason }) => faults.notice(reason));
}
