import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import type { LanguageTag } from '../../catalogue/languages';
import { TextsNotLoaded } from '../../catalogue/texts';
import type { MatrixSheet } from '../../excel/read/contents';
import {
  planMatrixChange,
  type MatrixChange,
  type MatrixChangeRequest,
} from '../../workbook/change/plan';
import { sheetLanguage } from '../shared/text-language';
import { wishedDocuments, type ChangeForm } from './change-form';
import { sheetSide, wordsOfSheet } from './sheet-language';

/** A change worked out, with what it was worked out from, so that it can be done again. */
export interface PlannedChange {
  readonly change: MatrixChange;
  readonly request: MatrixChangeRequest;
}

export type Planning =
  | { readonly state: 'working' }
  | { readonly state: 'planned'; readonly planned: PlannedChange }
  | { readonly state: 'failed'; readonly retry: () => void };

/** Milliseconds without typing before a change is worked out. */
const QUIET = 150;

/**
 * What the form would do to the sheet, once texts and words are there. `from` is the language of
 * the sheet as it is; nothing is planned without one document at least.
 */
export function usePlannedChange(
  words: i18n,
  sheet: MatrixSheet | undefined,
  form: ChangeForm | undefined,
  from: LanguageTag,
): Planning {
  const [answer, setAnswer] = useState<{ for: object; planning: Planning }>();
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (!sheet || !form || wishedDocuments(form).length === 0) return;
    let wanted = true;
    const timer = setTimeout(() => {
      plan(words, sheet, form, from).then(
        (planned) => wanted && setAnswer({ for: form, planning: { state: 'planned', planned } }),
        (error: unknown) => {
          if (!(error instanceof TextsNotLoaded)) throw error;
          const retry = () => setAttempts((count) => count + 1);
          if (wanted) setAnswer({ for: form, planning: { state: 'failed', retry } });
        },
      );
    }, QUIET);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [words, words.language, sheet, form, from, attempts]);
  return answer && answer.for === form ? answer.planning : { state: 'working' };
}

async function plan(
  words: i18n,
  sheet: MatrixSheet,
  form: ChangeForm,
  from: LanguageTag,
): Promise<PlannedChange> {
  const { contents, layout } = sheet;
  const to = form.language ?? from;
  const before = await wordsOfSheet(words, sheet, from);
  // Words stay in their language unless another one is wished for, whatever the pane's.
  const after = to === from ? before : sheetLanguage(to, words.language);
  const scope = form.scope ?? layout.scope ?? 'RIA';
  const request: MatrixChangeRequest = {
    documents: wishedDocuments(form),
    scope,
    before: await sheetSide(words, before, from, { layout, scope: layout.scope ?? scope }),
    after: await sheetSide(words, after, to, { layout, scope }),
  };
  return { request, change: planMatrixChange(contents, layout, request) };
}
