import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { EditsMade } from '../../excel/operations/edit-cells';
import { Notice } from '../shared/Notice';
import { Problem } from '../shared/Problem';
import type { RepairDone } from './use-repair';

/** The result of entering formulas again, or of undoing it, with a button to undo. */
export function RepairNotice(props: {
  readonly done: RepairDone;
  readonly onUndo: (made: readonly EditsMade[]) => void;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation();
  const { done, onUndo, onDismiss } = props;
  if (done.kind === 'searched') return null;
  const { kind, written, left, made, problem } = done;
  return (
    <>
      {/* A cancellation's own words speak of inserting. */}
      {problem && problem.kind !== 'cancelled' && <Problem problem={problem} />}
      <Notice
        intent={left > 0 ? 'warning' : 'success'}
        title={t(`repair.${kind}.title`, { count: written })}
        actions={
          made.length > 0 && (
            <Button size="small" onClick={() => onUndo(made)}>
              {t('repair.undo')}
            </Button>
          )
        }
        onDismiss={onDismiss}
      >
        {left > 0 && <>{t(`repair.${kind}.left`, { count: left })} </>}
        {written > 0 && t(`repair.${kind}.text`)}
      </Notice>
    </>
  );
}
