import type { TFunction } from 'i18next';
import { columnLetters } from '../../workbook/sheet/address';
import { isolated } from '../shared/isolated';

/**
 * Letters of columns, with neighbours as one range.
 *
 *     columnRanges([1, 2, 19, 20, 21]) //=> 'B, C, T–V'
 */
export function columnRanges(columns: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const column of columns) {
    const range = ranges[ranges.length - 1];
    if (range && range.last === column - 1) range.last = column;
    else ranges.push({ first: column, last: column });
  }
  return ranges
    .map(({ first, last }) => {
      const [from, to] = [columnLetters(first), columnLetters(last)];
      if (first === last) return from;
      return last === first + 1 ? `${from}, ${to}` : `${from}–${to}`;
    })
    .join(', ');
}

/**
 *     columnWords([3], t) //=> 'Column D'
 *     columnWords([3, 5], t) //=> 'Columns D, F'
 */
export function columnWords(columns: readonly number[], t: TFunction): string {
  const names = columnRanges(columns);
  return columns.length === 1
    ? t('formatMatrix.column', { column: isolated(names) })
    : t('formatMatrix.severalColumns', { columns: isolated(names) });
}
