import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { applicable, type Tally } from '../../assessment/tally';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '8px',
    overflow: 'hidden',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    forcedColorAdjust: 'none',
  },
  thick: { height: '14px' },
  total: { backgroundColor: tokens.colorPaletteGreenForeground1 },
  // Stripes beside a full colour: the two stay apart without colour vision and in print.
  partial: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorPaletteGreenForeground1} 0 2px, transparent 2px 5px)`,
  },
});

/** Applicable targets as one bar: total, then partial, then none. Its numbers stand beside it. */
export function RatingBar(props: { readonly tally: Tally; readonly thick?: boolean }) {
  const styles = useStyles();
  const { total, partial } = props.tally;
  const all = applicable(props.tally);
  const width = (count: number) => ({ width: all === 0 ? '0' : `${(100 * count) / all}%` });
  return (
    <div aria-hidden="true" className={mergeClasses(styles.bar, props.thick && styles.thick)}>
      <div className={styles.total} style={width(total)} />
      <div className={styles.partial} style={width(partial)} />
    </div>
  );
}
