import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../catalogue/languages';
import { formatDay } from '../../i18n/dates';
import type { MadeSheet } from '../../excel/read/provenance';
import { Heading } from '../shared/Heading';

const useStyles = makeStyles({
  card: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: 'anywhere' },
  facts: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0 },
});

/** One sheet with the contents of its record. */
export function MadeSheetCard({ made }: { readonly made: MadeSheet }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { kind, scope, language, catalogue, addIn, made: day } = made.provenance;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('about.facts.kind'), t(`about.kinds.${kind}`)],
    [t('about.facts.made'), day && shownDay(day, i18n.language)],
    [t('about.facts.scope'), scope && t(`scope.${scope}.name`)],
    [t('about.facts.language'), LANGUAGES.find(({ tag }) => tag === language)?.name ?? language],
    [t('about.facts.catalogue'), catalogue],
    [t('about.facts.addIn'), addIn],
  ];
  return (
    <li className={styles.card}>
      <Heading level={3} className={styles.name}>
        {made.sheet}
      </Heading>
      <dl className={styles.facts}>
        {facts.map(
          ([term, fact]) =>
            fact && (
              <div key={term} style={{ display: 'contents' }}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.fact}>{fact}</dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
}

/** The day in the reader's language; unchanged if someone has edited it and it is no valid day. */
function shownDay(day: string, language: string): string {
  return Number.isNaN(Date.parse(day)) ? day : formatDay(day, language);
}
