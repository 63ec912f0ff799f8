/** Cached by language and decimals: creating one costs a hundred times as much as using it. */
const formatters = new Map<string, Intl.NumberFormat>();

/**
 * Numbers as written in a language, but always in Latin digits: codes and Excel's cells use them,
 * and one line must not mix two kinds.
 *
 *     formatNumber(1234.5, 'fr', 1) //=> '1 234,5' (with a narrow no-break space)
 */
export function formatNumber(value: number, language: string, decimals = 0): string {
  return formatter(`${language}-u-nu-latn`, decimals).format(value);
}

/**
 * How a percentage is written in a language: the decimal separator, and what follows the number.
 */
export interface PercentForm {
  readonly decimal: '.' | ',';
  readonly sign: string;
}

/**
 * From Unicode's CLDR, written down because formulas need the parts and not all browsers know
 * Kazakh. The marks in Arabic keep the sign to the right of the digits.
 */
const PERCENT_FORMS: Readonly<Record<string, PercentForm>> = {
  ar: { decimal: '.', sign: '\u200e%\u200e' },
  es: { decimal: ',', sign: '\u00a0%' },
  fr: { decimal: ',', sign: '\u00a0%' },
  kk: { decimal: ',', sign: '%' },
  ru: { decimal: ',', sign: '\u00a0%' },
};

/** The form of a language of the interface; that of English for other languages. */
export function percentForm(language: string): PercentForm {
  return PERCENT_FORMS[language] ?? { decimal: '.', sign: '%' };
}

/**
 * A share of 0–1 as a percentage.
 *
 *     formatPercent(102 / 114, 'en') //=> '89.5%'
 *     formatPercent(102 / 114, 'fr') //=> '89,5 %' (with a no-break space)
 */
export function formatPercent(share: number, language: string, decimals = 1): string {
  const { decimal, sign } = percentForm(language);
  // Excel rounds to 15 digits: 23 of 80 is 28.75, not 28.749999999999996.
  const percent = Number((share * 100).toPrecision(15));
  return formatNumber(percent, 'en', decimals).replace('.', decimal) + sign;
}

/**
 * The number format of a cell with a share. Excel uses the decimal separator of the reader's
 * settings.
 *
 *     percentCellFormat('fr') //=> '0.0" "%' (with a no-break space)
 */
export function percentCellFormat(language: string): string {
  const space = percentForm(language).sign.startsWith('\u00a0') ? '"\u00a0"' : '';
  return `0.0${space}%`;
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
