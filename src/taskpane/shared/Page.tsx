import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { Lead } from './Lead';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', minHeight: '100%' },
  body: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  lead: { marginTop: tokens.spacingVerticalXS },
  // Always in view, so that the main button is never below the fold of a narrow pane.
  actions: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: '50vh',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The frame of a screen: heading, a sentence on its purpose, contents, and actions. */
export function Page(props: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const title = useId();
  return (
    <section className={styles.page} aria-labelledby={title}>
      <div className={styles.body}>
        <div>
          <h1 id={title} tabIndex={-1} className={styles.title}>
            {props.title}
          </h1>
          {props.lead && <Lead className={styles.lead}>{props.lead}</Lead>}
        </div>
        {props.children}
      </div>
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </section>
  );
}
