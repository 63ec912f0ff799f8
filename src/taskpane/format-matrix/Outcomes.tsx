import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FormatsBefore } from '../../excel/operations/formats/remember';
import { toAddress } from '../../workbook/sheet/address';
import { Notice } from '../shared/Notice';
import { Problem } from '../shared/Problem';
import { Working } from '../shared/Working';
import { columnWords } from '../columns/names';
import { isolated } from '../shared/isolated';
import type { FormattingState } from './use-formatting';

/** Progress and result, with a button to undo. */
export function Outcomes(props: {
  readonly state: FormattingState;
  readonly onUndo: (before: FormatsBefore) => void;
  readonly onStop: () => void;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation();
  const { state, onUndo, onDismiss } = props;
  switch (state.kind) {
    case 'formatting':
      return (
        <>
          <Working
            label={
              state.parts > 1
                ? t('formatMatrix.remembering', { part: state.part, parts: state.parts })
                : t('formatMatrix.formatting')
            }
          />
          <div>
            <Button size="small" onClick={props.onStop}>
              {t('formatMatrix.stop')}
            </Button>
          </div>
        </>
      );
    case 'undoing':
      return <Working label={t('formatMatrix.undoing')} />;
    case 'stopped':
      return (
        <Notice intent="info" title={t('formatMatrix.stopped')} onDismiss={onDismiss}>
          {t('problem.unchanged')}
        </Notice>
      );
    case 'formatted': {
      const { area, sheet, keptValidations, rules } = state.before;
      return (
        <Notice
          intent="success"
          title={t('formatMatrix.done.title')}
          actions={
            <Button size="small" onClick={() => onUndo(state.before)}>
              {t('formatMatrix.done.undo')}
            </Button>
          }
          onDismiss={onDismiss}
        >
          {t('formatMatrix.done.text', {
            cells: isolated(toAddress(area)),
            sheet: isolated(sheet),
          })}
          {keptValidations.length > 0 && (
            <> {t('formatMatrix.done.kept', { columns: columnWords(keptValidations, t) })}</>
          )}
          {rules === 'unread' && <> {t('formatMatrix.done.unreadRules')}</>}
        </Notice>
      );
    }
    case 'undone':
      return (
        <Notice intent="info" title={t('formatMatrix.undone.title')} onDismiss={onDismiss}>
          {t('formatMatrix.undone.text', { cells: isolated(toAddress(state.before.area)) })}
        </Notice>
      );
    case 'problem': {
      const { before } = state;
      return (
        <Problem
          problem={state.problem}
          writing={state.writing}
          {...(before && { onRetry: () => onUndo(before) })}
          onDismiss={onDismiss}
        />
      );
    }
    case 'idle':
    case 'analysing':
    case 'empty':
      return null;
  }
}
