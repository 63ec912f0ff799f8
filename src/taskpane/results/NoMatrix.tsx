import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Notice } from '../shared/Notice';

/** What to do in a workbook without a matrix of ours. */
export function NoMatrix(props: {
  readonly noneOnActiveSheet: boolean;
  readonly onNew: () => void;
  readonly onRead: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Notice
        intent="info"
        title={t('results.empty.title')}
        actions={
          <>
            <Button size="small" appearance="primary" onClick={props.onNew}>
              {t('results.empty.action')}
            </Button>
            <Button size="small" onClick={props.onRead}>
              {t('results.empty.read')}
            </Button>
          </>
        }
      >
        {t('results.empty.text')}
      </Notice>
      {props.noneOnActiveSheet && (
        <Notice intent="warning" title={t('results.noneOnActiveSheet.title')}>
          {t('results.noneOnActiveSheet.text')}
        </Notice>
      )}
    </>
  );
}
