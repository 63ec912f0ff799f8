import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '../../catalogue/languages';
import { changeMatrix, type ChangeOutcome } from '../../excel/change-matrix';
import type { Outcome } from '../../excel/outcome';
import type { MatrixSheet } from '../../excel/read-contents';
import { planMatrixChange } from '../../workbook/matrix-change';
import type { ChangeSteps } from '../../workbook/matrix-change-steps';
import { documentProblems, hasProblems, wrongDocuments } from '../new-matrix/document-problems';
import { DocumentFields } from '../new-matrix/DocumentFields';
import type { ScreenProps } from '../screens';
import { Group } from '../shared/Group';
import { Notice } from '../shared/Notice';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { ScopeChoice } from '../shared/ScopeChoice';
import { firstTextLanguage, officeLanguage } from '../shared/text-language';
import { TextLanguageSelect } from '../shared/TextLanguageSelect';
import { useOperation } from '../shared/use-operation';
import { Working } from '../shared/Working';
import { formOf, type ChangeForm } from './change-form';
import { ChangeSummaryList } from './ChangeSummaryList';
import { Consents, neededConsents, type Consent } from './Consents';
import { useMatrixSheet } from './use-matrix-sheet';
import { usePlannedChange, type PlannedChange } from './use-planned-change';

