/**
 * Numbers as a language writes them, in Latin digits always: codes and Excel's cells are in Latin
 * digits, and one line must not mix two kinds.
 *
 *     formatNumber(1234.5, 'fr', 1) //=> '1 234,5' (with a narrow no-break space)
 */
export function formatNumber(value: number, language: string, decimals = 0): string {
  return new Intl.NumberFormat(`${language}-u-nu-latn`, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/**
 * A share of 0–1 as the number that stands before the percent sign, with one decimal.
 *
 *     percentNumber(102 / 114, 'en') //=> '89.5'
 */
export function percentNumber(share: number, language: string): string {
  return formatNumber(share * 100, language, 1);
}
