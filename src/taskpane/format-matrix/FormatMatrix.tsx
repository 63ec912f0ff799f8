import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDecided, analyseTable } from '../../workbook/format/analysis';
import type { Choices, ColumnChoice } from '../../workbook/format/columns';
import type { FormatOptions } from '../../workbook/format/plan';
import { rememberedColumns } from '../../workbook/reading/remembered-columns';
import { Lead } from '../shared/Lead';
import { Notice } from '../shared/Notice';
import { Page } from '../shared/Page';
import { ShowNotice } from '../shared/ShowNotice';
import { useShow } from '../shared/use-show';
import { Working } from '../shared/Working';
import { withChoice } from '../columns/choice';
import { Columns } from '../columns/Columns';
import { Found } from './Found';
import { Options } from './Options';
import { Outcomes } from './Outcomes';
import { Questions } from '../columns/Questions';
import { useFormatting } from './use-formatting';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const EVERYTHING: FormatOptions = {
  ratingColours: true,
  dropDowns: true,
  goalColours: true,
  lines: true,
  freeze: true,
};

/** Formats a user's own table like a matrix: analyse, decide, format, undo. */
export default function FormatMatrix() {
  const styles = useStyles();
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Choices>();
  const [options, setOptions] = useState(EVERYTHING);
  const show = useShow();
  const { state, reading, analyse, format, undo, stop, dismiss } = useFormatting();
  // What was said about these columns before.
  const remembered = useMemo(() => reading && rememberedColumns(reading), [reading]);
  const choices = chosen ?? remembered;
  const analysis = useMemo(
    () => reading && choices && analyseTable(reading, choices),
    [reading, choices],
  );
  const asked = new Set(analysis?.questions.flatMap(({ columns }) => columns));
  const working =
    state.kind === 'analysing' || state.kind === 'formatting' || state.kind === 'undoing';
  const decided = analysis !== undefined && isDecided(analysis);

  const analyseAgain = () => {
    setChosen(undefined);
    show.dismiss();
    void analyse();
  };
  const choose = (columns: readonly number[], choice: ColumnChoice) =>
    setChosen(withChoice(choices ?? new Map(), columns, choice));
  const onFormat = () => {
    if (reading && analysis && decided) void format({ reading, analysis, options });
  };

  return (
    <Page
      title={t('formatMatrix.title')}
      lead={t('formatMatrix.lead')}
      actions={
        <>
          <Outcomes state={state} onUndo={undo} onStop={stop} onDismiss={dismiss} />
          {analysis && analysis.rowCount > 0 && !decided && (
            <Lead role="status">{t('formatMatrix.answerFirst')}</Lead>
          )}
          <div className={styles.buttons}>
            {analysis && analysis.rowCount > 0 && (
              <Button
                appearance="primary"
                disabledFocusable={!decided || working}
                onClick={onFormat}
              >
                {t('formatMatrix.format')}
              </Button>
            )}
            <Button
              appearance={analysis && analysis.rowCount > 0 ? 'secondary' : 'primary'}
              disabledFocusable={working}
              onClick={analyseAgain}
            >
              {t(reading ? 'formatMatrix.again' : 'formatMatrix.analyse')}
            </Button>
          </div>
        </>
      }
    >
      {!reading && <Lead>{t('formatMatrix.howTo')}</Lead>}
      {state.kind === 'analysing' && <Working label={t('formatMatrix.analysing')} />}
      {state.kind === 'empty' && (
        <Notice intent="info" title={t('formatMatrix.empty.title')}>
          {t('formatMatrix.empty.text')}
        </Notice>
      )}
      {reading && analysis && (
        <>
          <Found reading={reading} analysis={analysis} />
          <Questions questions={analysis.questions} columns={analysis.columns} onAnswer={choose} />
          <ShowNotice show={show} />
          <Columns
            columns={analysis.columns}
            asked={asked}
            onChoose={(column, choice) => choose([column], choice)}
            onShow={(area) => show.show(reading.sheetId, [area])}
          />
          {analysis.rowCount > 0 && (
            <Options reading={reading} analysis={analysis} value={options} onChange={setOptions} />
          )}
          {decided && !analysis.columns.some(({ role }) => role === 'rating') && (
            <Lead>{t('formatMatrix.noRatings')}</Lead>
          )}
        </>
      )}
    </Page>
  );
}
