/** How a language says the headline, the sentence that ministers read. */
export interface HeadlineWords {
  /** With a place such as `{covered}` for each figure of `HeadlineFigures`, and `{percent}`. */
  readonly template: string;
  /** What divides the decimals: "." or ",". */
  readonly decimal: string;
  /** What follows the number of a percentage: "%", with the language's space before it. */
  readonly percentSign: string;
}

export type HeadlineFigure =
  'covered' | 'applicable' | 'total' | 'partial' | 'none' | 'notApplicable';

/**
 * The sentence as a formula over formulas that count. It reads as SDG.HEADLINE writes it, in the
 * sheet's language, whatever the settings of the desk it is calculated on.
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
      // FIXED writes the decimal sign of the desk.
      const percent = `FIXED(100*${count('covered')}/${count('applicable')},1,TRUE())`;
      const [other, own] = decimal === ',' ? ['.', ','] : [',', '.'];
      return [`SUBSTITUTE(${percent},${text(other)},${text(own)})`, text(percentSign)];
    })
    .join('&');
}

const text = (part: string) => `"${part.replaceAll('"', '""')}"`;
