import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../screens';
import { Working } from '../shared/Working';
import { TASK_VIEWS, TASKS, type Task } from './tasks';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    listStyleType: 'none',
  },
  task: {
    ...typographyStyles.body1,
    padding: `3px ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    ...typographyStyles.body1Strong,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    // Where the user's own colours rule, the choice must not be told by colour and weight alone.
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  view: { flexGrow: 1, display: 'flex', flexDirection: 'column', '> section': { flexGrow: 1 } },
});

/** Everything that makes or changes a matrix: one task at a time, each kept as it was left. */
export default function MatrixScreen({ shown, goTo }: ScreenProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [task, setTask] = useState<Task>('new');
  const [seen, setSeen] = useState<readonly Task[]>([task]);
  if (!seen.includes(task)) setSeen([...seen, task]);
  return (
    <div className={styles.screen}>
      {TASKS.length > 1 && (
        <nav aria-label={t('matrixTasks.label')}>
          <ul className={styles.list}>
            {TASKS.map((each) => (
              <li key={each}>
                <button
                  type="button"
                  aria-current={each === task ? 'true' : undefined}
                  className={mergeClasses(styles.task, each === task && styles.current)}
                  onClick={() => setTask(each)}
                >
                  {t(`matrixTasks.${each}`)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {TASKS.filter((each) => seen.includes(each)).map((each) => {
        const View = TASK_VIEWS[each];
        return (
          <div
            key={each}
            hidden={each !== task}
            className={each === task ? styles.view : undefined}
          >
            <Suspense fallback={<Working label={t('common.loadingScreen')} />}>
              <View shown={shown && each === task} goTo={goTo} />
            </Suspense>
          </div>
        );
      })}
    </div>
  );
}
