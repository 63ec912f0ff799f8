import { useCallback, useEffect, useState } from 'react';
import {
  READING,
  readMatrixSheets,
  type MatrixSheets,
} from '../../tasks/change-matrix/read-matrix-sheets';

/**
 * Reads when the task is shown and on request: first which matrices there are, then the selected
 * one.
 */
export function useMatrixSheet(shown: boolean): MatrixSheets & {
  readonly choose: (sheetId: string) => void;
  readonly refresh: () => void;
} {
  const [state, setState] = useState(READING);
  const [chosen, setChosen] = useState<string>();
  const [readings, setReadings] = useState(0);
  useEffect(() => {
    if (!shown) return;
    let wanted = true;
    void readMatrixSheets(chosen).then((found) => wanted && setState(found));
    return () => {
      wanted = false;
    };
  }, [shown, chosen, readings]);
  const refresh = useCallback(() => setReadings((count) => count + 1), []);
  return { ...state, choose: setChosen, refresh };
}
