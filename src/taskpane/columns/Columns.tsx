import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnLetters, toAddress } from '../../workbook/sheet/address';
import { SCALE_TOPS, type Role } from '../../workbook/format/columns';
import type { ColumnAnalysis, UnrecognisedCell } from '../../workbook/format/analysis';
import type { ColumnChoice } from '../../workbook/format/columns';
import type { Area } from '../../workbook/sheet/plan';
import { BareList } from '../shared/BareList';
import { Heading } from '../shared/Heading';
import { choiceOf, choiceValue } from './choice';
import { isolated } from '../shared/isolated';

/** The first few mistakes show the pattern. */
const SHOWN = 3;

const useStyles = makeStyles({
  column: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) minmax(128px, 40%)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  letters: { fontWeight: tokens.fontWeightSemibold },
  name: { overflowWrap: 'anywhere' },
  sample: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  unrecognised: {
    gridColumn: '2 / -1',
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  select: {
    ...typographyStyles.caption1,
    width: '100%',
    minHeight: '24px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface ColumnsProps {
  readonly columns: readonly ColumnAnalysis[];
  /** Columns the user still has to decide on. */
  readonly asked: ReadonlySet<number>;
  readonly onChoose: (column: number, choice: ColumnChoice) => void;
  readonly onShow: (area: Area) => void;
}

/** The table's columns, each with its heading, its contents and the role that was recognised. */
export function Columns(props: ColumnsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  // Empty columns without a heading are not part of a table.
  const shown = props.columns.filter(
    ({ filled, heading, role }) => filled > 0 || heading !== '' || role !== 'other',
  );
  return (
    <section aria-label={t('formatMatrix.columns')}>
      <Heading>{t('formatMatrix.columns')}</Heading>
      <BareList above="XS">
        {shown.map((column) => (
          <li key={column.column} className={styles.column}>
            <OneColumn {...props} analysis={column} />
          </li>
        ))}
      </BareList>
    </section>
  );
}

function OneColumn(props: ColumnsProps & { readonly analysis: ColumnAnalysis }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { analysis, asked } = props;
  const letters = columnLetters(analysis.column);
  const isAsked = asked.has(analysis.column);
  const label = (role: Exclude<Role, 'rating'> | 'rating') => t(`formatMatrix.role.${role}`);
  return (
    <>
      <bdi className={styles.letters}>{letters}</bdi>
      <div>
        <bdi className={styles.name}>{analysis.heading}</bdi>
        <bdi className={styles.sample}>
          {analysis.sample.length > 0
            ? analysis.sample.map((text) => text.slice(0, 40)).join(t('common.separator'))
            : t('formatMatrix.noSample')}
        </bdi>
      </div>
      <select
        className={styles.select}
        aria-label={t('formatMatrix.holds', { column: letters })}
        value={isAsked ? '' : choiceValue(analysis)}
        onChange={({ target }) => props.onChoose(analysis.column, choiceOf(target.value))}
      >
        {isAsked && (
          <option value="" disabled>
            {t('formatMatrix.undecided')}
          </option>
        )}
        {(['code', 'goal', 'text', 'applicable', 'rating'] as const).map((role) => (
          <option key={role} value={role}>
            {label(role)}
          </option>
        ))}
        {SCALE_TOPS.map((top) => (
          <option key={top} value={choiceValue({ role: 'rating', top })}>
            {t('formatMatrix.role.scale', { top })}
          </option>
        ))}
        {(['indicators', 'other'] as const).map((role) => (
          <option key={role} value={role}>
            {label(role)}
          </option>
        ))}
      </select>
      {analysis.unrecognised.length > 0 && (
        <UnrecognisedCells cells={analysis.unrecognised} onShow={props.onShow} />
      )}
    </>
  );
}

function UnrecognisedCells(props: {
  readonly cells: readonly UnrecognisedCell[];
  readonly onShow: (area: Area) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { cells } = props;
  const hidden = all ? 0 : Math.max(0, cells.length - SHOWN);
  return (
    <BareList className={styles.unrecognised}>
      <li>{t('formatMatrix.strange', { number: cells.length })}</li>
      {cells.slice(0, all ? undefined : SHOWN).map(({ kind, row, column, cell }) => {
        const area = { row, column, rows: 1, columns: 1 };
        const address = toAddress(area);
        return (
          <li key={address}>
            <Link
              as="button"
              inline
              aria-label={t('results.goTo', { cell: address })}
              onClick={() => props.onShow(area)}
            >
              {address}
            </Link>{' '}
            {t(`formatMatrix.strangeCell.${kind}`, { cell: isolated(cell) })}
          </li>
        );
      })}
      {hidden > 0 && (
        <li>
          <Link as="button" inline onClick={() => setAll(true)}>
            {t('results.more', { count: hidden })}
          </Link>
        </li>
      )}
    </BareList>
  );
}
