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
 * Is a value one of several? Excel ignores case when comparing texts.
 *
 *     isOneOf('A1', ['no', 'non']) //=> 'OR(A1="no",A1="non")'
 */
export function isOneOf(value: string, texts: readonly string[]): string {
  const each = texts.map((text) => `${value}=${quoted(text)}`);
  return each.length === 1 ? `${each[0]}` : `OR(${each.join(',')})`;
}

/**
 * The same for each cell of a range, as 0 and 1.
 *
 *     eachIsOneOf('A1:A9', ['no', 'non']) //=> '((A1:A9="no")+(A1:A9="non")>0)'
 */
export function eachIsOneOf(range: string, texts: readonly string[]): string {
  const each = texts.map((text) => `(${range}=${quoted(text)})`);
  return each.length === 1 ? `${each[0]}` : `(${each.join('+')}>0)`;
}
