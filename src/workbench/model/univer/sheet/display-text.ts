import { numfmt } from '@univerjs/core';
import type { CellValue } from '../../snapshot';

/**
 * What a cell shows: its value in its number format. If the format is not understood, the value is
 * shown as in General.
 *
 *     displayText(0.895, '0.0%', 'en-US')  //=> '89.5%'
 *     displayText(true, 'General', 'en-US') //=> 'TRUE'
 */
export function displayText(value: CellValue | undefined, format: string, locale: string): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (format === 'General' || format === '@')) return value;
  try {
    return numfmt.format(format, value, { locale });
  } catch {
    return numfmt.format('General', value, { locale });
  }
}
