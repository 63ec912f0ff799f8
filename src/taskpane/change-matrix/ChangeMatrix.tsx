import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '../../catalogue/languages';
import {
  documentProblems,
  hasProblems,
  MOST_DOCUMENTS,
  wrongDocuments,
} from '../new-matrix/document-problems';
import { DocumentFields } from '../new-matrix/DocumentFields';
import type { ScreenProps } from '../shell/screens';
import { Group } from '../shared/Group';
import { Lead } from '../shared/Lead';
import { Notice } from '../shared/Notice';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { ScopeChoice } from '../shared/ScopeChoice';
import { firstTextLanguage, officeLanguage } from '../shared/text-language';
import { TextLanguageSelect } from '../shared/TextLanguageSelect';
import { useOperation } from '../shared/use-operation';
import { Working } from '../shared/Working';
import { formOf, type ChangeForm } from './change-form';
import { ChangeActions, type Done } from './ChangeActions';
import { ChangeSummaryList } from './ChangeSummaryList';
import { Consents, neededConsents, type Consent } from './Consents';
import { applyChange, identityOf } from '../../tasks/change-matrix/apply-change';
import { useMatrixSheet } from './use-matrix-sheet';
import { usePlannedChange } from './use-planned-change';

const useStyles = makeStyles({
  hint: { marginTop: tokens.spacingVerticalXS },
});

/** Changes the documents, scope or language of a matrix, and shows beforehand what that will do. */
export default function ChangeMatrix({ shown }: ScreenProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { phase, places, sheet, problem, choose, refresh } = useMatrixSheet(shown);
  const [edited, setEdited] = useState<{ readonly of: string; readonly form: ChangeForm }>();
  const [saidLanguage, setSaidLanguage] = useState<LanguageTag | null>(null);
  const [agreed, setAgreed] = useState<{ readonly to: string; readonly all: readonly Consent[] }>();
  // Problems are shown only after an attempt to make the change, not while the form is being filled
  // in.
  const [tried, setTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const consentFields = useRef<HTMLDivElement>(null);
  const { operation, run, dismiss } = useOperation<Done>();

  // What was typed belongs to the matrix as it was read, and is discarded for another one.
  const identity = sheet ? identityOf(sheet) : '';
  const untouched = useMemo(() => sheet && formOf(sheet.layout), [sheet]);
  const form = edited?.of === identity ? edited.form : untouched;
  const from =
    sheet?.layout.language ?? saidLanguage ?? firstTextLanguage(i18n.language, officeLanguage());
  const planning = usePlannedChange(i18n, sheet, form, from);
  const planned = planning.state === 'planned' ? planning.planned : undefined;
  const summary = planned?.change.summary;
  // Consent only covers what would have been lost when it was given.
  const stake = summary ? JSON.stringify([summary.removed, summary.setAside, summary.results]) : '';
  const given = agreed?.to === stake ? agreed.all : [];
  const missing = summary ? neededConsents(summary).filter((each) => !given.includes(each)) : [];
  const problems = documentProblems(form?.documents.lines ?? []);
  const isWrong = hasProblems(problems);
  const working = operation.state === 'working';

  const edit = (changes: Partial<ChangeForm>) => {
    if (form) setEdited({ of: identity, form: { ...form, ...changes } });
    if (operation.state === 'done') dismiss();
  };
  const startAnew = () => {
    setEdited(undefined);
    setTried(false);
  };
  const onApply = async () => {
    setTried(true);
    if (isWrong) {
      setRefusals(refusals + 1);
      return;
    }
    if (missing.length > 0) {
      consentFields.current?.querySelector<HTMLElement>('input:not(:checked)')?.focus();
      return;
    }
    if (!sheet || !planned) return;
    await run(async () => {
      const outcome = await applyChange(sheet, planned, i18n);
      // The form stays until the sheet is read again: the old one would be shown meanwhile, and its
      // lines would change places under the mouse.
      if (outcome.ok && outcome.value.state === 'changed') setTried(false);
      if (outcome.ok) refresh();
      const ratings = planned.change.summary.ratingsKept;
      return { outcome, sheet: sheet.contents.sheet, ratings };
    });
  };
  const whatIsWrong = () => {
    if (problems.list === 'none') return t('matrix.problem.none');
    return problems.list === 'tooMany'
      ? t('matrix.problem.tooMany', { count: MOST_DOCUMENTS })
      : t('matrix.problem.summary', { count: wrongDocuments(problems) });
  };
  const refusal = () => {
    if (!tried) return undefined;
    if (isWrong) return whatIsWrong();
    return missing.length > 0 ? t('changeMatrix.consent.needed') : undefined;
  };

  return (
    <Page
      title={t('changeMatrix.title')}
      lead={t('changeMatrix.lead')}
      actions={
        phase === 'ready' && (
          <ChangeActions
            operation={operation}
            refusal={refusal()}
            canApply={isWrong || (summary !== undefined && !summary.isNothing)}
            canReset={edited?.of === identity}
            onApply={() => void onApply()}
            onReset={startAnew}
            onDismiss={dismiss}
          />
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
              onFocus={refresh}
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
              <Lead className={styles.hint}>{t('changeMatrix.from.text')}</Lead>
            </Group>
          )}
          <DocumentFields
            // Else the line of one document would become that of another, with the focus in it.
            key={identity}
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
              {planned && <ChangeSummaryList planned={planned} />}
            </div>
            {planning.state === 'failed' && (
              <Problem problem={{ kind: 'texts-not-loaded' }} onRetry={planning.retry} />
            )}
          </Group>
          {summary && (
            <div ref={consentFields}>
              <Consents
                summary={summary}
                given={given}
                onChange={(all) => setAgreed({ to: stake, all })}
              />
            </div>
          )}
        </>
      )}
    </Page>
  );
}
