import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { applicable, type Tally } from '../../assessment/tally';
import type { Count } from '../../workbook/figures/matrix-results';

const INK = tokens.colorPaletteGreenForeground1;

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '3px', height: '10px', forcedColorAdjust: 'none' },
  thick: { height: '16px' },
  applicable: {
    display: 'flex',
    minWidth: 0,
    overflow: 'hidden',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Full, striped, empty, dotted: the four can be distinguished without colour vision and in print.
  total: { backgroundColor: INK },
  partial: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(135deg, ${INK} 0 2px, transparent 2px 5px)`,
  },
  none: { backgroundColor: tokens.colorNeutralBackground1 },
  notApplicable: {
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px dotted ${tokens.colorNeutralStrokeAccessible}`,
    backgroundImage: `radial-gradient(${tokens.colorNeutralStrokeAccessible} 0.8px, transparent 1px)`,
    backgroundSize: '4px 4px',
  },
  swatch: {
    flexShrink: 0,
    width: '18px',
    height: '12px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
  edge: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
});

/**
 * Targets as one bar: total, partial and none, which make up the denominator; those that are not
 * applicable are set apart at its end.
 */
export function RatingBar(props: { readonly tally: Tally; readonly thick?: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { total, partial, none, notApplicable } = props.tally;
  const all = applicable(props.tally);
  const share = (count: number) => ({ flexGrow: count, flexBasis: 0 });
  return (
    <div
      role="img"
      aria-label={t('results.goalDetail', { total, partial, none, notApplicable })}
      className={mergeClasses(styles.bar, props.thick && styles.thick)}
    >
      {all > 0 && (
        <div className={styles.applicable} style={share(all)}>
          <div className={styles.total} style={share(total)} />
          <div className={styles.partial} style={share(partial)} />
          <div className={styles.none} style={share(none)} />
        </div>
      )}
      {notApplicable > 0 && <div className={styles.notApplicable} style={share(notApplicable)} />}
    </div>
  );
}

/** A sample of a part of the bar, shown next to its label. */
export function RatingSwatch({ count }: { readonly count: Count }) {
  const styles = useStyles();
  return (
    <span
      aria-hidden="true"
      className={mergeClasses(
        styles.swatch,
        styles[count],
        count !== 'notApplicable' && styles.edge,
      )}
    />
  );
}
