import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../fault/FaultNotice';
import { Notice } from '../shared/Notice';

/**
 * webpack's name for a script that could not be loaded: a connection problem, not a fault of ours.
 */
const NOT_LOADED = 'ChunkLoadError';

function Broken({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const reload = (
    <Button size="small" onClick={() => location.reload()}>
      {t('app.broken.reload')}
    </Button>
  );
  if (!(error instanceof Error && error.name === NOT_LOADED)) {
    return <FaultNotice error={error} actions={reload} />;
  }
  return (
    <Notice intent="error" title={t('app.broken.title')} actions={reload}>
      {t('app.broken.text')}
    </Notice>
  );
}

/**
 * Keeps a failure on one screen from affecting the others: a chunk that did not load, or a defect
 * of ours. React offers this only as a class.
 */
export class Boundary extends Component<
  { readonly children: ReactNode },
  { readonly failed?: { readonly error: unknown } }
> {
  override state: { readonly failed?: { readonly error: unknown } } = {};

  static getDerivedStateFromError(error: unknown) {
    return { failed: { error } };
  }

  override render() {
    const { failed } = this.state;
    return failed ? <Broken error={failed.error} /> : this.props.children;
  }
}
