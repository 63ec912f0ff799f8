import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import type { GoalCode } from '../../catalogue/codes/patterns';
import { GOALS, type Goal } from '../../catalogue/goals';
import { targetsInScope, type ScopeName } from '../../catalogue/scopes';
import { Group } from '../shared/Group';

const useStyles = makeStyles({
  all: { display: 'flex', flexWrap: 'wrap', marginBottom: tokens.spacingVerticalXS },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))',
    gap: tokens.spacingVerticalXS,
  },
  goal: {
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    backgroundColor: tokens.colorNeutralBackground2,
    borderStartEndRadius: tokens.borderRadiusMedium,
    borderEndEndRadius: tokens.borderRadiusMedium,
  },
  checkbox: { display: 'flex', alignItems: 'flex-start' },
  number: { fontWeight: tokens.fontWeightSemibold },
  count: { display: 'block', color: tokens.colorNeutralForeground3 },
  label: {
    alignSelf: 'flex-start',
    minWidth: 0,
    paddingInline: `0 ${tokens.spacingHorizontalXS}`,
    // For long Russian and Kazakh words in a card half as wide as a narrow pane.
    hyphens: 'auto',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The 17 goals to select from, each with its number, short title and number of targets. */
export function GoalToggles(props: {
  readonly scope: ScopeName;
  readonly chosen: readonly GoalCode[];
  /** Titles appear once the texts are loaded. */
  readonly texts: CatalogueTexts | undefined;
  readonly onToggle: (goal: GoalCode, chosen: boolean) => void;
  readonly onAll: (chosen: boolean) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const title = ({ code, number }: Goal) =>
    props.texts?.goal(code).short ?? t('common.goal', { number });
  const count = ({ code }: Goal) =>
    targetsInScope(props.scope).filter(({ goal }) => goal === code).length;

  return (
    <Group title={t('catalogue.goals')}>
      <div className={styles.all}>
        <Button size="small" appearance="subtle" onClick={() => props.onAll(true)}>
          {t('catalogue.all')}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => props.onAll(false)}>
          {t('catalogue.none')}
        </Button>
      </div>
      <div className={styles.grid}>
        {GOALS.map((goal) => (
          <div
            key={goal.code}
            className={styles.goal}
            style={{ borderInlineStartColor: goal.colour }}
          >
            <Checkbox
              className={styles.checkbox}
              checked={props.chosen.includes(goal.code)}
              onChange={(_, { checked }) => props.onToggle(goal.code, checked === true)}
              label={{
                className: styles.label,
                children: (
                  <>
                    <span className={styles.number}>{goal.number}</span> {title(goal)}
                    <span className={styles.count}>
                      {t('common.targets', { count: count(goal) })}
                    </span>
                  </>
                ),
              }}
            />
          </div>
        ))}
      </div>
    </Group>
  );
}
