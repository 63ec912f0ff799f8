import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../i18n/numbers';

/** Formats a share of 0–1 as a percentage in the pane's language; "n/a" if there is none. */
export function usePercent(): (share: number | null) => string {
  const { t, i18n } = useTranslation();
  return (share) =>
    share === null ? t('results.notAvailable') : formatPercent(share, i18n.language);
}
