import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../shell/screens';
import { Tasks } from '../shared/Tasks';
import { TASK_VIEWS, TASKS } from './tasks';

/** Everything that makes or changes a matrix. */
export default function MatrixScreen(props: ScreenProps) {
  const { t } = useTranslation();
  return (
    <Tasks
      {...props}
      label={t('matrixTasks.label')}
      tasks={TASKS.map((name) => ({
        name,
        label: t(`matrixTasks.${name}`),
        View: TASK_VIEWS[name],
      }))}
    />
  );
}
