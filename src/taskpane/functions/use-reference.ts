import { useEffect, useState } from 'react';
import type { FunctionReference } from '../../functions/function-reference';
import { loadReference } from './load-reference';

export type Reference =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly functions: readonly FunctionReference[] }
  | { readonly state: 'failed'; readonly retry: () => void };

/** The description of all functions, once it is loaded. */
export function useReference(): Reference {
  const [functions, setFunctions] = useState<readonly FunctionReference[] | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    loadReference().then(
      (loaded) => wanted && setFunctions(loaded),
      () => wanted && setFunctions('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);

  if (functions === undefined) return { state: 'loading' };
  if (functions !== 'failed') return { state: 'ready', functions };
  const retry = () => {
    setFunctions(undefined);
    setAttempt(attempt + 1);
  };
  return { state: 'failed', retry };
}
