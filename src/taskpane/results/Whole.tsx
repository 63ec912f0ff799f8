import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProfileRow } from '../../assessment/profile';
import { applicable, covered } from '../../assessment/tally';
import { RatingBar } from './RatingBar';
import { usePercent } from './use-percent';

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  figures: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalL },
  figure: { ...typographyStyles.title2, display: 'block' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  headline: { margin: 0 },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  count: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** The matrix as a whole: both figures side by side, the headline, and what they are made of. */
export function Whole(props: { readonly row: ProfileRow }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const percent = usePercent();
  const { tally, coverage, score } = props.row;
  const { total, partial, none, notApplicable } = tally;
  return (
    <div className={styles.whole}>
      <h2 className={styles.heading}>{t('results.whole')}</h2>
      <div className={styles.figures}>
        <div>
          {t('results.coverage')}
          <span className={styles.figure}>{percent(coverage)}</span>
          <p className={styles.note}>{t('results.coverageNote')}</p>
        </div>
        <div>
          {t('results.score')}
          <span className={styles.figure}>{percent(score)}</span>
          <p className={styles.note}>{t('results.scoreNote')}</p>
        </div>
      </div>
      <p className={styles.headline}>
        {coverage === null
          ? t('results.noApplicable', { notApplicable })
          : t('results.headline', {
              count: applicable(tally),
              covered: covered(tally),
              percent: percent(coverage),
              total,
              partial,
              none,
              notApplicable,
            })}
      </p>
      <RatingBar tally={tally} thick />
      <dl className={styles.counts}>
        {(
          [
            ['total', total],
            ['partial', partial],
            ['none', none],
            ['notApplicable', notApplicable],
          ] as const
        ).map(([name, count]) => (
          <div key={name} className={styles.count}>
            <dt>{t(`results.${name}`)}</dt>
            <dd className={styles.number}>{count}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
