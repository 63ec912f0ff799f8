import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Notice } from '../shared/Notice';

/** Says that the description of the functions could not be loaded, and what to do. */
export function ReferenceFailed(props: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice
      intent="error"
      title={t('functions.failed.title')}
      actions={
        <Button size="small" onClick={props.onRetry}>
          {t('common.tryAgain')}
        </Button>
      }
    >
      {t('functions.failed.text')}
    </Notice>
  );
}
