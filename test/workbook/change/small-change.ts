import { catalogueTexts } from '../../../src/catalogue/catalogue-texts';
import type { ScopeName } from '../../../src/catalogue/scopes';
import {
  changeContext,
  type ChangeContext,
  type RequestedDocument,
  type SheetLanguage,
} from '../../../src/workbook/change/context';
import { stretches } from '../../../src/workbook/change/lines';
import { planMatrix } from '../../../src/workbook/matrix/plan';
import { wholeFile } from '../../catalogue/whole-file';
import { layoutOf, PlayedSheet } from '../changed-sheet';
import { FRENCH_WORDS } from '../other-words';
import { MATRIX_WORDS } from '../plan-words';

const textsOf = (tag: 'en' | 'fr' | 'ar') => catalogueTexts(tag, wholeFile(tag), wholeFile('en'));

export const ENGLISH: SheetLanguage = { texts: textsOf('en'), words: MATRIX_WORDS };
export const FRENCH: SheetLanguage = { texts: textsOf('fr'), words: FRENCH_WORDS };
export const ARABIC: SheetLanguage = { texts: textsOf('ar'), words: FRENCH_WORDS };

/** What becomes of documents that stay and of new ones, by name. */
export const VISION = { column: 5, name: 'Vision' };
export const PLAN = { column: 6, name: 'Plan' };
export const NEW = { name: 'New' };

/**
 * A matrix of which the user has kept these targets only, in rows 7 and so on; the documents are
 * Vision in F and Plan in G, and "Best rating" is in H.
 */
export function smallSheet(
  codes: readonly string[] = ['1.1', '1.2'],
  scope: ScopeName = 'RIA',
): PlayedSheet {
  const sheet = new PlayedSheet(
    planMatrix({ documents: [VISION, PLAN], scope, texts: ENGLISH.texts }, ENGLISH.words),
  );
  const rows = sheet.cells.flatMap((cells, row) =>
    row < 6 || codes.includes(String(cells[2])) ? [] : [row],
  );
  for (const { start, count } of stretches(rows).reverse())
    sheet.do({ kind: 'delete', axis: 'rows', at: start, count });
  return sheet;
}

/** What its change is worked out from; nothing changes unless said otherwise. */
export function contextOf(
  sheet = smallSheet(),
  {
    documents,
    scope,
    after = ENGLISH,
  }: {
    readonly documents?: readonly RequestedDocument[];
    readonly scope?: ScopeName;
    readonly after?: SheetLanguage;
  } = {},
): ChangeContext {
  const layout = layoutOf(sheet);
  return changeContext(sheet.contents(), layout, {
    documents: documents ?? layout.documents,
    scope: scope ?? layout.scope ?? 'RIA',
    before: ENGLISH,
    after,
  });
}
