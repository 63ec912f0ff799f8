import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makePortable } from '../../excel/operations/make-portable';
import { success, type Outcome } from '../../excel/door/outcome';
import { readFormulas } from '../../excel/read/formulas';
import { restoreFormulas, type FormulasRestored } from '../../excel/operations/restore-formulas';
import type { CopyScope } from '../../workbook/portable/formulas-reading';
import { portableCopy, type PortableCopy } from '../../workbook/portable/copy';
import { planRestore, type RestorePlan } from '../../workbook/portable/restore/plan';
import { useOperation } from '../shared/use-operation';
import { portableWords } from '../../tasks/portable/words';

export interface Wish {
  readonly wanted: 'live' | 'values';
  readonly part: CopyScope;
}

/** What was done last. */
export type Done =
  | { readonly kind: 'looked' }
  | { readonly kind: 'made'; readonly copy: PortableCopy }
  | { readonly kind: 'restored'; readonly back: RestorePlan; readonly restored: FormulasRestored };

/** The steps of making a portable copy and of the way back; what was looked at is kept between. */
export function usePortable() {
  const { t } = useTranslation();
  const [copy, setCopy] = useState<PortableCopy>();
  const { operation, run, cancel, dismiss } = useOperation<Outcome<Done>>();

  const look = (wish: Wish) =>
    run(async ({ signal, onStep }) => {
      onStep('reading');
      const read = await readFormulas({ signal });
      if (!read.ok) return read;
      setCopy(portableCopy(read.value, { ...wish, words: portableWords(t) }));
      return success<Done>({ kind: 'looked' });
    });
  const make = (planned: PortableCopy) =>
    run(async ({ onStep }) => {
      onStep('writing');
      const made = await makePortable(planned.plan);
      if (!made.ok) return made;
      setCopy(undefined);
      return success<Done>({ kind: 'made', copy: planned });
    });
  const restore = () =>
    run(async ({ signal, onStep }) => {
      onStep('reading');
      const read = await readFormulas({ signal });
      if (!read.ok) return read;
      onStep('writing');
      const back = planRestore(read.value);
      const restored = await restoreFormulas(back);
      if (!restored.ok) return restored;
      setCopy(undefined);
      return success<Done>({ kind: 'restored', back, restored: restored.value });
    });
  const forget = () => setCopy(undefined);
  return { copy, operation, look, make, restore, forget, cancel, dismiss };
}
