import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../excel/door/outcome';
import type { Selection } from '../../excel/read/selection';
import { importDocuments, type ImportedDocuments } from '../../tasks/import-documents';
import type { PolicyDocument } from '../../workbook/matrix/policy-document';
import { Lead } from '../shared/Lead';
import { Notice } from '../shared/Notice';
import { Problem } from '../shared/Problem';
import { useOperation } from '../shared/use-operation';
import { Working } from '../shared/Working';
import { MOST_DOCUMENTS } from './document-problems';

const useStyles = makeStyles({
  take: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  button: { alignSelf: 'start' },
});

/** Imports the documents from a list on a sheet. */
export function TakeDocuments(props: {
  /** How many more documents the list has room for. */
  readonly room: number;
  readonly onTake: (documents: readonly PolicyDocument[]) => void;
  readonly read?: () => Promise<Outcome<Selection>>;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { operation, run, dismiss } = useOperation<Outcome<ImportedDocuments>>();
  const hint = useId();
  const { room, onTake, read } = props;

  const onClick = () =>
    run(async () => {
      const outcome = await importDocuments(room, read);
      if (outcome.ok && outcome.value.state === 'documents') onTake(outcome.value.documents);
      return outcome;
    });

  const done = operation.state === 'done' ? operation.outcome : undefined;
  const refusal = done?.ok && done.value.state !== 'documents' ? done.value.state : undefined;
  return (
    <div className={styles.take}>
      <Button
        className={styles.button}
        aria-describedby={hint}
        disabledFocusable={operation.state === 'working'}
        onClick={() => void onClick()}
      >
        {t('matrix.take.action')}
      </Button>
      <Lead id={hint}>{t('matrix.take.hint')}</Lead>
      {operation.state === 'working' && <Working label={t('matrix.take.reading')} />}
      {refusal && (
        <Notice
          intent="warning"
          title={t(`matrix.takeProblem.${refusal}.title`)}
          onDismiss={dismiss}
        >
          {t(`matrix.takeProblem.${refusal}.text`, { count: MOST_DOCUMENTS })}
        </Notice>
      )}
      {done && !done.ok && <Problem problem={done.problem} onDismiss={dismiss} />}
    </div>
  );
}
