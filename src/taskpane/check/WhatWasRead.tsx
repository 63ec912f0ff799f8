import { useTranslation } from 'react-i18next';
import type { ReadMatrix } from '../../workbook/check/read-matrices';
import { BareList } from '../shared/BareList';
import { QuietNote } from '../shared/QuietNote';

/** In which matrices problems were searched, and how much of them was read. */
export function WhatWasRead({ matrices }: { readonly matrices: readonly ReadMatrix[] }) {
  const { t } = useTranslation();
  if (matrices.length === 0) return <QuietNote>{t('check.noMatrix')}</QuietNote>;
  return (
    <BareList>
      {matrices.map(({ sheet, ...counts }) => (
        <li key={sheet}>
          <QuietNote>
            {t('check.read', { sheet, facts: t('combine.raters.facts', { ...counts }) })}
          </QuietNote>
        </li>
      ))}
    </BareList>
  );
}
