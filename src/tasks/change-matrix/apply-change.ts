import type { i18n } from 'i18next';
import { success, type Outcome } from '../../excel/door/outcome';
import { changeMatrix, type ChangeOutcome } from '../../excel/operations/change-matrix';
import type { MatrixSheet } from '../../excel/read/contents';
import { planMatrixChange } from '../../workbook/change/plan';
import type { ChangeSteps } from '../../workbook/change/steps';
import type { PlannedChange } from './plan-change';
import { renewResults } from './renew-results';

/** A matrix with these documents in these columns, to which a partly filled-in form belongs. */
export function identityOf({ sheetId, layout }: MatrixSheet): string {
  return JSON.stringify([sheetId, layout.documents, layout.scope, layout.language]);
}

/**
 * Makes a change that the user has agreed to. It is planned again from the sheet as it is now, and
 * not made if it would mean something else.
 *
 * Results sheets of the matrix are written again after it.
 *
 *     await applyChange(sheet, planned, words) //=> { ok: true, value: { state: 'changed' } }
 */
export async function applyChange(
  sheet: MatrixSheet,
  planned: PlannedChange,
  words: i18n,
): Promise<Outcome<ChangeOutcome>> {
  const { change, request } = planned;
  const outcome = await changeMatrix(
    sheet.sheetId,
    change.steps,
    (now) => stillMeant(now, sheet, planned),
    change.summary.results.map(({ sheetId }) => sheetId),
  );
  if (!outcome.ok || outcome.value.state === 'stale') return outcome;
  const usual = request.after.texts.language;
  const renewed = await renewResults(sheet.sheetId, change.summary.results, usual, words);
  if (!renewed.ok) return renewed;
  return renewed.value.isPageSet ? outcome : success({ ...outcome.value, pageLeft: true });
}

/**
 * The steps for the sheet as it is now, if they still mean what the user has agreed to: ratings may
 * have been added in the meantime, but no more may be lost.
 */
function stillMeant(
  now: MatrixSheet,
  seen: MatrixSheet,
  { change, request }: PlannedChange,
): ChangeSteps | undefined {
  if (identityOf(now) !== identityOf(seen)) return undefined;
  // Formulas elsewhere are checked where they are written.
  const { elsewhere } = seen.contents;
  const again = planMatrixChange(
    { ...now.contents, ...(elsewhere && { elsewhere }) },
    now.layout,
    request,
  );
  const meant = ({ summary }: PlannedChange['change']) =>
    JSON.stringify({ ...summary, ratingsKept: undefined });
  return meant(again) === meant(change) ? again.steps : undefined;
}
