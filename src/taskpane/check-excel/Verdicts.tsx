import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ScenarioResult, Verdict } from '../../excel/scenarios/result';
import type { ScenarioWords } from '../../i18n/scenario-words';
import { textOf } from '../../tasks/check-excel/report';

const useStyles = makeStyles({
  table: { ...typographyStyles.caption1, width: '100%', borderCollapse: 'collapse' },
  caption: { ...typographyStyles.body1Strong, textAlign: 'start' },
  cell: {
    width: '50%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: 'inherit',
    overflowWrap: 'anywhere',
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  data: { display: 'block', fontFamily: tokens.fontFamilyMonospace },
  meaning: { display: 'block', marginTop: tokens.spacingVerticalXS },
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Characters of what Excel did; all of it is in the report. */
const LONGEST = 120;

/** A row for each scenario: what was expected, and what Excel did; what is different comes first. */
export function Verdicts(props: {
  readonly results: readonly ScenarioResult[];
  readonly words: ScenarioWords;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { results, words } = props;
  const rank = ({ verdict: { kind } }: ScenarioResult) =>
    kind === 'expected' ? 2 : kind === 'impossible' ? 1 : 0;
  const sorted = [...results].sort((one, other) => rank(one) - rank(other));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('checkExcel.caption')}</caption>
      <thead>
        <tr>
          {(['expectation', 'did'] as const).map((heading) => (
            <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.heading)}>
              {t(`checkExcel.${heading}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((result) => {
          const { id } = result.scenario;
          const isWrong = rank(result) === 0;
          return (
            <tr key={id}>
              <th scope="row" className={styles.cell}>
                {words[id] ?? id}
                {isWrong && (
                  <strong className={styles.meaning}>{words[id.replace(/\/.*/, '')]}</strong>
                )}
              </th>
              <td className={styles.cell}>
                <VerdictText verdict={result.verdict} isWrong={isWrong} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function VerdictText(props: { readonly verdict: Verdict; readonly isWrong: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { verdict, isWrong } = props;
  return (
    <>
      <span className={isWrong ? styles.wrong : undefined}>
        {t(`checkExcel.${verdict.kind}`, {
          needs: verdict.kind === 'impossible' ? verdict.needs : '',
          seconds: verdict.kind === 'unanswered' ? verdict.seconds : '',
        })}
      </span>
      {'observed' in verdict && (
        <code dir="ltr" lang="en" className={styles.data}>
          {textOf(verdict.observed, LONGEST)}
        </code>
      )}
    </>
  );
}