const useStyles = makeStyles({
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  hint: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What came of it, with what the message about it names. */
interface Done {
  readonly outcome: Outcome<ChangeOutcome>;
  readonly sheet: string;
  readonly ratings: number;
}

/** Changes documents, scope or language of a matrix, and says before what that does. */
export default function ChangeMatrix({ shown }: ScreenProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { phase, places, sheet, problem, choose, refresh } = useMatrixSheet(shown);
  const [edited, setEdited] = useState<{ readonly of: string; readonly form: ChangeForm }>();
  const [saidLanguage, setSaidLanguage] = useState<LanguageTag | null>(null);
  const [given, setGiven] = useState<{
    readonly of: string;
    readonly consents: readonly Consent[];
  }>();
  // Nobody is told off for a name not yet typed: problems show once the change was tried.
  const [tried, setTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const consentFields = useRef<HTMLDivElement>(null);
  const { operation, run, dismiss } = useOperation<Done>();

  // What was typed is for the matrix as it was read; for another one it means nothing.
  const key = sheet ? identityOf(sheet) : '';
  const untouched = useMemo(() => sheet && formOf(sheet.layout), [sheet]);
  const form = edited?.of === key ? edited.form : untouched;
  const from =
    sheet?.layout.language ?? saidLanguage ?? firstTextLanguage(i18n.language, officeLanguage());
  const planning = usePlannedChange(i18n, sheet, form, from);
  const planned = planning.state === 'planned' ? planning.planned : undefined;
  const summary = planned?.change.summary;
  const stake = summary ? JSON.stringify([summary.removed, summary.setAside]) : '';
  const consents = given?.of === stake ? given.consents : [];
  const missing = summary ? neededConsents(summary).filter((each) => !consents.includes(each)) : [];
  const problems = documentProblems(form?.documents.lines ?? []);
  const isWrong = hasProblems(problems);
  const working = operation.state === 'working';
  const outcome = operation.state === 'done' ? operation.outcome : undefined;

  const edit = (changes: Partial<ChangeForm>) => {
    if (form) setEdited({ of: key, form: { ...form, ...changes } });
    if (outcome) dismiss();
  };
  const startAnew = () => {
    setEdited(undefined);
    setTried(false);
  };
  const onApply = async () => {
    setTried(true);
    if (isWrong) return setRefusals(refusals + 1);
    if (missing.length > 0) {
      consentFields.current?.querySelector<HTMLElement>('input:not(:checked)')?.focus();
      return;
    }
    if (!sheet || !planned || planned.change.summary.isNothing) return;
    await run(async () => {
      const result = await changeMatrix(sheet.sheetId, planned.change.steps, (now) =>
        stillMeant(now, sheet, planned),
      );
      if (result.ok) {
        if (result.value.state === 'changed') startAnew();
        refresh();
      }
      return {
        outcome: result,
        sheet: sheet.contents.sheet,
        ratings: planned.change.summary.ratingsKept,
      };
    });
  };

  return (
    <Page
      title={t('changeMatrix.title')}
      lead={t('changeMatrix.lead')}
      actions={
        phase === 'ready' &&
        form && (
          <>
            {working && <Working label={t('changeMatrix.applying')} />}
            {outcome?.outcome.ok && outcome.outcome.value.state === 'changed' && (
              <Notice intent="success" title={t('changeMatrix.done.title')} onDismiss={dismiss}>
                {t('changeMatrix.done.text', { sheet: outcome.sheet, number: outcome.ratings })}
              </Notice>
            )}
            {outcome?.outcome.ok && outcome.outcome.value.state === 'stale' && (
              <Notice intent="warning" title={t('changeMatrix.stale.title')} onDismiss={dismiss}>
                {t('changeMatrix.stale.text')}
              </Notice>
            )}
            {outcome && !outcome.outcome.ok && (
              <Problem problem={outcome.outcome.problem} writing onDismiss={dismiss} />
            )}
            <div role="status">
              {tried && isWrong && (
                <p className={styles.problem}>
                  {problems.list === 'none'
                    ? t('matrix.problem.none')
                    : t('matrix.problem.summary', { count: wrongDocuments(problems) })}
                </p>
              )}
              {tried && !isWrong && missing.length > 0 && (
                <p className={styles.problem}>{t('changeMatrix.consent.needed')}</p>
              )}
            </div>
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                disabledFocusable={working || !summary || (summary.isNothing && !isWrong)}
                onClick={() => void onApply()}
              >
                {t('changeMatrix.apply')}
              </Button>
              {edited?.of === key && (
                <Button disabledFocusable={working} onClick={startAnew}>
                  {t('changeMatrix.reset')}
                </Button>
              )}
            </div>
          </>
        )
      }
    >
      {phase === 'reading' && <Working label={t('changeMatrix.reading')} />}
      {phase === 'problem' && problem && <Problem problem={problem} onRetry={refresh} />}
      {phase === 'none' && (
        <Notice
          intent="info"
          title={t('changeMatrix.none.title')}
          actions={
            <Button size="small" onClick={refresh}>
              {t('changeMatrix.again')}
            </Button>
          }
        >
          {t('changeMatrix.none.text')}
        </Notice>
      )}
      {phase === 'ready' && sheet && form && (
        <>
          <Field label={t('changeMatrix.matrix')}>
            <Select
              value={sheet.sheetId}
              disabled={working}
              onFocus={working ? undefined : refresh}
              onChange={(_, { value }) => choose(value)}
            >
              {places.map((place) => (
                <option key={place.sheetId} value={place.sheetId}>
                  {place.sheet}
                </option>
              ))}
            </Select>
          </Field>
          {!sheet.layout.language && (
            <Group title={t('changeMatrix.from.title')}>
              <TextLanguageSelect
                label={t('textLanguage.first')}
                value={from}
                onChange={setSaidLanguage}
              />
              <p className={styles.hint}>{t('changeMatrix.from.text')}</p>
            </Group>
          )}
          <DocumentFields
            list={form.documents}
            problems={tried && isWrong ? problems : undefined}
            refusals={refusals}
            onChange={(documents) => edit({ documents })}
          />
          <ScopeChoice
            value={form.scope ?? sheet.layout.scope ?? 'RIA'}
            onChange={(scope) => edit({ scope })}
          />
          <Group title={t('changeMatrix.to')}>
            <TextLanguageSelect
              label={t('textLanguage.first')}
              value={form.language ?? from}
              onChange={(language) => edit({ language })}
            />
          </Group>
          <Group title={t('changeMatrix.summary.title')}>
            <div role="status">
              {planning.state === 'working' && <Working label={t('changeMatrix.loading')} />}
              {planned && summary && (
                <ChangeSummaryList
                  summary={summary}
                  no={{
                    from: planned.request.before.words.no,
                    to: planned.request.after.words.no,
                  }}
                />
              )}
            </div>
            {planning.state === 'failed' && (
              <Problem problem={{ kind: 'texts-not-loaded' }} onRetry={planning.retry} />
            )}
          </Group>
          {summary && (
            <div ref={consentFields}>
              <Consents
                summary={summary}
                given={consents}
                onChange={(next) => setGiven({ of: stake, consents: next })}
              />
            </div>
          )}
        </>
      )}
    </Page>
  );
}

/** A matrix with documents in these columns: what a form that is being filled in stands for. */
function identityOf({ sheetId, layout }: MatrixSheet): string {
  return JSON.stringify([sheetId, layout.documents, layout.scope, layout.language]);
}

/** The steps for the sheet as it is now, if they still mean what the user has agreed to. */
function stillMeant(
  now: MatrixSheet,
  seen: MatrixSheet,
  { change, request }: PlannedChange,
): ChangeSteps | undefined {
  if (identityOf(now) !== identityOf(seen)) return undefined;
  const again = planMatrixChange(now.contents, now.layout, request);
  const isSame = JSON.stringify(again.summary) === JSON.stringify(change.summary);
  return isSame ? again.steps : undefined;
}
