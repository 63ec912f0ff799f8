import { useTranslation } from 'react-i18next';
import type { ColumnNote } from '../../workbook/reading/column-note';
import { columnLetters } from '../../workbook/sheet/address';
import { BareList } from './BareList';
import { Notice } from './Notice';

/** Columns of a user's own table that may be meant otherwise than they were read. */
export function ColumnNotes({ notes }: { readonly notes: readonly ColumnNote[] }) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <Notice intent="warning" title={t('columnNotes.title')}>
      <BareList above="XS">
        {notes.map(({ kind, column, heading }) => {
          const place = { column: columnLetters(column), heading };
          return (
            <li key={`${column} ${kind}`}>
              <strong>{t(heading ? 'columnNotes.place' : 'columnNotes.unnamed', place)}</strong>
              <br />
              {t(`columnNotes.${kind}`)}
            </li>
          );
        })}
      </BareList>
    </Notice>
  );
}
