import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  bar: { alignItems: 'start', paddingBlock: tokens.spacingVerticalS },
  body: { whiteSpace: 'normal', paddingBlock: 0 },
  title: { display: 'block' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

export interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons below the text. */
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

/** Says what happened and what to do; screen readers announce it, errors at once. */
export function Notice(props: NoticeProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div role={props.intent === 'error' ? 'alert' : 'status'}>
      <MessageBar intent={props.intent} layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          <MessageBarTitle className={styles.title}>{props.title}</MessageBarTitle>
          {props.children}
          {(props.actions || props.onDismiss) && (
            <div className={styles.actions}>
              {props.actions}
              {props.onDismiss && (
                <Button size="small" appearance="transparent" onClick={props.onDismiss}>
                  {t('common.dismiss')}
                </Button>
              )}
            </div>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
