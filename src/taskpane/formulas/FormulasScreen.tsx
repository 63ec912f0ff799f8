import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../shell/screens';
import { Tasks } from '../shared/Tasks';
import { TASK_VIEWS, TASKS } from './tasks';

/** What there is to know about our functions, and about a formula that uses them. */
export default function FormulasScreen(props: ScreenProps) {
  const { t } = useTranslation();
  return (
    <Tasks
      {...props}
      label={t('formulaTasks.label')}
      tasks={TASKS.map((name) => ({
        name,
        label: t(`formulaTasks.${name}`),
        View: TASK_VIEWS[name],
      }))}
    />
  );
}
