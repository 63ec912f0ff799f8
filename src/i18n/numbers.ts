/** By language and decimals: to make one costs a hundred times what it costs to use it. */
const formatters = new Map<string, Intl.NumberFormat>();

/**
 * Numbers as a language writes them, in Latin digits always: codes and Excel's cells are in Latin
 * digits, and one line must not mix two kinds.
 *
 *     formatNumber(1234.5, 'fr', 1) //=> '1 234,5' (with a narrow no-break space)
 */
export function formatNumber(value: number, language: string, decimals = 0): string {
  return formatter(`${language}-u-nu-latn`, decimals).format(value);
}

/**
 * A share of 0–1 as the number that stands before the percent sign, with one decimal.
 *
 *     percentNumber(102 / 114, 'en') //=> '89.5'
 */
export function percentNumber(share: number, language: string): string {
  return formatNumber(share * 100, language, 1);
}

function formatter(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formatters.set(key, made);
  }
  return made;
}
