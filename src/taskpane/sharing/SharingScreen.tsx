import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../shell/screens';
import { Tasks } from '../shared/Tasks';
import { TASK_VIEWS, TASKS } from './tasks';

/** Tasks that keep a workbook correct while it is shared. */
export default function SharingScreen(props: ScreenProps) {
  const { t } = useTranslation();
  return (
    <Tasks
      {...props}
      label={t('sharingTasks.label')}
      tasks={TASKS.map((name) => ({
        name,
        label: t(`sharingTasks.${name}`),
        View: TASK_VIEWS[name],
      }))}
    />
  );
}
