import { useCallback, useEffect, useState } from 'react';
import type { ExcelProblem } from '../../excel/door/problem';
import { readMatrixSheet, type MatrixSheet } from '../../excel/read/contents';
import { findMatrices, type MatrixPlace } from '../../excel/read/matrices';

/** The workbook's matrices, and the one that is chosen. */
export interface MatrixSheets {
  readonly phase: 'reading' | 'none' | 'ready' | 'problem';
  readonly places: readonly MatrixPlace[];
  readonly sheet: MatrixSheet | undefined;
  readonly problem: ExcelProblem | undefined;
}

const READING: MatrixSheets = {
  phase: 'reading',
  places: [],
  sheet: undefined,
  problem: undefined,
};

/**
 * Reads when the task comes to the front and when it is told to: first which matrices there are,
 * then the chosen one.
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
    void look(chosen).then((found) => wanted && setState(found));
    return () => {
      wanted = false;
    };
  }, [shown, chosen, readings]);
  const refresh = useCallback(() => setReadings((count) => count + 1), []);
  return { ...state, choose: setChosen, refresh };
}

async function look(chosen: string | undefined): Promise<MatrixSheets> {
  const found = await findMatrices();
  if (!found.ok) return { ...READING, phase: 'problem', problem: found.problem };
  const places = found.value;
  const place = places.find(({ sheetId }) => sheetId === chosen) ?? places[0];
  if (!place) return { ...READING, phase: 'none' };
  const read = await readMatrixSheet(place.sheetId);
  if (!read.ok) return { ...READING, phase: 'problem', places, problem: read.problem };
  return read.value
    ? { phase: 'ready', places, sheet: read.value, problem: undefined }
    : { ...READING, phase: 'none' };
}
