import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ChangeOutcome } from '../../excel/operations/change-matrix';
import type { Outcome } from '../../excel/door/outcome';
import { Notice } from '../shared/Notice';
import { Problem } from '../shared/Problem';
import type { Operation } from '../shared/use-operation';
import { Working } from '../shared/Working';

const useStyles = makeStyles({
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The result of a change, with the details its message names. */
export interface Done {
  readonly outcome: Outcome<ChangeOutcome>;
  readonly sheet: string;
  readonly ratings: number;
}

/** The buttons of the screen, and the result of the last one pressed. */
export function ChangeActions(props: {
  readonly operation: Operation<Done>;
  /** What prevents the change, once the user has tried to make it. */
  readonly refusal: string | undefined;
  readonly canApply: boolean;
  readonly canReset: boolean;
  readonly onApply: () => void;
  readonly onReset: () => void;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { operation, onDismiss } = props;
  const working = operation.state === 'working';
  return (
    <>
      {working && <Working label={t('changeMatrix.applying')} />}
      {operation.state === 'done' && <Result done={operation.outcome} onDismiss={onDismiss} />}
      <div role="status">
        {props.refusal !== undefined && <p className={styles.problem}>{props.refusal}</p>}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={working || !props.canApply}
          onClick={props.onApply}
        >
          {t('changeMatrix.apply')}
        </Button>
        {props.canReset && (
          <Button disabledFocusable={working} onClick={props.onReset}>
            {t('changeMatrix.reset')}
          </Button>
        )}
      </div>
    </>
  );
}

function Result({ done, onDismiss }: { readonly done: Done; readonly onDismiss: () => void }) {
  const { t } = useTranslation();
  const { outcome, sheet, ratings } = done;
  if (!outcome.ok) return <Problem problem={outcome.problem} writing onDismiss={onDismiss} />;
  if (outcome.value.state === 'stale') {
    return (
      <Notice intent="warning" title={t('changeMatrix.stale.title')} onDismiss={onDismiss}>
        {t('changeMatrix.stale.text')}
      </Notice>
    );
  }
  return (
    <Notice intent="success" title={t('changeMatrix.done.title')} onDismiss={onDismiss}>
      {t('changeMatrix.done.text', { sheet, number: ratings })}
      {outcome.value.pageLeft && <> {t('common.pageLeft')}</>}
    </Notice>
  );
}
