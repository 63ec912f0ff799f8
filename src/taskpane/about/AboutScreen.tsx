import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { opensWithWorkbook, setOpensWithWorkbook } from '../../excel/pane/open-with-workbook';
import type { ExcelProblem } from '../../excel/door/problem';
import type { Outcome } from '../../excel/door/outcome';
import { readProvenance, type MadeSheet } from '../../excel/read/provenance';
import type { ScreenProps } from '../shell/screens';
import { BareList } from '../shared/BareList';
import { Group } from '../shared/Group';
import { Lead } from '../shared/Lead';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { QuietNote } from '../shared/QuietNote';
import { VERSION } from '../../tasks/version';
import { Working } from '../shared/Working';
import { MadeSheetCard } from './MadeSheetCard';

const CheckExcel = lazy(
  () => import(/* webpackChunkName: "check-excel" */ '../check-excel/CheckExcel'),
);

const useStyles = makeStyles({ again: { marginTop: tokens.spacingVerticalS } });

/**
 * Shows what the workbook records about the sheets the add-in made, whether the pane opens with it,
 * and what this Excel does.
 */
export default function AboutScreen({ shown }: ScreenProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [sheets, setSheets] = useState<Outcome<readonly MadeSheet[]>>();
  const [attempt, setAttempt] = useState(0);
  const [opens, setOpens] = useState(false);
  const [problem, setProblem] = useState<ExcelProblem>();
  const [check, setCheck] = useState<'asked' | 'answered'>();
  const checkGroup = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!shown) return;
    let wanted = true;
    void readProvenance().then((read) => {
      if (!wanted) return;
      setSheets(read);
      setOpens(read.ok && opensWithWorkbook());
    });
    return () => {
      wanted = false;
    };
  }, [shown, attempt]);

  const onAnswer = () => {
    setCheck('answered');
    // The button that was pressed goes, and would take the focus with it.
    checkGroup.current?.querySelector('button')?.focus();
  };

  const onOpens = async (checked: boolean) => {
    setOpens(checked);
    const outcome = await setOpensWithWorkbook(checked);
    setOpens(opensWithWorkbook());
    setProblem(outcome.ok ? undefined : outcome.problem);
  };

  return (
    <Page title={t('about.title')} lead={t('about.lead')}>
      <Group title={t('about.sheets')}>
        {!sheets && <Working label={t('about.reading')} />}
        {sheets && !sheets.ok && (
          <Problem problem={sheets.problem} onRetry={() => setAttempt(attempt + 1)} />
        )}
        {sheets?.ok && sheets.value.length === 0 && <Lead>{t('about.none')}</Lead>}
        {sheets?.ok && sheets.value.length > 0 && (
          <>
            <BareList>
              {sheets.value.map((made) => (
                <MadeSheetCard key={made.sheet} made={made} />
              ))}
            </BareList>
            <QuietNote>{t('about.where')}</QuietNote>
          </>
        )}
        <Button className={styles.again} size="small" onClick={() => setAttempt(attempt + 1)}>
          {t('about.again')}
        </Button>
      </Group>
      <Group title={t('about.opening')}>
        <Checkbox
          checked={opens}
          label={t('about.opens')}
          onChange={(_, { checked }) => void onOpens(checked === true)}
        />
        <QuietNote>{t('about.opensNote')}</QuietNote>
        {problem && <Problem problem={problem} onDismiss={() => setProblem(undefined)} />}
      </Group>
      <Group title={t('checkExcel.title')}>
        <div ref={checkGroup}>
          <QuietNote>{t('checkExcel.lead')}</QuietNote>
          <Button className={styles.again} size="small" onClick={() => setCheck('asked')}>
            {t('checkExcel.start')}
          </Button>
          <div className={styles.again}>
            {check && (
              <Suspense fallback={<Working label={t('common.loadingScreen')} />}>
                <CheckExcel asked={check === 'asked'} onAnswer={onAnswer} />
              </Suspense>
            )}
          </div>
        </div>
      </Group>
      <QuietNote>{t('about.version', { version: VERSION })}</QuietNote>
    </Page>
  );
}
