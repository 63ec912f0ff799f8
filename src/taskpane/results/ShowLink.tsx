import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ show: { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' } });

/** "Show me": selects the cells behind a figure, which `label` names for screen readers. */
export function ShowLink(props: { readonly label: string; readonly onShow: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Link as="button" className={styles.show} aria-label={props.label} onClick={props.onShow}>
      {t('results.show')}
    </Link>
  );
}
