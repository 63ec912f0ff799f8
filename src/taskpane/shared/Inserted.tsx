import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InsertedSheet } from '../../excel/operations/insert-sheet';
import type { Outcome } from '../../excel/door/outcome';
import { removeInserted, type Removal } from '../../excel/operations/remove-inserted';
import type { RemovalQuestion } from '../../workbook/sheet/removal';
import { Notice } from './Notice';
import { Problem } from './Problem';
import { RemovalNotice } from './RemovalNotice';
import { useOperation } from './use-operation';
import { Working } from './Working';

/**
 * Says that a sheet was inserted and offers to remove it, as a whole. Pass the sheet's id as `key`,
 * so that each insertion starts with a new state.
 *
 *     <Inserted key={inserted.sheetId} inserted={inserted} title={…} onDismiss={dismiss}>…</Inserted>
 */
export function Inserted(props: {
  readonly inserted: InsertedSheet;
  readonly title: string;
  /** What was inserted and where. */
  readonly children: ReactNode;
  /** Further buttons, placed before the one that removes. */
  readonly actions?: ReactNode;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation();
  const { operation, run, dismiss } = useOperation<Outcome<Removal>>();
  const { inserted } = props;
  const all = [inserted, ...(inserted.companions ?? [])];
  const remove = (agreed?: RemovalQuestion) => void run(() => removeInserted(inserted, agreed));
  const outcome = operation.state === 'done' ? operation.outcome : undefined;

  if (outcome?.ok) {
    return (
      <RemovalNotice
        removal={outcome.value}
        onYes={remove}
        onNo={dismiss}
        onDismiss={props.onDismiss}
      />
    );
  }
  return (
    <>
      {operation.state === 'working' && <Working label={t('undo.working')} />}
      {outcome && <Problem problem={outcome.problem} writing onDismiss={dismiss} />}
      <Notice
        intent="success"
        title={props.title}
        actions={
          <>
            {props.actions}
            <Button
              size="small"
              disabledFocusable={operation.state === 'working'}
              onClick={() => remove()}
            >
              {t('undo.remove')}
            </Button>
          </>
        }
        onDismiss={props.onDismiss}
      >
        {props.children}
        {all.some(({ pageLeft }) => pageLeft) && <> {t('common.pageLeft')}</>}
        {all.some(({ isUnturned }) => isUnturned) && <> {t('changeMatrix.notes.turned')}</>}
      </Notice>
    </>
  );
}
