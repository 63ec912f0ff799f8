/** The number format in which Excel keeps every entry as text. */
export const TEXT_FORMAT = '@';
/** The number format of cells that nobody has formatted. */
export const GENERAL_FORMAT = 'General';

/** Text that Excel would read as a formula, error, number, date or truth value in some language. */
const READ_AS_OTHER = /^[=+\-@'#]|\p{Nd}|^\p{Lu}{4,}$|^(?:[Tt]rue|[Ff]alse)$/u;

/**
 * What to enter into a cell so that a text stays the same text. Excel removes a leading apostrophe
 * and keeps the rest, except in cells with the text format, where the apostrophe would remain.
 * Anything but text is entered unchanged.
 *
 *     typedText('2030') //=> "'2030"
 *     typedText('2030', '@') //=> '2030'
 *     typedText(2030) //=> 2030
 */
export function typedText<T>(content: T, numberFormat = GENERAL_FORMAT): T | string {
  const isText = typeof content === 'string' && numberFormat !== TEXT_FORMAT;
  return isText && READ_AS_OTHER.test(content) ? `'${content}` : content;
}

/**
 * What to enter so that a cell that does not have the format Text gets back the contents that were
 * read from it. For text, even text that resembles a formula, Excel returns the same formula and
 * value.
 *
 *     inputAgain('=1+1', 2) //=> '=1+1'
 *     inputAgain('=1+1', '=1+1') //=> "'=1+1"
 */
export function inputAgain(formula: unknown, value: unknown): unknown {
  return formula === value ? typedText(formula) : formula;
}
