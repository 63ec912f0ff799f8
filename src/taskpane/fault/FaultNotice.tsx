import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../shared/Notice';
import { FaultReport } from './FaultReport';

/** Says that the add-in has failed, not Excel, and shows a report to pass on. */
export function FaultNotice(props: {
  readonly error: unknown;
  /** What is known about the workbook's state. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Notice
      intent="error"
      title={t('app.fault.title')}
      actions={props.actions}
      onDismiss={props.onDismiss}
    >
      {t('app.fault.text')}
      {props.children}
      <FaultReport error={props.error} />
    </Notice>
  );
}
