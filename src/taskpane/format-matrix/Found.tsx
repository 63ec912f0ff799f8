import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { columnLetters, toAddress } from '../../workbook/sheet/address';
import type { TableAnalysis } from '../../workbook/format/analysis';
import type { TableReading } from '../../workbook/format/reading';
import { isMadeMatrix } from '../../workbook/reading/recognise-matrix';
import { ColumnNotes } from '../shared/ColumnNotes';
import { Heading } from '../shared/Heading';
import { Notice } from '../shared/Notice';
import { isolated } from '../shared/isolated';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXXS} 0 0`, overflowWrap: 'anywhere' },
});

/** Describes the table that was analysed. */
export function Found({
  reading,
  analysis,
}: {
  readonly reading: TableReading;
  readonly analysis: TableAnalysis;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { headings, codesAsNumbers, codes } = analysis;
  // The others are asked about.
  const asked = ['ratings', 'comments', 'yes-no'];
  const notes = analysis.notes.filter(({ kind }) => !asked.includes(kind));
  const place = { cells: isolated(toAddress(reading.area)), sheet: isolated(reading.sheet) };
  if (analysis.rowCount === 0) {
    return (
      <Notice intent="warning" title={t('formatMatrix.noCodes.title')}>
        {t('formatMatrix.noCodes.text', place)}
      </Notice>
    );
  }
  const first = (headings?.row ?? 0) + 1;
  const last = first + (headings?.count ?? 1) - 1;
  const rows =
    first === last
      ? t('formatMatrix.rowNumber', { row: first })
      : t('formatMatrix.rowNumbers', { first, last });
  return (
    <>
      {isMadeMatrix(reading.names) && (
        <Notice intent="info" title={t('formatMatrix.made.title')}>
          {t('formatMatrix.made.text')}
        </Notice>
      )}
      <div>
        <Heading>{t('formatMatrix.found.title')}</Heading>
        <p className={styles.text}>
          {t('formatMatrix.found.place', {
            ...place,
            rows: t('common.rows', { count: analysis.rows.length }),
          })}{' '}
          {headings
            ? t('formatMatrix.found.headings', { rows })
            : t('formatMatrix.found.noHeadings')}
        </p>
      </div>
      <ColumnNotes notes={notes} />
      {codesAsNumbers > 0 && (
        <Notice intent="warning" title={t('formatMatrix.asNumbers.title')}>
          {t('formatMatrix.asNumbers.text', {
            column: isolated(columnLetters(codes?.column ?? 0)),
            rows: t('common.rows', { count: codesAsNumbers }),
          })}
        </Notice>
      )}
    </>
  );
}
