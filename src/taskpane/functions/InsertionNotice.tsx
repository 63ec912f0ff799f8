import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FormulaInsertion, TakenCell } from '../../excel/operations/insert-formula';
import { Notice } from '../shared/Notice';

/** Enough of a cell's contents to recognise it. */
const SHOWN = 60;

/** What happened to the formula; if the cell is filled, asks whether to replace its contents. */
export function InsertionNotice(props: {
  readonly insertion: FormulaInsertion;
  readonly onReplace: (cell: TakenCell) => void;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation();
  const { insertion, onDismiss } = props;
  if (insertion.state === 'taken') {
    const { cell } = insertion;
    return (
      <Notice
        intent="warning"
        title={t('functions.taken.title', { cell: cell.address })}
        actions={
          <Button size="small" onClick={() => props.onReplace(cell)}>
            {t('functions.taken.replace')}
          </Button>
        }
        onDismiss={onDismiss}
      >
        {t('functions.taken.text', { content: shortened(cell.content) })}
      </Notice>
    );
  }
  const kind = insertion.state === 'inserted' ? 'inserted' : 'textCell';
  return (
    <Notice
      intent={kind === 'inserted' ? 'success' : 'warning'}
      title={t(`functions.${kind}.title`, { cell: insertion.address })}
      onDismiss={onDismiss}
    >
      {t(`functions.${kind}.text`)}
    </Notice>
  );
}

function shortened(content: string): string {
  const letters = [...content];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : content;
}
