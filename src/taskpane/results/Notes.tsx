import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { columnLetters } from '../../workbook/sheet/address';
import type { MatrixLayout } from '../../workbook/reading/layout';
import { columnRanges } from '../columns/names';
import { ColumnNotes } from '../shared/ColumnNotes';
import { Notice } from '../shared/Notice';
import { QuietNote } from '../shared/QuietNote';
import type { MatrixResults } from '../../workbook/figures/matrix-results';

/** What readers of the figures must know: how the sheet was read, and what is not counted. */
export function Notes(props: {
  readonly layout: MatrixLayout;
  readonly results: MatrixResults;
  readonly hiddenRows: number;
  readonly isCorrecting: boolean;
  readonly onCorrect: () => void;
}) {
  const { t } = useTranslation();
  const { layout, results, hiddenRows } = props;
  return (
    <>
      {layout.origin === 'found' && (
        <Notice
          intent="info"
          title={t('results.found.title')}
          actions={
            !props.isCorrecting && (
              <Button size="small" onClick={props.onCorrect}>
                {t('results.correct.start')}
              </Button>
            )
          }
        >
          {t('results.found.text', {
            codes: columnLetters(layout.codes),
            ratings: columnRanges(layout.documents.map(({ column }) => column)),
          })}{' '}
          {layout.applicable === undefined
            ? t('results.found.allApply')
            : t('results.found.applicable', { column: columnLetters(layout.applicable) })}
        </Notice>
      )}
      {hiddenRows > 0 && (
        <QuietNote>{t('combine.notes.hiddenRows', { number: hiddenRows })}</QuietNote>
      )}
      <ColumnNotes notes={layout.notes ?? []} />
      {results.assessed === null && (
        <Notice intent="warning" title={t('results.noCodes.title')}>
          {t('results.noCodes.text', { column: columnLetters(layout.codes) })}
        </Notice>
      )}
      {results.documentCount === 0 && (
        <Notice intent="warning" title={t('results.noDocuments.title')}>
          {t('results.noDocuments.text')}
        </Notice>
      )}
      {results.missing.length > 0 && layout.scope && (
        <Notice
          intent="warning"
          title={t('results.missing.title', { count: results.missing.length })}
        >
          {t('results.missing.text', {
            scope: t(`scope.${layout.scope}.name`),
            codes: results.missing.join(', '),
          })}
        </Notice>
      )}
      {results.outsideFormulas.length > 0 && (
        <Notice intent="warning" title={t('results.outside.title')}>
          {t('results.outside.text', { documents: results.outsideFormulas.join(', ') })}
        </Notice>
      )}
    </>
  );
}
