import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/numbers';
import { QuietNote } from '../shared/QuietNote';
import type { Assessed } from '../../workbook/figures/matrix-results';
import { usePercent } from './use-percent';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0 },
  pair: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  figure: {
    margin: 0,
    textAlign: 'end',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Further measures, each with what it means: the macro score, depth, readiness to monitor. */
export const Measures = memo(function Measures(props: {
  readonly macro: Assessed['macro'];
  readonly depth: Assessed['depth'];
  readonly readiness: Assessed['readiness'];
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const percent = usePercent();
  const { macro, depth, readiness } = props;
  return (
    <dl className={styles.list}>
      <Measure name={t('results.macro')} figure={percent(macro)} note={t('results.macroNote')} />
      <Measure
        name={t('results.depth')}
        figure={depth === null ? t('results.notAvailable') : formatNumber(depth, i18n.language, 1)}
        note={t('results.depthNote')}
      />
      {readiness !== undefined && (
        <Measure
          name={t('results.readiness')}
          figure={
            readiness === 'empty' || readiness.applicable === 0
              ? t('results.notAvailable')
              : t('results.readinessOf', {
                  percent: percent(readiness.ready / readiness.applicable),
                  ...readiness,
                })
          }
          note={t(readiness === 'empty' ? 'results.noIndicators' : 'results.readinessNote')}
        />
      )}
    </dl>
  );
});

function Measure(props: { readonly name: string; readonly figure: string; readonly note: string }) {
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <dt>
        {props.name}
        <QuietNote as="span">{props.note}</QuietNote>
      </dt>
      <dd className={styles.figure}>{props.figure}</dd>
    </div>
  );
}
