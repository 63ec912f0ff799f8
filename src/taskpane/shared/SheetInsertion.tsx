import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InsertedSheet } from '../../excel/operations/insert-sheet';
import type { Insertion } from '../../tasks/insert';
import { Inserted } from './Inserted';
import { Problem } from './Problem';
import type { Running } from './use-operation';
import { Working } from './Working';

/**
 * The progress of inserting a sheet with a button to cancel it, then the sheet with a button to
 * remove it, or why there is none.
 *
 *     const insertion = useOperation<Insertion>();
 *     <SheetInsertion insertion={insertion} working={…} title={…} text={({ sheet }) => …} />
 */
export function SheetInsertion(props: {
  readonly insertion: Pick<Running<Insertion>, 'operation' | 'cancel' | 'dismiss'>;
  readonly working: string;
  readonly title: string;
  /** What was inserted and where. */
  readonly text: (inserted: InsertedSheet) => string;
  /** Further buttons, before the one that removes. */
  readonly actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const { operation, cancel, dismiss } = props.insertion;
  if (operation.state === 'idle') return null;
  if (operation.state === 'working') {
    return (
      <Working
        label={props.working}
        step={operation.step && t(`progress.${operation.step}`)}
        cancelling={operation.cancelling}
        onCancel={cancel}
      />
    );
  }
  const { outcome } = operation;
  if (!outcome.ok) return <Problem problem={outcome.problem} writing onDismiss={dismiss} />;
  return (
    <Inserted
      key={outcome.value.sheetId}
      inserted={outcome.value}
      title={props.title}
      actions={props.actions}
      onDismiss={dismiss}
    >
      {props.text(outcome.value)}
    </Inserted>
  );
}
