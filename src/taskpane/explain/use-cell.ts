import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FunctionProblem } from '../../functions/function-problem';
import { OUR_FUNCTIONS } from '../../functions/explain/our-functions';
import { createCellSource } from '../../tasks/explain/follow-cell';

/** The active cell explained, updated while the screen is shown. */
export function useCell(shown: boolean) {
  const [source] = useState(() => createCellSource<FunctionProblem>(OUR_FUNCTIONS));
  const state = useSyncExternalStore(source.listen, source.state);
  useEffect(() => {
    if (!shown) return;
    source.start();
    return source.stop;
  }, [source, shown]);
  return { state, refresh: source.refresh };
}
