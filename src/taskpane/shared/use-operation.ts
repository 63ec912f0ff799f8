import { useCallback, useRef, useState } from 'react';
import type { Progress, Step } from '../../tasks/progress';
import { activity } from '../fault/activity';

/** An operation the user has requested: not started, running, or done with its result. */
export type Operation<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly step?: Step; readonly cancelling: boolean }
  | { readonly state: 'done'; readonly outcome: T };

/** An operation and its controls, returned by `useOperation`. */
export interface Running<T> {
  readonly operation: Operation<T>;
  readonly run: (work: (progress: Progress) => Promise<T>) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/**
 * Runs one operation at a time and keeps its result until it is dismissed. A second click while it
 * is running does nothing, so that no sheet is made twice. Cancelling asks the operation to stop;
 * it ends when it reports so, with the workbook restored.
 *
 *     const { operation, run, cancel, dismiss } = useOperation<Insertion>();
 *     await run((progress) => makeMatrix(request, { words, progress }));
 */
export function useOperation<T>(): Running<T> {
  const [operation, setOperation] = useState<Operation<T>>({ state: 'idle' });
  const current = useRef<AbortController>(undefined);
  const run = useCallback(async (work: (progress: Progress) => Promise<T>) => {
    if (current.current) return;
    const controller = new AbortController();
    current.current = controller;
    activity.begin();
    setOperation({ state: 'working', cancelling: false });
    const onStep = (step: Step) => {
      activity.step(step);
      setOperation({ state: 'working', step, cancelling: controller.signal.aborted });
    };
    try {
      const outcome = await work({ signal: controller.signal, onStep });
      setOperation({ state: 'done', outcome });
    } catch (error) {
      setOperation({ state: 'idle' });
      throw error;
    } finally {
      current.current = undefined;
    }
  }, []);
  const cancel = useCallback(() => {
    current.current?.abort();
    setOperation((now) => (now.state === 'working' ? { ...now, cancelling: true } : now));
  }, []);
  const dismiss = useCallback(() => setOperation({ state: 'idle' }), []);
  return { operation, run, cancel, dismiss };
}
