import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Notice } from '../shared/Notice';

/** What to do in a workbook without a matrix of ours. */
export function NoMatrix(props: {
  readonly noneOnActiveSheet: boolean;
  readonly onNew: () => void;
  readonly onLook: () => void;
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
            <Button size="small" onClick={props.onLook}>
              {t('results.empty.look')}
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
