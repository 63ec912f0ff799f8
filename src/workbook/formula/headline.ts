/** Words for the headline, the sentence that ministers read, in one language. */
export interface HeadlineWords {
  /** With a placeholder such as `{covered}` for each of `HeadlineFigures`, and `{percent}`. */
  readonly template: string;
  /** The decimal separator: "." or ",". */
  readonly decimal: string;
  /**
   * What follows the number of a percentage: "%", with the space that the language puts before it.
   */
  readonly percentSign: string;
}

export type HeadlineFigure =
  'covered' | 'applicable' | 'total' | 'partial' | 'none' | 'notApplicable';

/**
 * The sentence as a formula that combines counting formulas. It reads the same as the one from
 * SDG.HEADLINE, in the sheet's language, whatever the regional settings of the computer that
 * calculates it.
 */
export function headlineFormula(
  { template, decimal, percentSign }: HeadlineWords,
  count: (figure: HeadlineFigure) => string,
): string {
  return template
    .split(/\{(\w+)\}/)
    .flatMap((part, index) => {
      if (index % 2 === 0) return part === '' ? [] : [text(part)];
      if (part !== 'percent') return [count(part as HeadlineFigure)];
      // FIXED uses the computer's decimal separator.
      const percent = `FIXED(100*${count('covered')}/${count('applicable')},1,TRUE())`;
      const [other, own] = decimal === ',' ? ['.', ','] : [',', '.'];
      return [`SUBSTITUTE(${percent},${text(other)},${text(own)})`, text(percentSign)];
    })
    .join('&');
}

const text = (part: string) => `"${part.replaceAll('"', '""')}"`;
