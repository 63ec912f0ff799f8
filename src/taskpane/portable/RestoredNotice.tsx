import { useTranslation } from 'react-i18next';
import type { FormulasRestored } from '../../excel/operations/restore-formulas';
import type { RestorePlan } from '../../workbook/portable/restore/plan';
import { Notice } from '../shared/Notice';

/** How many formulas were restored, and whether that is all of them. */
export function RestoredNotice(props: {
  readonly back: RestorePlan;
  readonly restored: FormulasRestored;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation();
  const { formulas, problems, onProtected } = props.back;
  const left = problems.length + onProtected.length;
  if (formulas.length + left === 0) {
    return <Notice intent="info" title={t('portable.restore.none')} onDismiss={props.onDismiss} />;
  }
  return (
    <Notice
      intent={left > 0 || !props.restored.cleanedUp ? 'warning' : 'success'}
      title={t('portable.restore.done', { number: formulas.length })}
      onDismiss={props.onDismiss}
    >
      {left > 0 ? t('portable.restore.part') : t('portable.restore.all')}
      {!props.restored.cleanedUp && <> {t('portable.restore.notCleanedUp')}</>}
    </Notice>
  );
}
