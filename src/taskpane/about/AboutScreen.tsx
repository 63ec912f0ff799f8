import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { opensWithWorkbook, setOpensWithWorkbook } from '../../excel/pane/open-with-workbook';
import type { ExcelProblem } from '../../excel/door/problem';
import type { Outcome } from '../../excel/door/outcome';
import { readProvenance, type MadeSheet } from '../../excel/read/provenance';
import type { ScreenProps } from '../shell/screens';
import { Group } from '../shared/Group';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { VERSION } from '../shared/version';
import { Working } from '../shared/Working';
import { MadeSheetCard } from './MadeSheetCard';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the workbook says of the sheets the add-in made, and whether the pane opens with it. */
export default function AboutScreen({ shown }: ScreenProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [sheets, setSheets] = useState<Outcome<readonly MadeSheet[]>>();
  const [attempt, setAttempt] = useState(0);
  const [opens, setOpens] = useState(false);
  const [problem, setProblem] = useState<ExcelProblem>();

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
        {sheets?.ok && sheets.value.length === 0 && (
          <p className={styles.text}>{t('about.none')}</p>
        )}
        {sheets?.ok && sheets.value.length > 0 && (
          <>
            <ul className={styles.list}>
              {sheets.value.map((made) => (
                <MadeSheetCard key={made.sheet} made={made} />
              ))}
            </ul>
            <p className={styles.note}>{t('about.where')}</p>
          </>
        )}
        <Button size="small" onClick={() => setAttempt(attempt + 1)}>
          {t('about.again')}
        </Button>
      </Group>
      <Group title={t('about.opening')}>
        <Checkbox
          checked={opens}
          label={t('about.opens')}
          onChange={(_, { checked }) => void onOpens(checked === true)}
        />
        <p className={styles.note}>{t('about.opensNote')}</p>
        {problem && <Problem problem={problem} onDismiss={() => setProblem(undefined)} />}
      </Group>
      <p className={styles.note}>{t('about.version', { version: VERSION })}</p>
    </Page>
  );
}
