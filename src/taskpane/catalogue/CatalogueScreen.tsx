import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GOALS } from '../../catalogue/goals';
import { bestLanguage } from '../../catalogue/languages';
import type { Insertion } from '../../tasks/insert';
import { insertCatalogue } from '../../tasks/insert-catalogue/insert-catalogue';
import { catalogueRows } from '../../workbook/catalogue/plan';
import { Group } from '../shared/Group';
import { Lead } from '../shared/Lead';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { ScopeChoice } from '../shared/ScopeChoice';
import { SheetInsertion } from '../shared/SheetInsertion';
import { firstTextLanguage, officeLanguage } from '../shared/text-language';
import { TextLanguageSelect } from '../shared/TextLanguageSelect';
import { useOperation } from '../shared/use-operation';
import { useTexts } from '../shared/use-texts';
import { Working } from '../shared/Working';
import { choiceProblem, FIRST_CHOICE, sizeOf, toggleGoal } from './choice';
import { GoalToggles } from './GoalToggles';
import { Preview } from './Preview';

const useStyles = makeStyles({
  languages: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** Inserts the selected goals and targets on a new sheet. */
export default function CatalogueScreen() {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const insertion = useOperation<Insertion>();
  const { operation, run } = insertion;

  const language = choice.language ?? firstTextLanguage(i18n.language, officeLanguage());
  const second = choice.second === language ? null : choice.second;
  const first = useTexts(language);
  const beside = useTexts(second);
  const titles = useTexts(bestLanguage(i18n.language));
  const failed = first.state === 'failed' ? first : beside.state === 'failed' ? beside : undefined;
  const loading = first.state === 'loading' || (second !== null && beside.state === 'loading');

  const problem = choiceProblem(choice);
  const { targets, indicators, rows } = sizeOf(choice);
  const size = [
    t('common.targets', { count: targets }),
    ...(choice.withIndicators ? [t('common.indicators', { count: indicators })] : []),
    t('common.rows', { count: rows }),
  ].join(t('common.separator'));

  const onInsert = () =>
    run((progress) => insertCatalogue({ ...choice, language, second }, { words: i18n, progress }));
  const working = operation.state === 'working';

  return (
    <Page
      title={t('catalogue.title')}
      lead={t('catalogue.lead')}
      actions={
        <>
          <SheetInsertion
            insertion={insertion}
            working={t('catalogue.inserting')}
            title={t('catalogue.inserted.title')}
            text={({ sheet }) => t('catalogue.inserted.text', { sheet })}
          />
          <div role="status">
            {problem ? (
              <p className={styles.problem}>{t(`catalogue.${problem}`)}</p>
            ) : (
              <Lead>{size}</Lead>
            )}
          </div>
          <Button
            appearance="primary"
            disabledFocusable={problem !== undefined || working}
            onClick={() => void onInsert()}
          >
            {t('catalogue.insert')}
          </Button>
        </>
      }
    >
      <ScopeChoice value={choice.scope} onChange={(scope) => setChoice({ ...choice, scope })} />
      <GoalToggles
        scope={choice.scope}
        chosen={choice.goals}
        texts={titles.state === 'ready' ? titles.texts : undefined}
        onToggle={(goal, chosen) => setChoice(toggleGoal(choice, goal, chosen))}
        onAll={(chosen) =>
          setChoice({ ...choice, goals: chosen ? GOALS.map(({ code }) => code) : [] })
        }
      />
      <Group title={t('catalogue.rows')}>
        <Checkbox
          label={t('catalogue.withIndicators')}
          checked={choice.withIndicators}
          onChange={(_, { checked }) => setChoice({ ...choice, withIndicators: checked === true })}
        />
      </Group>
      <Group title={t('textLanguage.title')}>
        <div className={styles.languages}>
          <TextLanguageSelect
            label={t('textLanguage.first')}
            value={language}
            onChange={(tag) => setChoice({ ...choice, language: tag })}
          />
          <TextLanguageSelect<null>
            label={t('textLanguage.second')}
            value={second}
            none={t('textLanguage.none')}
            without={language}
            onChange={(tag) => setChoice({ ...choice, second: tag })}
          />
        </div>
      </Group>
      {failed && <Problem problem={{ kind: 'texts-not-loaded' }} onRetry={failed.retry} />}
      {loading && <Working label={t('common.loadingTexts')} />}
      {first.state === 'ready' && !problem && (
        <Preview
          rows={catalogueRows(choice)}
          languages={beside.state === 'ready' ? [first.texts, beside.texts] : [first.texts]}
        />
      )}
    </Page>
  );
}
