import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  working: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
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
          <ProgressBar aria-label={props.label} />
        </>
      )}
    </div>
  );
}
