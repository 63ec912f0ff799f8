import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bestLanguage } from '../../catalogue/languages';
import type { ExcelProblem } from '../../excel/excel-problem';
import { selectCells } from '../../excel/select-cells';
import type { Area } from '../../workbook/sheet-plan';
import type { ScreenProps } from '../screens';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { useTexts } from '../shared/use-texts';
import { Working } from '../shared/Working';
import { GoalList } from './GoalList';
import { matrixResults } from './matrix-results';
import { NoMatrix } from './NoMatrix';
import { Notes } from './Notes';
import { ResultsSheet } from './ResultsSheet';
import { useResults } from './use-results';
import { Warnings } from './Warnings';
import { Whole } from './Whole';

const useStyles = makeStyles({
  live: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

/** Coverage and alignment score of a matrix, following the ratings as they are typed. */
export default function ResultsScreen({ shown, goTo }: ScreenProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { source, state } = useResults(shown);
  const titles = useTexts(bestLanguage(i18n.language));
  const [showProblem, setShowProblem] = useState<ExcelProblem>();
  const { phase, places, reading, problem } = state;
  const results = useMemo(() => reading && matrixResults(reading.layout, reading.cells), [reading]);

  const onShow = async (area: Area) => {
    if (!reading) return;
    const outcome = await selectCells(reading.sheet, area);
    setShowProblem(outcome.ok ? undefined : outcome.problem);
  };

  return (
    <Page title={t('results.title')}>
      {phase === 'reading' && <Working label={t('results.reading')} />}
      {phase === 'problem' && problem && <Problem problem={problem} onRetry={source.refresh} />}
      {phase === 'none' && (
        <NoMatrix
          noneInFront={state.noneInFront}
          onNew={() => goTo('matrix')}
          onLook={source.lookInFront}
        />
      )}
      {phase === 'ready' && reading && results && (
        <>
          <Field label={t('results.matrix')}>
            <Select
              value={reading.sheetId}
              onFocus={source.refresh}
              onChange={(_, { value }) => source.choose(value)}
            >
              {places.map(({ sheet, sheetId }) => (
                <option key={sheetId} value={sheetId}>
                  {sheet}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.live} role="status">
            {problem
              ? t(`results.waiting.${problem.kind === 'cell-editing' ? 'editing' : 'busy'}`)
              : t(state.live ? 'results.live' : 'results.notLive')}
            {!state.live && (
              <Button size="small" onClick={source.refresh}>
                {t('results.again')}
              </Button>
            )}
          </div>
          {showProblem && (
            <Problem problem={showProblem} onDismiss={() => setShowProblem(undefined)} />
          )}
          <Notes layout={reading.layout} results={results} />
          {results.whole && <Whole row={results.whole} />}
          <Warnings warnings={results.warnings} onShow={(area) => void onShow(area)} />
          {results.whole && (
            <GoalList
              goals={results.goals}
              texts={titles.state === 'ready' ? titles.texts : undefined}
              onShow={(area) => void onShow(area)}
            />
          )}
          {results.whole && <ResultsSheet reading={reading} />}
        </>
      )}
    </Page>
  );
}
