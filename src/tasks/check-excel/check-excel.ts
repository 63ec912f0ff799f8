import type { ExcelProblem } from '../../excel/door/problem';
import { checkExcel } from '../../excel/operations/check-excel';
import { SCENARIOS } from '../../excel/scenarios/list';
import type { ScenarioResult } from '../../excel/scenarios/result';
import type { Probe } from '../../excel/scenarios/scenario';

/** What was found out about an Excel. */
export interface ExcelCheck {
  /** Of all scenarios, or of those before it was stopped. */
  readonly results: readonly ScenarioResult[];
  /** How many scenarios there are. */
  readonly count: number;
  /** Why it was stopped. */
  readonly problem?: ExcelProblem;
}

/** Before the first scenario has been tried. */
export const NOTHING_CHECKED: ExcelCheck = { results: [], count: SCENARIOS.length };

/**
 * Tries in the open workbook whether Excel does what the add-in needs; afterwards the workbook is as
 * it was before.
 *
 *     await checkThisExcel({ probe, signal, onProgress }) //=> { results: [ … ], count: 45 }
 */
export async function checkThisExcel(options: {
  readonly probe: Probe;
  readonly signal: AbortSignal;
  readonly onProgress: (check: ExcelCheck) => void;
}): Promise<ExcelCheck> {
  const { probe, signal, onProgress } = options;
  let check = NOTHING_CHECKED;
  const outcome = await checkExcel(SCENARIOS, {
    probe,
    signal,
    onResult: (result) => {
      check = { ...check, results: [...check.results, result] };
      onProgress(check);
    },
  });
  return outcome.ok ? check : { ...check, problem: outcome.problem };
}

/** The id of the scenario that is tried next. */
export const nextOf = ({ results }: ExcelCheck): string | undefined =>
  SCENARIOS[results.length]?.id;
