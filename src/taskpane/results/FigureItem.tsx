import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { applicable, covered } from '../../assessment/tally';
import { QuietNote } from '../shared/QuietNote';
import type { Figure } from '../../workbook/figures/matrix-results';
import { RatingBar } from './RatingBar';
import { ShowLink } from './ShowLink';
import { usePercent } from './use-percent';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: 0,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
  },
  title: { ...typographyStyles.body1, margin: 0 },
  number: { fontWeight: tokens.fontWeightSemibold },
  percent: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

/** A goal or a P with its denominator, counts, coverage and score. */
export const FigureItem = memo(function FigureItem(props: {
  readonly figure: Figure;
  /** Shown before the title. */
  readonly number?: number | undefined;
  readonly title: string | undefined;
  readonly colour: string;
  /** What the link does, for screen readers. */
  readonly showLabel: string;
  readonly onShow: (rows: readonly number[]) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const percent = usePercent();
  const { row, rows } = props.figure;
  const { total, partial, none, notApplicable } = row.tally;
  return (
    <li className={styles.item} style={{ borderInlineStartColor: props.colour }}>
      <div className={styles.line}>
        <h3 className={styles.title}>
          {props.number !== undefined && <span className={styles.number}>{props.number} </span>}
          {props.title}
        </h3>
        <span className={styles.percent}>{percent(row.coverage)}</span>
      </div>
      <RatingBar tally={row.tally} />
      <div className={styles.line}>
        <QuietNote as="span">
          {row.coverage === null
            ? t('results.goalNoApplicable', { notApplicable })
            : [
                t('results.goalOf', {
                  covered: covered(row.tally),
                  applicable: applicable(row.tally),
                }),
                t('results.goalDetail', { total, partial, none, notApplicable }),
                t('results.goalScore', { percent: percent(row.score) }),
              ].join(t('common.separator'))}
        </QuietNote>
        <ShowLink label={props.showLabel} onShow={() => props.onShow(rows)} />
      </div>
    </li>
  );
});
