import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsertionProblem } from '../../tasks/insert';
import { FaultNotice } from '../fault/FaultNotice';
import { FaultReport } from '../fault/FaultReport';
import { Notice } from './Notice';

/** Says what Excel refused, or that we failed, and what to do about it. */
export function Problem(props: {
  readonly problem: InsertionProblem;
  /** Something would have been written: say that the workbook is unchanged. */
  readonly writing?: boolean;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}) {
  const { t } = useTranslation();
  const { problem } = props;
  const retry = props.onRetry && (
    <Button size="small" onClick={props.onRetry}>
      {t('common.tryAgain')}
    </Button>
  );
  if (problem.kind === 'texts-not-loaded') {
    return (
      <Notice
        intent="error"
        title={t('textLanguage.failed.title')}
        actions={retry}
        onDismiss={props.onDismiss}
      >
        {t('textLanguage.failed.text')}
      </Notice>
    );
  }
  const unchanged = props.writing && !('cause' in problem) && <> {t('problem.unchanged')}</>;
  if (problem.kind === 'fault') {
    return (
      <FaultNotice error={problem.error} actions={retry} onDismiss={props.onDismiss}>
        {unchanged}
      </FaultNotice>
    );
  }
  // Values for the texts with placeholders; the others ignore them.
  const details = {
    sheet: 'sheet' in problem ? problem.sheet : '',
    cells: 'cells' in problem ? problem.cells : '',
    code: problem.kind === 'unknown' ? problem.code : '',
    message: problem.kind === 'unknown' ? problem.message : '',
  };
  return (
    <Notice
      // The user cancelled it, so it is not an error.
      intent={problem.kind === 'cancelled' ? 'info' : 'error'}
      title={t(`problem.excel.${problem.kind}.title`)}
      actions={retry}
      onDismiss={props.onDismiss}
    >
      {t(`problem.excel.${problem.kind}.text`, details)}
      {unchanged}
      {'cause' in problem && problem.cause.kind === 'fault' && (
        <FaultReport error={problem.cause.error} />
      )}
    </Notice>
  );
}
