import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Removal } from '../../excel/operations/remove-inserted';
import type { RemovalQuestion } from '../../workbook/sheet/removal';
import { toAddress } from '../../workbook/sheet/address';
import { Notice } from './Notice';

/** How many cells and sheets are named; more would not help the user to decide. */
const NAMED = 5;

const useStyles = makeStyles({
  line: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** The result of the removal; if something else would be lost with the sheet, the question. */
export function RemovalNotice(props: {
  readonly removal: Removal;
  readonly onYes: (question: RemovalQuestion) => void;
  readonly onNo: () => void;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { removal } = props;
  if (removal.state !== 'question') {
    return (
      <Notice
        intent={removal.state === 'removed' ? 'success' : 'info'}
        title={t(`undo.${removal.state}.title`)}
        onDismiss={props.onDismiss}
      >
        {t(`undo.${removal.state}.text`, { sheet: removal.sheet })}
      </Notice>
    );
  }
  const { question } = removal;
  const cells = question.changes.map(
    (cell) => `${cell.sheet ? `${cell.sheet}!` : ''}${toAddress({ ...cell, rows: 1, columns: 1 })}`,
  );
  return (
    <Notice
      intent="warning"
      title={t('undo.question.title', { sheet: question.sheet })}
      actions={
        <>
          <Button size="small" onClick={() => props.onYes(question)}>
            {t('undo.question.yes')}
          </Button>
          <Button size="small" onClick={props.onNo}>
            {t('undo.question.no')}
          </Button>
        </>
      }
    >
      {cells.length > 0 && (
        <p className={styles.line}>
          {t('undo.question.changes', { count: cells.length, cells: someOf(cells) })}
        </p>
      )}
      {question.referring.length > 0 && (
        <p className={styles.line}>
          {t('undo.question.referring', { places: someOf(question.referring) })}
        </p>
      )}
      {question.unread && <p className={styles.line}>{t('undo.question.unread')}</p>}
      <p className={styles.line}>{t('undo.question.final')}</p>
    </Notice>
  );
}

/**
 *     someOf(['A1', 'A2', 'A3', 'A4', 'A5', 'A6']) //=> 'A1, A2, A3, A4, A5 …'
 */
function someOf(names: readonly string[]): string {
  return names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ' …' : '');
}
