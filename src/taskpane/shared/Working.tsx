import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

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

/** Milliseconds of work that need no sign; shorter work would only make the pane flicker. */
const PATIENCE = 400;

/** Shows that work goes on, from the moment it takes noticeably long. */
export function Working(props: { readonly label: string }) {
  const styles = useStyles();
  const [noticeable, setNoticeable] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticeable(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles.working}>
      {noticeable && (
        <>
          <span>{props.label}</span>
          {/* Without a value: nobody knows how long Excel will take. */}
          <div role="progressbar" aria-label={props.label} className={styles.track}>
            <div className={styles.bar} />
          </div>
        </>
      )}
    </div>
  );
}
