import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '../../catalogue/languages';
import type { MatrixReading } from '../../excel/read/matrices';
import type { Insertion } from '../../tasks/insert';
import { makeResults } from '../../tasks/make-results/make-results';
import { hasMergedCodes } from '../../workbook/reading/merged-codes';
import type { FormulaKind } from '../../workbook/results/request';
import { Group } from '../shared/Group';
import { Heading } from '../shared/Heading';
import { Lead } from '../shared/Lead';
import { SheetInsertion } from '../shared/SheetInsertion';
import { firstTextLanguage, officeLanguage } from '../shared/text-language';
import { TextLanguageSelect } from '../shared/TextLanguageSelect';
import { useOperation } from '../shared/use-operation';

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

/** Makes a results sheet of the matrix that is shown, for decision-makers. */
export function ResultsSheet(props: { readonly reading: MatrixReading }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const title = useId();
  const { reading } = props;
  const { layout } = reading;
  const [chosenFormulas, setFormulas] = useState<FormulaKind>('native');
  const [chosenLanguage, setLanguage] = useState<LanguageTag | null>(null);
  const refused = cellsRefused(reading);
  const hindrance = hasMergedCodes(layout)
    ? t('resultsSheet.mergedCodes')
    : refused > 0 && t('resultsSheet.toCheck', { number: refused });
  const formulas = hindrance ? 'native' : chosenFormulas;
  const insertion = useOperation<Insertion>();
  const { operation, run } = insertion;
  const language =
    chosenLanguage ?? layout.language ?? firstTextLanguage(i18n.language, officeLanguage());

  const onMake = () =>
    run((progress) =>
      makeResults({ matrix: reading, formulas, language }, { words: i18n, progress }),
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
              disabled={Boolean(hindrance) && kind === 'functions'}
              label={
                <>
                  <span className={styles.name}>{t(`resultsSheet.${kind}.name`)}</span>
                  <Lead as="span">
                    {(kind === 'functions' && hindrance) || t(`resultsSheet.${kind}.text`)}
                  </Lead>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Group>
      <TextLanguageSelect label={t('textLanguage.first')} value={language} onChange={setLanguage} />
      <SheetInsertion
        insertion={insertion}
        working={t('resultsSheet.making')}
        title={t('resultsSheet.made.title')}
        text={({ sheet }) => t('resultsSheet.made.text', { sheet })}
      />
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

/**
 * Cells that SDG functions refuse with an error, where ordinary formulas leave them out and count
 * them in a warning.
 */
function cellsRefused({ cells }: MatrixReading): number {
  return cells.warnings.filter(({ kind }) => kind !== 'rated-but-not-applicable').length;
}
