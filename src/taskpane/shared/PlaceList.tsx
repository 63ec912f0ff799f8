import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAddress } from '../../workbook/sheet/address';
import { BareList } from './BareList';
import { Heading } from './Heading';
import { QuietNote } from './QuietNote';

/** Places shown at first: a workbook may have thousands of formulas. */
const FIRST = 8;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  place: { textAlign: 'start', overflowWrap: 'anywhere' },
});

/** A cell, if its place is known. */
export interface Place {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
}

/** Cells with the same message, each with a link to it. */
export function PlaceList(props: {
  readonly title?: string | undefined;
  /** The number given in the title, if more than are listed below it. */
  readonly count?: number;
  readonly text: string;
  readonly places: readonly Place[];
  /** Shown for cells that no longer exist. */
  readonly gone?: string;
  readonly onShow: (sheet: string, row: number, column: number) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { places } = props;
  const shown = all ? places : places.slice(0, FIRST);
  return (
    <div>
      {props.title && (
        <Heading>
          {props.title} <bdi>({props.count ?? places.length})</bdi>
        </Heading>
      )}
      <QuietNote>{props.text}</QuietNote>
      <BareList above="XS" className={styles.list}>
        {shown.map(({ sheet, row, column }, index) => (
          <li key={index}>
            {sheet === undefined || row === undefined || column === undefined ? (
              props.gone
            ) : (
              <Link
                as="button"
                className={styles.place}
                onClick={() => props.onShow(sheet, row, column)}
              >
                {t('results.goTo', { cell: `${sheet}!${toAddress(cell(row, column))}` })}
              </Link>
            )}
          </li>
        ))}
      </BareList>
      {shown.length < places.length && (
        <Link as="button" onClick={() => setAll(true)}>
          {t('results.more', { count: places.length - shown.length })}
        </Link>
      )}
    </div>
  );
}

function cell(row: number, column: number) {
  return { row, column, rows: 1, columns: 1 };
}
