import { quoted } from '../formula/text';

/**
 * A sentence with placeholders, as a formula that fills in the figures. Numbers appear as the
 * reader's Excel writes them, with its own decimal separator: a format inside a text would depend
 * on it.
 *
 *     sentence('{{covered}} of {{all}}', { covered: 'D5', all: 'C5' }) //=> 'D5&" of "&C5'
 */
export function sentence(template: string, figures: Readonly<Record<string, string>>): string {
  return template
    .split(/({{\w+}})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^{{(\w+)}}$/.exec(part)?.[1];
      if (name === undefined) return quoted(part);
      const figure = figures[name];
      if (figure === undefined) throw new Error(`no figure for {{${name}}}`);
      return figure;
    })
    .join('&');
}

/**
 * A share, or a word if the whole is 0, so that 0 % of nothing is never shown.
 *
 *     share('D5+E5', 'C5', 'n/a') //=> 'IF(C5=0,"n/a",(D5+E5)/C5)'
 */
export function share(part: string, whole: string, nothing: string): string {
  return `IF(${whole}=0,${quoted(nothing)},(${part})/${whole})`;
}

/**
 * Is a value one of the words in a row of cells? Excel ignores case when it compares texts; MATCH
 * would read * and ? in the value as placeholders.
 *
 *     isIn('TRIM(A1)', '$X$3:$Z$3') //=> 'SUMPRODUCT(($X$3:$Z$3=TRIM(A1))*1)>0'
 */
export function isIn(value: string, words: string): string {
  return `SUMPRODUCT((${words}=${value})*1)>0`;
}

/**
 * 1 for each row of a column that has one of the words, once for every word: rows × words.
 *
 *     eachIsIn('A1:A9', '$X$3:$Z$3') //=> '(TRIM(A1:A9)=$X$3:$Z$3)'
 */
export function eachIsIn(column: string, words: string): string {
  return `(TRIM(${column})=${words})`;
}
