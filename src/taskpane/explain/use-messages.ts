import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FunctionProblem } from '../../functions/function-problem';
import { messageOf } from '../../functions/messages';
import { loadProblemWords } from '../../i18n/function-problems';
import { interfaceTag } from '../../i18n/languages';

/**
 * What functions say about problems, in the pane's language: Excel's may be another one. English
 * until the words are loaded.
 */
export function useMessages(): (problem: FunctionProblem) => string {
  const { i18n } = useTranslation();
  const tag = interfaceTag(i18n.language);
  const [, setLoaded] = useState<typeof tag>();
  useEffect(() => {
    void loadProblemWords(tag)?.then(() => setLoaded(tag));
  }, [tag]);
  return (problem) => messageOf(problem, tag);
}
