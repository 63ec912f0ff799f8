import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isDecided,
  analyseTable,
  type Choices,
  type ColumnChoice,
} from '../../workbook/format/analysis';
import type { FormatOptions } from '../../workbook/format/plan';
import { Lead } from '../shared/Lead';
import { Notice } from '../shared/Notice';
import { Page } from '../shared/Page';
import { ShowNotice } from '../shared/ShowNotice';
import { useShow } from '../shared/use-show';
import { Working } from '../shared/Working';
import { withChoice } from './column-choice';
import { Columns } from './Columns';
import { Found } from './Found';
import { Options } from './Options';
import { Outcomes } from './Outcomes';
import { Questions } from './Questions';
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
const NO_CHOICES: Choices = new Map();

/** Formats a user's own table like a matrix: analyse, decide, format, undo. */
export default function FormatMatrix() {
  const styles = useStyles();
  const { t } = useTranslation();
  const [choices, setChoices] = useState(NO_CHOICES);
  const [options, setOptions] = useState(EVERYTHING);
  const show = useShow();
  const { state, reading, look: onLook, format, undo, stop, dismiss } = useFormatting();
  const look = useMemo(() => reading && analyseTable(reading, choices), [reading, choices]);
  const asked = new Set(look?.questions.flatMap(({ columns }) => columns));
  const working =
    state.kind === 'looking' || state.kind === 'formatting' || state.kind === 'undoing';
  const decided = look !== undefined && isDecided(look);

  const lookAgain = () => {
    setChoices(NO_CHOICES);
    show.dismiss();
    void onLook();
  };
  const choose = (columns: readonly number[], choice: ColumnChoice) =>
    setChoices(withChoice(choices, columns, choice));
  const onFormat = () => {
    if (reading && look && decided) void format({ reading, analysis: look, options });
  };

  return (
    <Page
      title={t('formatMatrix.title')}
      lead={t('formatMatrix.lead')}
      actions={
        <>
          <Outcomes state={state} onUndo={undo} onStop={stop} onDismiss={dismiss} />
          {look && look.rowCount > 0 && !decided && (
            <Lead role="status">{t('formatMatrix.answerFirst')}</Lead>
          )}
          <div className={styles.buttons}>
            {look && look.rowCount > 0 && (
              <Button
                appearance="primary"
                disabledFocusable={!decided || working}
                onClick={onFormat}
              >
                {t('formatMatrix.format')}
              </Button>
            )}
            <Button
              appearance={look && look.rowCount > 0 ? 'secondary' : 'primary'}
              disabledFocusable={working}
              onClick={lookAgain}
            >
              {t(reading ? 'formatMatrix.again' : 'formatMatrix.look')}
            </Button>
          </div>
        </>
      }
    >
      {!reading && <Lead>{t('formatMatrix.howTo')}</Lead>}
      {state.kind === 'looking' && <Working label={t('formatMatrix.looking')} />}
      {state.kind === 'empty' && (
        <Notice intent="info" title={t('formatMatrix.empty.title')}>
          {t('formatMatrix.empty.text')}
        </Notice>
      )}
      {reading && look && (
        <>
          <Found reading={reading} look={look} />
          <Questions questions={look.questions} columns={look.columns} onAnswer={choose} />
          <ShowNotice show={show} />
          <Columns
            columns={look.columns}
            asked={asked}
            onChoose={(column, choice) => choose([column], choice)}
            onShow={(area) => show.show(reading.sheetId, [area])}
          />
          {look.rowCount > 0 && (
            <Options reading={reading} look={look} value={options} onChange={setOptions} />
          )}
          {decided && !look.columns.some(({ role }) => role === 'rating') && (
            <Lead>{t('formatMatrix.noRatings')}</Lead>
          )}
        </>
      )}
    </Page>
  );
}
