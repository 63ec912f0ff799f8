import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { success, type Outcome } from '../../excel/door/outcome';
import {
  makePortableCopy,
  previewPortable,
  restoreFromPortable,
  type PortableRequest,
  type Restored,
} from '../../tasks/portable/portable';
import type { PortableCopy } from '../../workbook/portable/copy';
import { useOperation } from '../shared/use-operation';

/** What was done last. */
export type Done =
  | { readonly kind: 'previewed' }
  | { readonly kind: 'made'; readonly copy: PortableCopy }
  | ({ readonly kind: 'restored' } & Restored);

/** The steps of making a portable copy and of restoring; the preview is kept between them. */
export function usePortable() {
  const { t } = useTranslation();
  const [copy, setCopy] = useState<PortableCopy>();
  const { operation, run, cancel, dismiss } = useOperation<Outcome<Done>>();

  const preview = (request: PortableRequest) =>
    run(async (progress) => {
      const found = await previewPortable(request, t, progress);
      if (!found.ok) return found;
      setCopy(found.value);
      return success<Done>({ kind: 'previewed' });
    });
  const make = (planned: PortableCopy) =>
    run(async (progress) => {
      const made = await makePortableCopy(planned, progress);
      if (!made.ok) return made;
      setCopy(undefined);
      return success<Done>({ kind: 'made', copy: planned });
    });
  const restore = () =>
    run(async (progress) => {
      const restored = await restoreFromPortable(progress);
      if (!restored.ok) return restored;
      setCopy(undefined);
      return success<Done>({ kind: 'restored', ...restored.value });
    });
  const forget = () => setCopy(undefined);
  return { copy, operation, preview, make, restore, forget, cancel, dismiss };
}
