import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  createResultsSource,
  type ResultsSource,
  type ResultsState,
} from '../../tasks/follow-results';

/** The workbook's results, updated while the screen is shown. */
export function useResults(shown: boolean): { source: ResultsSource; state: ResultsState } {
  const [source] = useState(() => createResultsSource());
  const state = useSyncExternalStore(source.listen, source.state);
  useEffect(() => {
    if (!shown) return;
    source.start();
    return source.stop;
  }, [source, shown]);
  return { source, state };
}
