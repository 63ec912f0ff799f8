import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '../../catalogue/languages';
import { targetsInScope, type ScopeName } from '../../catalogue/scopes';
import { loadTexts } from '../../catalogue/texts';
import { isoDay } from '../../i18n/dates';
import { wordsIn } from '../../i18n/words';
import { planMatrix } from '../../workbook/matrix/plan';
import { withProvenance } from '../../workbook/sheet/provenance';
import type { RatingScale } from '../../workbook/matrix/rating-scale';
import type { ScreenProps } from '../shell/screens';
import { Group } from '../shared/Group';
import { Inserted } from '../shared/Inserted';
import { Inserting } from '../shared/Inserting';
import { insert, type Insertion } from '../shared/insertion';
import { Lead } from '../shared/Lead';
import { madeNow } from '../shared/made-now';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { ScopeChoice } from '../shared/ScopeChoice';
import { firstTextLanguage, officeLanguage, sheetLanguage } from '../shared/text-language';
import { TextLanguageSelect } from '../shared/TextLanguageSelect';
import { useOperation } from '../shared/use-operation';
import { About, NOTHING_SAID, saidOf } from './About';
import { EMPTY_LIST, policyDocuments, tidyName } from './document-list';
import { documentProblems, hasProblems, MOST_DOCUMENTS, wrongDocuments } from './document-problems';
import { DocumentFields } from './DocumentFields';
import { matrixWords } from './matrix-words';
import { ScaleSelect } from './ScaleSelect';

const useStyles = makeStyles({
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** Collects the policy documents and makes the matrix to rate them in. */
export default function NewMatrix({ goTo }: ScreenProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [documents, setDocuments] = useState(EMPTY_LIST);
  const [about, setAbout] = useState(NOTHING_SAID);
  const [scope, setScope] = useState<ScopeName>('RIA');
  const [scale, setScale] = useState<RatingScale>('T/P');
  const [chosenLanguage, setLanguage] = useState<LanguageTag | null>(null);
  // Nobody is told off for a name not yet typed: problems show once creation was tried.
  const [tried, setTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const { operation, run, cancel, dismiss } = useOperation<Insertion>();

  const language = chosenLanguage ?? firstTextLanguage(i18n.language, officeLanguage());
  const problems = documentProblems(documents.lines);
  const wrong = tried && hasProblems(problems);
  const working = operation.state === 'working';
  const named = documents.lines.filter(({ name }) => tidyName(name) !== '').length;

  const onCreate = async () => {
    setTried(true);
    if (hasProblems(problems)) {
      setRefusals(refusals + 1);
      return;
    }
    await run((progress) =>
      insert(async () => {
        const tag = sheetLanguage(language, i18n.language);
        const words = await wordsIn(i18n, tag);
        const said = { ...saidOf(about), scale, made: isoDay(new Date()) };
        const request = {
          ...said,
          documents: policyDocuments(documents.lines),
          scope,
          texts: await loadTexts(language),
        };
        const plan = planMatrix(request, matrixWords(words, scope, { ...said, language: tag }));
        return withProvenance(plan, madeNow('matrix', { scope, language }));
      }, progress),
    );
  };
  const whatIsWrong =
    problems.list === 'none'
      ? t('matrix.problem.none')
      : problems.list === 'tooMany'
        ? t('matrix.problem.tooMany', { count: MOST_DOCUMENTS })
        : t('matrix.problem.summary', { count: wrongDocuments(problems) });

  return (
    <Page
      title={t('matrix.title')}
      lead={t('matrix.lead')}
      actions={
        <>
          <Inserting label={t('matrix.creating')} operation={operation} onCancel={cancel} />
          {operation.state === 'done' && operation.outcome.ok && (
            <Inserted
              key={operation.outcome.inserted.sheetId}
              inserted={operation.outcome.inserted}
              title={t('matrix.created.title')}
              actions={
                <Button size="small" onClick={() => goTo('results')}>
                  {t('matrix.created.action')}
                </Button>
              }
              onDismiss={dismiss}
            >
              {t('matrix.created.text', { sheet: operation.outcome.sheet })}
            </Inserted>
          )}
          {operation.state === 'done' && !operation.outcome.ok && (
            <Problem problem={operation.outcome.problem} writing onDismiss={dismiss} />
          )}
          <div role="status">
            {wrong ? (
              <p className={styles.problem}>{whatIsWrong}</p>
            ) : (
              <Lead>
                {t('matrix.size', {
                  targets: t('common.targets', { count: targetsInScope(scope).length }),
                  documents: t('matrix.documentCount', { count: named }),
                })}
              </Lead>
            )}
          </div>
          <Button appearance="primary" disabledFocusable={working} onClick={() => void onCreate()}>
            {t('matrix.create')}
          </Button>
        </>
      }
    >
      <DocumentFields
        list={documents}
        problems={wrong ? problems : undefined}
        refusals={refusals}
        onChange={setDocuments}
      />
      <About value={about} onChange={setAbout} />
      <ScopeChoice value={scope} onChange={setScope} />
      <ScaleSelect value={scale} onChange={setScale} />
      <Group title={t('textLanguage.title')}>
        <TextLanguageSelect
          label={t('textLanguage.first')}
          value={language}
          onChange={setLanguage}
        />
      </Group>
    </Page>
  );
}
