import { Link, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SheetArea } from '../../workbook/formula/resolve-reference';
import type { Area } from '../../workbook/sheet/plan';
import { nameOf } from './names';

const useStyles = makeStyles({ link: { textAlign: 'start', overflowWrap: 'anywhere' } });

/** Selects cells by the sheet's name. */
export type OnShow = (sheet: string, areas: readonly Area[]) => void;

/** "Go to Plan!B6". */
export function GoTo(props: { readonly place: SheetArea; readonly onShow: OnShow }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { place, onShow } = props;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      onClick={() => onShow(place.sheet, [place.area])}
    >
      {t('results.goTo', { cell: nameOf(place) })}
    </Link>
  );
}
