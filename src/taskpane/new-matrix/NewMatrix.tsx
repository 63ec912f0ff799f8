import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '../../catalogue/languages';
import { targetsInScope, type ScopeName } from '../../catalogue/scopes';
import type { Insertion } from '../../tasks/insert';
import { makeMatrix } from '../../tasks/make-matrix/make-matrix';
import type { RatingScale } from '../../workbook/matrix/rating-scale';
import type { ScreenProps } from '../shell/screens';
import { Group } from '../shared/Group';
import { Lead } from '../shared/Lead';
import { Page } from '../shared/Page';
import { ScopeChoice } from '../shared/ScopeChoice';
import { SheetInsertion } from '../shared/SheetInsertion';
import { firstTextLanguage, officeLanguage } from '../shared/text-language';
import { TextLanguageSelect } from '../shared/TextLanguageSelect';
import { useOperation } from '../shared/use-operation';
import { About, NOTHING_SAID, saidOf } from './About';
import { EMPTY_LIST, policyDocuments, trimmedName } from './document-list';
import { documentProblems, hasProblems, MOST_DOCUMENTS, wrongDocuments } from './document-problems';
import { DocumentFields } from './DocumentFields';
import { ScaleSelect } from './ScaleSelect';

const useStyles = makeStyles({
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** Collects the policy documents and makes the matrix in which they are rated. */
export default function NewMatrix({ goTo }: ScreenProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [documents, setDocuments] = useState(EMPTY_LIST);
  const [about, setAbout] = useState(NOTHING_SAID);
  const [scope, setScope] = useState<ScopeName>('RIA');
  const [scale, setScale] = useState<RatingScale>('T/P');
  const [chosenLanguage, setLanguage] = useState<LanguageTag | null>(null);
  // Problems are shown only after an attempt to create the matrix, not while names are being typed.
  const [tried, setTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const insertion = useOperation<Insertion>();
  const { operation, run } = insertion;

  const language = chosenLanguage ?? firstTextLanguage(i18n.language, officeLanguage());
  const problems = documentProblems(documents.lines);
  const wrong = tried && hasProblems(problems);
  const working = operation.state === 'working';
  const named = documents.lines.filter(({ name }) => trimmedName(name) !== '').length;

  const onCreate = async () => {
    setTried(true);
    if (hasProblems(problems)) {
      setRefusals(refusals + 1);
      return;
    }
    await run((progress) =>
      makeMatrix(
        {
          ...saidOf(about),
          documents: policyDocuments(documents.lines),
          scope,
          scale,
          language,
        },
        { words: i18n, progress },
      ),
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
          <SheetInsertion
            insertion={insertion}
            working={t('matrix.creating')}
            title={t('matrix.created.title')}
            text={({ sheet }) => t('matrix.created.text', { sheet })}
            actions={
              <Button size="small" onClick={() => goTo('results')}>
                {t('matrix.created.action')}
              </Button>
            }
          />
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
