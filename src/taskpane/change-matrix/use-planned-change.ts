import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import type { LanguageTag } from '../../catalogue/languages';
import { TextsNotLoaded } from '../../catalogue/texts';
import type { MatrixSheet } from '../../excel/read/contents';
import { planChange, type PlannedChange } from '../../tasks/change-matrix/plan-change';
import { wishedDocuments, type ChangeForm } from './change-form';

export type Planning =
  | { readonly state: 'working' }
  | { readonly state: 'planned'; readonly planned: PlannedChange }
  | { readonly state: 'failed'; readonly retry: () => void };

/** Milliseconds without typing before a change is planned. */
const QUIET = 150;

/**
 * What the form would do to the sheet, once texts and words are loaded. `from` is the current
 * language of the sheet; nothing is planned unless there is at least one document.
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
    const documents = form ? wishedDocuments(form) : [];
    if (!sheet || !form || documents.length === 0) return;
    const request = { documents, scope: form.scope, from, to: form.language ?? from };
    let wanted = true;
    const timer = setTimeout(() => {
      planChange(sheet, request, words).then(
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
