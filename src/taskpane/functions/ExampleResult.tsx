import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { resultRows } from './example-result';

const useStyles = makeStyles({
  // A table of eight columns is wider than the pane.
  frame: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'start',
    verticalAlign: 'top',
  },
});

/** The cells a formula fills, as a sheet would show them. */
export function ExampleResult(props: { readonly name: string; readonly result: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const label = t('functions.resultOf', { name: `SDG.${props.name}` });
  return (
    // Focusable, so that arrow keys can scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={label} tabIndex={0} dir="ltr" className={styles.frame}>
      <table className={styles.table}>
        <tbody>
          {resultRows(props.result).map((row, down) => (
            <tr key={down}>
              {row.map((text, across) => (
                <td key={across} dir="auto" className={styles.cell}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
