import type { TFunction } from 'i18next';
import { success, type Outcome } from '../../excel/door/outcome';
import { makePortable } from '../../excel/operations/make-portable';
import { restoreFormulas, type FormulasRestored } from '../../excel/operations/restore-formulas';
import { readFormulas } from '../../excel/read/formulas';
import { portableCopy, type PortableCopy } from '../../workbook/portable/copy';
import type { CopyScope } from '../../workbook/portable/formulas-reading';
import { planRestore, type RestorePlan } from '../../workbook/portable/restore/plan';
import type { Progress } from '../progress';
import { portableWords } from './words';

export interface PortableRequest {
  readonly wanted: 'live' | 'values';
  readonly part: CopyScope;
}

/** What was restored, and what was not. */
export interface Restored {
  readonly back: RestorePlan;
  readonly restored: FormulasRestored;
}

/**
 * Plans what will happen to the SDG formulas. Nothing is written.
 *
 *     await previewPortable({ wanted: 'live', part: 'workbook' }, t, progress)
 *     //=> { ok: true, value: { plan: { outcomes: […], … }, … } }
 *
 * @param t the words of the helper sheet
 */
export async function previewPortable(
  request: PortableRequest,
  t: TFunction,
  { signal, onStep }: Progress,
): Promise<Outcome<PortableCopy>> {
  onStep('reading');
  const read = await readFormulas({ signal });
  return read.ok
    ? success(portableCopy(read.value, { ...request, words: portableWords(t) }))
    : read;
}

/** Makes the copy that was previewed, as a whole or not at all. */
export function makePortableCopy(
  { plan }: PortableCopy,
  { onStep }: Pick<Progress, 'onStep'>,
): Promise<Outcome<void>> {
  onStep('writing');
  return makePortable(plan);
}

/** Restores the SDG formulas that a portable copy has replaced. */
export async function restoreFromPortable({
  signal,
  onStep,
}: Progress): Promise<Outcome<Restored>> {
  onStep('reading');
  const read = await readFormulas({ signal });
  if (!read.ok) return read;
  onStep('writing');
  const back = planRestore(read.value);
  const restored = await restoreFormulas(back);
  return restored.ok ? success({ back, restored: restored.value }) : restored;
}
