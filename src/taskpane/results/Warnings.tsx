import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAddress } from '../../workbook/sheet/address';
import type { MatrixWarning } from '../../workbook/reading/cells';
import type { Area } from '../../workbook/sheet/plan';
import { BareList } from '../shared/BareList';
import { Notice } from '../shared/Notice';

/**
 * A matrix pasted from elsewhere may have a mistake in every row; the first few show the pattern.
 */
const SHOWN = 5;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  address: { fontWeight: tokens.fontWeightSemibold },
});

/** Cells whose contents are not counted, each with a link to its address. */
export function Warnings(props: {
  readonly warnings: readonly MatrixWarning[];
  readonly onShow: (area: Area) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { warnings } = props;
  if (warnings.length === 0) return null;
  const hidden = all ? 0 : Math.max(0, warnings.length - SHOWN);
  return (
    <Notice
      intent="warning"
      title={t('results.warnings', { count: warnings.length })}
      actions={
        hidden > 0 && (
          <Button size="small" onClick={() => setAll(true)}>
            {t('results.more', { count: hidden })}
          </Button>
        )
      }
    >
      <BareList above="XS" className={styles.list}>
        {warnings.slice(0, all ? undefined : SHOWN).map(({ kind, row, column, cell }) => {
          const area = { row, column, rows: 1, columns: 1 };
          const address = toAddress(area);
          return (
            <li key={`${kind} ${address}`}>
              <Link
                as="button"
                inline
                className={styles.address}
                aria-label={t('results.goTo', { cell: address })}
                onClick={() => props.onShow(area)}
              >
                {address}
              </Link>{' '}
              {t(`results.warning.${kind}`, { cell })}
            </li>
          );
        })}
      </BareList>
    </Notice>
  );
}
