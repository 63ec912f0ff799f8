import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '../../catalogue/languages';
import { targetsInScope, type ScopeName } from '../../catalogue/scopes';
import { loadTexts } from '../../catalogue/texts';
import { wordsIn } from '../../i18n/words';
import { planMatrix } from '../../workbook/matrix-plan';
import type { ScreenProps } from '../screens';
import { Group } from '../shared/Group';
import { Inserted } from '../shared/Inserted';
import { Inserting } from '../shared/Inserting';
import { insert, type Insertion } from '../shared/insertion';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { ScopeChoice } from '../shared/ScopeChoice';
import { firstTextLanguage, officeLanguage, sheetLanguage } from '../shared/text-language';
import { TextLanguageSelect } from '../shared/TextLanguageSelect';
import { useOperation } from '../shared/use-operation';
import { EMPTY_LIST, tidyName } from './document-list';
import { documentProblems, hasProblems, MOST_DOCUMENTS } from './document-problems';
import { DocumentFields } from './DocumentFields';
import { matrixWords } from './matrix-words';

const useStyles = makeStyles({
  size: { margin: 0, color: tokens.colorNeutralForeground2 },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** Collects the policy documents and makes the matrix to rate them in. */
export default function NewMatrix({ goTo }: ScreenProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [documents, setDocuments] = useState(EMPTY_LIST);
  const [scope, setScope] = useState<ScopeName>('RIA');
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
        const words = await wordsIn(i18n, sheetLanguage(language, i18n.language));
        const request = {
          documents: documents.lines.map(({ name }) => ({ name: tidyName(name) })),
          scope,
          texts: await loadTexts(language),
        };
        return planMatrix(request, matrixWords(words, scope));
      }, progress),
    );
  };
  const whatIsWrong =
    problems.list === 'none'
      ? t('matrix.problem.none')
      : problems.list === 'tooMany'
        ? t('matrix.problem.tooMany', { count: MOST_DOCUMENTS })
        : t('matrix.problem.summary', { count: problems.names.size });

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
              <p className={styles.size}>
                {t('matrix.size', {
                  targets: t('common.targets', { count: targetsInScope(scope).length }),
                  documents: t('matrix.documentCount', { count: named }),
                })}
              </p>
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
      <ScopeChoice value={scope} onChange={setScope} />
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
