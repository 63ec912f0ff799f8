import { useEffect, useState } from 'react';
import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import type { LanguageTag } from '../../catalogue/languages';
import { loadTexts } from '../../catalogue/texts';

export type Texts =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly texts: CatalogueTexts }
  | { readonly state: 'failed'; readonly retry: () => void };

/**
 * The catalogue's texts in a language, if loaded. Nothing is loaded for `null`.
 */
export function useTexts(tag: LanguageTag | null): Texts {
  const [answer, setAnswer] = useState<{ tag: LanguageTag; texts: CatalogueTexts | null }>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (tag === null) return;
    let wanted = true;
    loadTexts(tag).then(
      (texts) => wanted && setAnswer({ tag, texts }),
      () => wanted && setAnswer({ tag, texts: null }),
    );
    return () => {
      wanted = false;
    };
  }, [tag, attempt]);

  // Texts that arrive for a previously selected language are ignored.
  if (answer?.tag !== tag) return { state: 'loading' };
  if (answer?.texts) return { state: 'ready', texts: answer.texts };
  const retry = () => {
    setAnswer(undefined);
    setAttempt(attempt + 1);
  };
  return { state: 'failed', retry };
}
