import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { excelFacts } from '../../excel/pane/version';
import { CODES } from '../../functions/catalogue';
import { interfaceTag } from '../../i18n/languages';
import { loadScenarioWords, type ScenarioWords } from '../../i18n/scenario-words';
import {
  checkThisExcel,
  nextOf,
  NOTHING_CHECKED,
  type ExcelCheck,
} from '../../tasks/check-excel/check-excel';
import { countOf, reportOf } from '../../tasks/check-excel/report';
import { CopyableReport } from '../fault/CopyableReport';
import { Lead } from '../shared/Lead';
import { Notice } from '../shared/Notice';
import { Problem } from '../shared/Problem';
import { QuietNote } from '../shared/QuietNote';
import { useOperation } from '../shared/use-operation';
import { Working } from '../shared/Working';
import { Verdicts } from './Verdicts';

/** The function that is listened to: it answers at once, and whatever it is given. */
const PROBE = { id: 'CODES', run: CODES };

const useStyles = makeStyles({
  checked: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Asks, checks this Excel, and shows what it did, with a report to copy. */
export default function CheckExcel(props: {
  /** The user wants a check, and has not yet agreed. */
  readonly asked: boolean;
  readonly onAnswer: () => void;
}) {
  const { t, i18n } = useTranslation();
  const words = useScenarioWords(i18n.language);
  const { operation, run, cancel } = useOperation<ExcelCheck>();
  const [progress, setProgress] = useState(NOTHING_CHECKED);
  const start = () => {
    props.onAnswer();
    setProgress(NOTHING_CHECKED);
    void run(({ signal }) => checkThisExcel({ probe: PROBE, signal, onProgress: setProgress }));
  };
  if (operation.state === 'working') {
    return (
      <>
        <Working
          label={t('checkExcel.working')}
          cancelling={operation.cancelling}
          onCancel={cancel}
        />
        <Progress check={progress} words={words} />
      </>
    );
  }
  return (
    <>
      {props.asked && <Question onYes={start} onNo={props.onAnswer} />}
      {operation.state === 'done' && <Checked check={operation.outcome} words={words} />}
    </>
  );
}

function Question(props: { readonly onYes: () => void; readonly onNo: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice
      intent="info"
      title={t('checkExcel.ask.title')}
      actions={
        <>
          <Button size="small" appearance="primary" onClick={props.onYes}>
            {t('checkExcel.ask.yes')}
          </Button>
          <Button size="small" onClick={props.onNo}>
            {t('checkExcel.ask.no')}
          </Button>
        </>
      }
    >
      {t('checkExcel.ask.text')}
    </Notice>
  );
}

/** Outside any status: it changes too often to be read out. */
function Progress(props: { readonly check: ExcelCheck; readonly words: ScenarioWords }) {
  const { t } = useTranslation();
  const { check, words } = props;
  const next = nextOf(check) ?? '';
  return (
    <QuietNote>
      {t('checkExcel.progress', {
        done: check.results.length,
        count: check.count,
        expectation: words[next] ?? next,
      })}
    </QuietNote>
  );
}

function Checked(props: { readonly check: ExcelCheck; readonly words: ScenarioWords }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { check, words } = props;
  const { results, count, problem } = check;
  const [report] = useState(() => reportOf(check, excelFacts()));
  return (
    <div className={styles.checked}>
      <Lead role="status">
        {problem && <>{t('checkExcel.stopped', { done: results.length, count })} </>}
        {t('checkExcel.counts', countOf(results))}
      </Lead>
      {problem?.kind === 'clean-up-failed' && (
        <Notice intent="error" title={t('checkExcel.left.title')}>
          {t('checkExcel.left.text', { sheet: problem.sheet })}
        </Notice>
      )}
      {problem && problem.kind !== 'clean-up-failed' && problem.kind !== 'cancelled' && (
        <Problem problem={problem} writing />
      )}
      <div>
        <CopyableReport report={report} />
      </div>
      {results.length > 0 && <Verdicts results={results} words={words} />}
    </div>
  );
}

/** Until they are loaded, and if they cannot be, ids take their place. */
function useScenarioWords(language: string): ScenarioWords {
  const [words, setWords] = useState<ScenarioWords>({});
  useEffect(() => {
    let wanted = true;
    void loadScenarioWords(interfaceTag(language)).then(
      (loaded) => wanted && setWords(loaded),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return words;
}
