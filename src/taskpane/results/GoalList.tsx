import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { applicable, covered } from '../../assessment/tally';
import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import type { GoalCode } from '../../catalogue/codes';
import { goal } from '../../catalogue/goals';
import type { Area } from '../../workbook/sheet-plan';
import type { GoalResults } from './matrix-results';
import { RatingBar } from './RatingBar';
import { usePercent } from './use-percent';

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
  goal: {
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
  show: { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** Each goal with its denominator, counts, coverage and score. */
export function GoalList(props: {
  readonly goals: readonly GoalResults[];
  /** Titles appear when the texts have loaded. */
  readonly texts: CatalogueTexts | undefined;
  readonly onShow: (area: Area) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const percent = usePercent();
  return (
    <div>
      <h2 className={styles.heading}>{t('results.byGoal')}</h2>
      <p className={styles.note}>{t('results.byGoalNote')}</p>
      <ol className={styles.list}>
        {props.goals.map(({ row, area }) => {
          const { number, colour } = goal(row.group as GoalCode);
          const { total, partial, none, notApplicable } = row.tally;
          return (
            <li key={row.group} className={styles.goal} style={{ borderInlineStartColor: colour }}>
              <div className={styles.line}>
                <h3 className={styles.title}>
                  <span className={styles.number}>{number}</span>{' '}
                  {props.texts?.goal(row.group as GoalCode).short}
                </h3>
                <span className={styles.percent}>{percent(row.coverage)}</span>
              </div>
              <RatingBar tally={row.tally} />
              <div className={styles.line}>
                <span className={styles.detail}>
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
                </span>
                {area && (
                  <Link
                    as="button"
                    className={styles.show}
                    aria-label={t('results.showMe', { number })}
                    onClick={() => props.onShow(area)}
                  >
                    {t('results.show')}
                  </Link>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
