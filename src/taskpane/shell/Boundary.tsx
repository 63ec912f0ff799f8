import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../shared/Notice';

function Broken() {
  const { t } = useTranslation();
  return (
    <Notice
      intent="error"
      title={t('app.broken.title')}
      actions={
        <Button size="small" onClick={() => location.reload()}>
          {t('app.broken.reload')}
        </Button>
      }
    >
      {t('app.broken.text')}
    </Notice>
  );
}

/**
 * Keeps one screen's failure from taking the others with it: a chunk that did not load, or a
 * defect of ours. React offers this only as a class.
 */
export class Boundary extends Component<{ readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}
