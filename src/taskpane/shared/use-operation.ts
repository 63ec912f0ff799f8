import { useCallback, useRef, useState } from 'react';

/** Work that was asked for by the user: not begun, going on, or over with its outcome. */
export type Operation<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  | { readonly state: 'done'; readonly outcome: T };

/**
 * Runs one piece of work at a time and keeps its outcome until it is dismissed. A second click
 * while the first is under way does nothing, so that no sheet is made twice.
 */
export function useOperation<T>(): {
  readonly operation: Operation<T>;
  readonly run: (work: () => Promise<T>) => Promise<void>;
  readonly dismiss: () => void;
} {
  const [operation, setOperation] = useState<Operation<T>>({ state: 'idle' });
  const busy = useRef(false);
  const run = useCallback(async (work: () => Promise<T>) => {
    if (busy.current) return;
    busy.current = true;
    setOperation({ state: 'working' });
    try {
      setOperation({ state: 'done', outcome: await work() });
    } catch (error) {
      setOperation({ state: 'idle' });
      throw error;
    } finally {
      busy.current = false;
    }
  }, []);
  const dismiss = useCallback(() => setOperation({ state: 'idle' }), []);
  return { operation, run, dismiss };
}
