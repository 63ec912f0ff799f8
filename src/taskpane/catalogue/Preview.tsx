import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CatalogueText, CatalogueTexts } from '../../catalogue/catalogue-texts';
import { goal } from '../../catalogue/goals';
import type { CatalogueRow } from '../../workbook/catalogue/plan';
import { BareList } from '../shared/BareList';
import { Heading } from '../shared/Heading';
import { htmlLanguage } from '../shared/text-language';

/** Enough rows to see how the sheet will look. */
const SHOWN = 4;

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '44px 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  texts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  indicator: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  fallback: { fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
});

interface Line {
  readonly code: string;
  readonly isIndicator: boolean;
  readonly colour: string;
  readonly of: (texts: CatalogueTexts) => CatalogueText;
}

/** Each target once, with its indicators below it; the sheet repeats the target in every row. */
function previewLines(rows: readonly CatalogueRow[]): readonly Line[] {
  const seen = new Set<string>();
  return rows
    .slice(0, SHOWN)
    .flatMap(({ target, indicator }): Line[] => {
      const { colour } = goal(target.goal);
      const isNew = !seen.has(target.code);
      seen.add(target.code);
      return [
        ...(isNew
          ? [
              {
                code: target.code,
                isIndicator: false,
                colour,
                of: (texts: CatalogueTexts) => texts.target(target.code),
              },
            ]
          : []),
        ...(indicator
          ? [
              {
                code: indicator.code,
                isIndicator: true,
                colour,
                of: (texts: CatalogueTexts) => texts.indicator(indicator.code),
              },
            ]
          : []),
      ];
    })
    .slice(0, SHOWN);
}

/** The first rows of the sheet, in one language or two side by side. */
export function Preview(props: {
  readonly rows: readonly CatalogueRow[];
  readonly languages: readonly CatalogueTexts[];
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const lines = previewLines(props.rows);
  return (
    <div>
      <Heading>{t('catalogue.preview')}</Heading>
      <BareList above="S">
        {lines.map(({ code, isIndicator, colour, of }) => (
          <li key={code} className={styles.line} style={{ borderInlineStartColor: colour }}>
            <span dir="ltr" className={isIndicator ? styles.indicator : styles.code}>
              {code}
            </span>
            <div className={mergeClasses(styles.texts, isIndicator && styles.indicator)}>
              {props.languages.map((texts) => (
                <PreviewText key={texts.language} text={of(texts)} texts={texts} />
              ))}
            </div>
          </li>
        ))}
      </BareList>
    </div>
  );
}

function PreviewText(props: { readonly text: CatalogueText; readonly texts: CatalogueTexts }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { text, isFallback } = props.text;
  return (
    <div>
      <div
        dir={isFallback ? 'ltr' : props.texts.direction}
        lang={isFallback ? 'en' : htmlLanguage(props.texts.language)}
      >
        {text}
      </div>
      {isFallback && <div className={styles.fallback}>{t('textLanguage.fallback')}</div>}
    </div>
  );
}
