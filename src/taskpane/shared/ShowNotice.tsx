import { useTranslation } from 'react-i18next';
import { Notice } from './Notice';
import { Problem } from './Problem';
import type { Show } from './use-show';

/** Why cells could not be selected, or which of several blocks an older Excel has selected. */
export function ShowNotice({ show }: { readonly show: Show }) {
  const { t } = useTranslation();
  const { problem, block } = show.state;
  if (problem) return <Problem problem={problem} onDismiss={show.dismiss} />;
  if (!block) return null;
  return (
    <Notice
      intent="info"
      title={t('results.turn.title', { number: block.index + 1, count: block.count })}
      onDismiss={show.dismiss}
    >
      {t('results.turn.text')}
    </Notice>
  );
}
