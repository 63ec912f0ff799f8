import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '../../catalogue/languages';
import { loadTexts } from '../../catalogue/texts';
import type { MatrixReading } from '../../excel/read/matrices';
import { formatDay, isoDay } from '../../i18n/dates';
import { direction } from '../../i18n/languages';
import { wordsIn } from '../../i18n/words';
import { withProvenance } from '../../workbook/sheet/provenance';
import { planResults } from '../../workbook/results/plan';
import type { FormulaKind } from '../../workbook/results/request';
import { Group } from '../shared/Group';
import { Heading } from '../shared/Heading';
import { Inserted } from '../shared/Inserted';
import { insert, type Insertion } from '../shared/insertion';
import { Inserting } from '../shared/Inserting';
import { Lead } from '../shared/Lead';
import { madeNow } from '../shared/made-now';
import { Problem } from '../shared/Problem';
import { firstTextLanguage, officeLanguage, sheetLanguage } from '../shared/text-language';
import { TextLanguageSelect } from '../shared/TextLanguageSelect';
import { useOperation } from '../shared/use-operation';
import { resultsWords } from './words';

const FORMULAS: readonly FormulaKind[] = ['native', 'functions'];

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  button: { alignSelf: 'flex-start' },
});

/** Makes a sheet of the results of the matrix that is shown, for those who decide. */
export function ResultsSheet(props: { readonly reading: MatrixReading }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const title = useId();
  const { sheet, layout, cells, reading } = props.reading;
  const [formulas, setFormulas] = useState<FormulaKind>('native');
  const [chosenLanguage, setLanguage] = useState<LanguageTag | null>(null);
  const { operation, run, cancel, dismiss } = useOperation<Insertion>();
  const language =
    chosenLanguage ?? layout.language ?? firstTextLanguage(i18n.language, officeLanguage());

  const onMake = () =>
    run((progress) =>
      insert(async () => {
        const tag = sheetLanguage(language, i18n.language);
        const words = resultsWords(await wordsIn(i18n, tag), {
          matrix: sheet,
          date: formatDay(isoDay(new Date()), tag),
          country: layout.country,
          period: layout.period,
        });
        const texts = await loadTexts(language);
        const request = { reading, layout, cells, formulas, texts, direction: direction(tag) };
        const { scope } = layout;
        return withProvenance(
          planResults(request, words),
          madeNow('results', { language, ...(scope && { scope }) }),
        );
      }, progress),
    );

  return (
    <section className={styles.section} aria-labelledby={title}>
      <div>
        <Heading id={title}>{t('resultsSheet.title')}</Heading>
        <Lead>{t('resultsSheet.lead')}</Lead>
      </div>
      <Group title={t('resultsSheet.formulas')}>
        <RadioGroup value={formulas} onChange={(_, { value }) => setFormulas(value as FormulaKind)}>
          {FORMULAS.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={
                <>
                  <span className={styles.name}>{t(`resultsSheet.${kind}.name`)}</span>
                  <Lead as="span">{t(`resultsSheet.${kind}.text`)}</Lead>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Group>
      <TextLanguageSelect label={t('textLanguage.first')} value={language} onChange={setLanguage} />
      <Inserting label={t('resultsSheet.making')} operation={operation} onCancel={cancel} />
      {operation.state === 'done' && operation.outcome.ok && (
        <Inserted
          key={operation.outcome.inserted.sheetId}
          inserted={operation.outcome.inserted}
          title={t('resultsSheet.made.title')}
          onDismiss={dismiss}
        >
          {t('resultsSheet.made.text', { sheet: operation.outcome.sheet })}
        </Inserted>
      )}
      {operation.state === 'done' && !operation.outcome.ok && (
        <Problem problem={operation.outcome.problem} writing onDismiss={dismiss} />
      )}
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={operation.state === 'working'}
        onClick={() => void onMake()}
      >
        {t('resultsSheet.make')}
      </Button>
    </section>
  );
}
