import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QuietNote } from './QuietNote';

const useStyles = makeStyles({
  working: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  track: {
    height: '2px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    borderRadius: tokens.borderRadiusMedium,
  },
  bar: {
    width: '33%',
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    animationName: {
      from: { transform: 'translateX(-100%)' },
      to: { transform: 'translateX(300%)' },
    },
    animationDuration: '2s',
    animationTimingFunction: 'ease-in-out',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { width: '100%', animationName: 'none' },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/**
 * Milliseconds before progress is shown; showing it for shorter work would make the pane flicker.
 */
const PATIENCE = 500;

/** Shows progress, once the work takes noticeably long. */
export function Working(props: {
  readonly label: string;
  /** The current stage of the work. */
  readonly step?: string | undefined;
  /** Offers to cancel the work. */
  readonly onCancel?: (() => void) | undefined;
  /** The user has cancelled, and the work has not stopped yet. */
  readonly cancelling?: boolean;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [noticeable, setNoticeable] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticeable(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const step = props.cancelling ? t('progress.cancelling') : props.step;
  return (
    <div className={styles.working}>
      <div role="status" className={styles.working}>
        {noticeable && (
          <>
            <span>{props.label}</span>
            {step && <QuietNote as="span">{step}</QuietNote>}
            {/* Without a value: nobody knows how long Excel will take. */}
            <div role="progressbar" aria-label={props.label} className={styles.track}>
              <div className={styles.bar} />
            </div>
          </>
        )}
      </div>
      {noticeable && props.onCancel && (
        <CancelButton cancelling={props.cancelling ?? false} onCancel={props.onCancel} />
      )}
    </div>
  );
}

/** Is removed with the progress, and returns the focus to where it was. */
function CancelButton(props: { readonly cancelling: boolean; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const holder = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const own = holder.current;
    return () => {
      if (own?.contains(own.ownerDocument.activeElement)) before.current?.focus();
    };
  }, []);
  return (
    <div ref={holder}>
      <Button
        size="small"
        disabledFocusable={props.cancelling}
        onFocus={({ relatedTarget }) => {
          before.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
        }}
        onClick={props.onCancel}
      >
        {t('progress.cancel')}
      </Button>
    </div>
  );
}
