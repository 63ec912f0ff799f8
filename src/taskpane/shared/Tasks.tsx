import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { activity } from '../fault/activity';
import type { ScreenProps } from '../shell/screens';
import { BareList } from './BareList';
import { Working } from './Working';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
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
    // In high-contrast mode, colour and weight alone must not mark the selected task.
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  view: { flexGrow: 1, display: 'flex', flexDirection: 'column', '> section': { flexGrow: 1 } },
});

/** One of several tasks on a screen; its view may be loaded when it is first selected. */
export interface Task {
  readonly name: string;
  readonly label: string;
  readonly View: ComponentType<ScreenProps>;
}

/** A screen of several tasks: one at a time is shown, and each keeps its state. */
export function Tasks(
  props: ScreenProps & {
    /** The name of the list for screen readers. */
    readonly label: string;
    readonly tasks: readonly Task[];
  },
) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { tasks, shown, goTo, wish } = props;
  const [current, setCurrent] = useState(tasks[0]?.name);
  const [served, setServed] = useState<typeof wish>();
  if (wish && wish !== served) {
    setServed(wish);
    setCurrent(wish.task);
  }
  const [seen, setSeen] = useState<readonly (string | undefined)[]>([current]);
  if (!seen.includes(current)) setSeen([...seen, current]);
  useEffect(() => {
    if (!shown) return;
    activity.showTask(current ?? '');
    return () => activity.showTask('');
  }, [shown, current]);
  return (
    <div className={styles.screen}>
      {tasks.length > 1 && (
        <nav aria-label={props.label}>
          <BareList className={styles.list}>
            {tasks.map(({ name, label }) => (
              <li key={name}>
                <button
                  type="button"
                  aria-current={name === current ? 'true' : undefined}
                  className={mergeClasses(styles.task, name === current && styles.current)}
                  onClick={() => setCurrent(name)}
                >
                  {label}
                </button>
              </li>
            ))}
          </BareList>
        </nav>
      )}
      {tasks
        .filter(({ name }) => seen.includes(name))
        .map(({ name, View }) => (
          <div
            key={name}
            hidden={name !== current}
            className={name === current ? styles.view : undefined}
          >
            <Suspense fallback={<Working label={t('common.loadingScreen')} />}>
              <View shown={shown && name === current} goTo={goTo} />
            </Suspense>
          </div>
        ))}
    </div>
  );
}
