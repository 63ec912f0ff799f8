import { CATALOGUE_VERSION } from '../catalogue/framework';
import type { LanguageTag } from '../catalogue/languages';
import type { ScopeName } from '../catalogue/scopes';
import { isoDay } from '../i18n/dates';
import type { Provenance, SheetKind } from '../workbook/sheet/provenance';
import { VERSION } from './version';

/**
 * What a sheet made now records about how it was made.
 *
 *     madeNow('matrix', { scope: 'RIA', language: 'fr' }) //=> { kind: 'matrix', addIn: '0.1.0', … }
 */
export function madeNow(
  kind: SheetKind,
  of: { readonly scope?: ScopeName; readonly language?: LanguageTag },
): Provenance {
  return {
    kind,
    addIn: VERSION,
    catalogue: CATALOGUE_VERSION,
    made: isoDay(new Date()),
    ...of,
  };
}
