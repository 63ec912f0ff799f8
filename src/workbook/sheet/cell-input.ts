/** The number format in which Excel keeps whatever is entered as text. */
export const TEXT_FORMAT = '@';

/** Read by Excel as a formula, an error, a number, a date or a truth value, in some language. */
const READ_AS_OTHER = /^[=+\-@'#]|\p{Nd}|^\p{Lu}{4,}$|^(?:[Tt]rue|[Ff]alse)$/u;

/**
 * What to enter into a cell so that a text stays that text: Excel takes a leading apostrophe away
 * and the rest as it is, except in cells with the text format, where the apostrophe would stay.
 * Anything but text is entered as it is.
 *
 *     typedText('2030') //=> "'2030"
 *     typedText('2030', '@') //=> '2030'
 *     typedText(2030) //=> 2030
 */
export function typedText<T>(content: T, numberFormat = 'General'): T | string {
  const isText = typeof content === 'string' && numberFormat !== TEXT_FORMAT;
  return isText && READ_AS_OTHER.test(content) ? `'${content}` : content;
}

/**
 * What to enter so that a cell holds again what was read from it. Excel gives the same formula and
 * value for a text, even one that looks like a formula.
 *
 *     inputAgain('=1+1', 2, 'General') //=> '=1+1'
 *     inputAgain('=1+1', '=1+1', 'General') //=> "'=1+1"
 */
export function inputAgain(formula: unknown, value: unknown, numberFormat: string): unknown {
  return formula === value ? typedText(formula, numberFormat) : formula;
}
