import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { headline } from '../../functions/headline';
import { interfaceTag } from '../../i18n/languages';
import { BareList } from '../shared/BareList';
import { Heading } from '../shared/Heading';
import { QuietNote } from '../shared/QuietNote';
import type { Assessed, Count } from '../../workbook/figures/matrix-results';
import { RatingBar, RatingSwatch } from './RatingBar';
import { ShowLink } from './ShowLink';
import { usePercent } from './use-percent';

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' },
  figures: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalL },
  figure: { ...typographyStyles.title2, display: 'block' },
  headline: { margin: 0 },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`,
  },
  count: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1 },
  number: { fontWeight: tokens.fontWeightSemibold },
});

const COUNTS: readonly Count[] = ['total', 'partial', 'none', 'notApplicable'];

/** The matrix as a whole: both figures next to each other, the headline, and their components. */
export const Whole = memo(function Whole(props: {
  readonly whole: Assessed['whole'];
  readonly counted: Assessed['counted'];
  readonly onShow: (rows: readonly number[]) => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const percent = usePercent();
  const { whole, counted, onShow } = props;
  const { tally, coverage, score } = whole.row;
  return (
    <div className={styles.whole}>
      <div className={styles.top}>
        <Heading>{t('results.whole')}</Heading>
        <ShowLink label={t('results.showWhole')} onShow={() => onShow(whole.rows)} />
      </div>
      <div className={styles.figures}>
        <div>
          {t('results.coverage')}
          <span className={styles.figure}>{percent(coverage)}</span>
          <QuietNote>{t('results.coverageNote')}</QuietNote>
        </div>
        <div>
          {t('results.score')}
          <span className={styles.figure}>{percent(score)}</span>
          <QuietNote>{t('results.scoreNote')}</QuietNote>
        </div>
      </div>
      <p className={styles.headline}>
        {coverage === null
          ? t('results.noApplicable')
          : String(headline(tally, interfaceTag(i18n.language)))}
      </p>
      <RatingBar tally={tally} thick />
      <BareList className={styles.counts}>
        {COUNTS.map((count) => (
          <li key={count} className={styles.count}>
            <RatingSwatch count={count} />
            <span className={styles.name}>{t(`results.${count}`)}</span>
            <span className={styles.number}>{tally[count]}</span>
            {counted[count].length > 0 && (
              <ShowLink
                label={t(`results.showCount.${count}`)}
                onShow={() => onShow(counted[count])}
              />
            )}
          </li>
        ))}
      </BareList>
    </div>
  );
});
