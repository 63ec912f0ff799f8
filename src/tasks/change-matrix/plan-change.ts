import type { i18n } from 'i18next';
import type { LanguageTag } from '../../catalogue/languages';
import type { ScopeName } from '../../catalogue/scopes';
import type { MatrixSheet } from '../../excel/read/contents';
import {
  planMatrixChange,
  type MatrixChange,
  type MatrixChangeRequest,
  type RequestedDocument,
} from '../../workbook/change/plan';
import { sheetLanguage } from '../sheet-language';
import { prepareResults } from './renew-results';
import { sheetSide, wordsOfSheet } from './sheet-side';

/** What a matrix should become. */
export interface ChangeRequest {
  /** At least one. */
  readonly documents: readonly RequestedDocument[];
  /** `undefined`: as it is. */
  readonly scope: ScopeName | undefined;
  /** The language of the sheet's texts, now and after the change. */
  readonly from: LanguageTag;
  readonly to: LanguageTag;
}

/** A planned change, with what it was planned from, so that it can be planned again. */
export interface PlannedChange {
  readonly change: MatrixChange;
  readonly request: MatrixChangeRequest;
}

/**
 * What a request would do to the sheet. Nothing is written.
 *
 *     (await planChange(sheet, request, words)).change.summary.targetsAdded //=> 43
 *
 * @throws TextsNotLoaded
 */
export async function planChange(
  { contents, layout }: MatrixSheet,
  { documents, from, to, ...wished }: ChangeRequest,
  words: i18n,
): Promise<PlannedChange> {
  const before = await wordsOfSheet(words, { contents, layout }, from);
  // Words stay in their language unless another one is requested, whatever the pane's.
  const after = to === from ? before : sheetLanguage(to, words.language);
  const scope = wished.scope ?? layout.scope ?? 'RIA';
  const request: MatrixChangeRequest = {
    documents,
    scope,
    before: await sheetSide(words, before, from, { layout, scope: layout.scope ?? scope }),
    after: await sheetSide(words, after, to, { layout, scope }),
  };
  const change = planMatrixChange(contents, layout, request);
  await prepareResults(change.summary.results, request.after.texts.language, words);
  return { request, change };
}
