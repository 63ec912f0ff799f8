import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bestLanguage } from '../../catalogue/languages';
import type { MatrixLayout } from '../../workbook/reading/layout';
import type { Area } from '../../workbook/sheet/plan';
import type { ScreenProps } from '../shell/screens';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { ShowNotice } from '../shared/ShowNotice';
import { useShow } from '../shared/use-show';
import { useTexts } from '../shared/use-texts';
import { Working } from '../shared/Working';
import { FigureList } from './FigureList';
import { GapList } from './GapList';
import { createKeeper } from './keep-equal';
import { matrixResults, type MatrixResults } from '../../workbook/figures/matrix-results';
import { Measures } from './Measures';
import { NoMatrix } from './NoMatrix';
import { Notes } from './Notes';
import { ResultsSheet } from './ResultsSheet';
import { areasOfRows } from '../../workbook/figures/target-rows';
import { useResults } from './use-results';
import { Warnings } from './Warnings';
import { Whole } from './Whole';

const CorrectColumns = lazy(() => import(/* webpackChunkName: "columns" */ './CorrectColumns'));

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

/** Coverage and alignment score of a matrix, updated as ratings are typed. */
export default function ResultsScreen({ shown, goTo }: ScreenProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { source, state } = useResults(shown);
  const titles = useTexts(bestLanguage(i18n.language));
  const cells = useShow();
  const { show } = cells;
  // Unchanged parts keep their identity: a new rating only redraws what it affects.
  const [keep] = useState(() => createKeeper<MatrixResults | undefined>());
  const { phase, places, reading, problem } = state;
  const results = useMemo(
    () => keep(reading && matrixResults(reading.layout, reading.cells, reading.notes)),
    [keep, reading],
  );
  const assessed = results?.assessed;
  const texts = titles.state === 'ready' ? titles.texts : undefined;

  // The sheet whose columns are being corrected.
  const [correcting, setCorrecting] = useState<string>();
  const [keepLayout] = useState(() => createKeeper<MatrixLayout | undefined>());
  const layout = useMemo(() => keepLayout(reading?.layout), [keepLayout, reading]);
  const sheetId = reading?.sheetId;
  const onShowAreas = useCallback(
    (areas: readonly Area[]) => sheetId !== undefined && show(sheetId, areas),
    [show, sheetId],
  );
  const onShow = useCallback(
    (rows: readonly number[]) => layout && onShowAreas(areasOfRows(rows, layout)),
    [layout, onShowAreas],
  );

  return (
    <Page title={t('results.title')}>
      {phase === 'reading' && <Working label={t('results.reading')} />}
      {phase === 'problem' && problem && <Problem problem={problem} onRetry={source.refresh} />}
      {phase === 'none' && (
        <NoMatrix
          noneOnActiveSheet={state.noneOnActiveSheet}
          onNew={() => goTo('matrix')}
          onRead={() => void source.readActiveSheet()}
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
          <ShowNotice show={cells} />
          <Notes
            layout={reading.layout}
            results={results}
            hiddenRows={reading.hiddenRows}
            isCorrecting={correcting === reading.sheetId}
            onCorrect={() => setCorrecting(reading.sheetId)}
          />
          {correcting === reading.sheetId && (
            <Suspense fallback={<Working label={t('results.reading')} />}>
              <CorrectColumns
                reading={reading}
                onShow={(area) => onShowAreas([area])}
                onSaved={() => {
                  setCorrecting(undefined);
                  source.refresh();
                }}
                onClose={() => setCorrecting(undefined)}
              />
            </Suspense>
          )}
          {assessed && (
            <>
              <Whole whole={assessed.whole} counted={assessed.counted} onShow={onShow} />
              <Measures
                macro={assessed.macro}
                depth={assessed.depth}
                readiness={assessed.readiness}
              />
            </>
          )}
          <Warnings warnings={results.warnings} onShow={(area) => onShowAreas([area])} />
          {assessed && (
            <>
              <FigureList goals={assessed.goals} ps={assessed.ps} texts={texts} onShow={onShow} />
              <GapList key={reading.sheetId} gaps={assessed.gaps} texts={texts} onShow={onShow} />
            </>
          )}
          {results.assessed && <ResultsSheet reading={reading} />}
        </>
      )}
    </Page>
  );
}
