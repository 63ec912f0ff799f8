import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../excel/door/outcome';
import type { MatrixReading } from '../../excel/read/matrices';
import { saveColumns } from '../../tasks/save-columns';
import { analyseTable, isDecided } from '../../workbook/format/analysis';
import type { ColumnChoice } from '../../workbook/format/columns';
import { rememberedColumns } from '../../workbook/reading/remembered-columns';
import type { Area } from '../../workbook/sheet/plan';
import { withChoice } from '../columns/choice';
import { Columns } from '../columns/Columns';
import { Questions } from '../columns/Questions';
import { Lead } from '../shared/Lead';
import { Problem } from '../shared/Problem';
import { useOperation } from '../shared/use-operation';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the columns of a user's own matrix hold, to be corrected; kept in the workbook. */
export default function CorrectColumns(props: {
  readonly reading: MatrixReading;
  readonly onShow: (area: Area) => void;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { sheetId, reading } = props.reading;
  const [choices, setChoices] = useState(() => rememberedColumns(reading));
  const { operation, run, dismiss } = useOperation<Outcome<void>>();
  const analysis = useMemo(() => analyseTable(reading, choices), [reading, choices]);
  // Questions that are left open leave the columns out, as before.
  const isReady = isDecided({ ...analysis, questions: [] });
  const asked = new Set(analysis.questions.flatMap(({ columns }) => columns));
  const choose = (columns: readonly number[], choice: ColumnChoice) =>
    setChoices(withChoice(choices, columns, choice));
  const onSave = () =>
    void run(async () => {
      const saved = await saveColumns({ sheetId, reading, analysis });
      if (saved.ok) props.onSaved();
      return saved;
    });
  return (
    <>
      <Lead>{t('results.correct.lead')}</Lead>
      <Questions questions={analysis.questions} columns={analysis.columns} onAnswer={choose} />
      <Columns
        columns={analysis.columns}
        asked={asked}
        onChoose={(column, choice) => choose([column], choice)}
        onShow={props.onShow}
      />
      {operation.state === 'done' && !operation.outcome.ok && (
        <Problem problem={operation.outcome.problem} writing onDismiss={dismiss} />
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!isReady || operation.state === 'working'}
          onClick={onSave}
        >
          {t('results.correct.save')}
        </Button>
        <Button onClick={props.onClose}>{t('progress.cancel')}</Button>
      </div>
    </>
  );
}
