import { basicValue, isBlank, shown } from '../../../assessment/cells';
import { findLanguage } from '../../../catalogue/languages';
import { cellsOfArgument, type CallArgument } from '../call-arguments';
import type { LookupTables } from '../lookup-tables';
import { countText, type Count } from './counts';
import type { NativeText } from './figures';
import { changed, checksOf, nativeRequest } from './request';
import { quoted, WRONG_CELLS } from './text';
import type { PortableReason } from '../reason';

/** How a language says the headline. */
export interface HeadlineWords {
  /** With `{covered}`, `{applicable}`, `{percent}`, `{total}`, `{partial}`, `{notApplicable}`. */
  readonly template: string;
  /** What divides the decimals: "." or ",". */
  readonly decimal: string;
}

/** By the tag of the interface's language: `en`, `fr` … */
export type HeadlineLanguages = Readonly<Record<string, HeadlineWords>>;

const COUNTS: Readonly<Record<string, Count>> = {
  covered: 'covered',
  applicable: 'applicable',
  total: 'total',
  partial: 'partial',
  notApplicable: 'notApplicable',
};

/** From here on the sentence would write 1,000 or 1 000, each language otherwise. */
const GROUPED = 1000;

/** The sentence with its counts live. */
export function headlineText(
  args: readonly (CallArgument | undefined)[],
  tables: LookupTables,
  languages: HeadlineLanguages,
): NativeText | PortableReason {
  const request = nativeRequest(args, tables);
  if (typeof request === 'string') return request;
  const words = wordsOf(args[4], languages);
  if (!words) return 'unknown-language';
  if (!request.targets && request.argument.cells.length >= GROUPED) return 'many-targets';
  return (at) => {
    const count = (which: Count) => countText(request, which, at);
    return (
      `IF(${[...checksOf(request, at), ...changed(args[4])].join('+')}>0,${WRONG_CELLS},` +
      `IF(${count('applicable')}=0,NA(),${sentence(words, count)}))`
    );
  };
}

function sentence({ template, decimal }: HeadlineWords, count: (which: Count) => string): string {
  return template
    .split(/\{(\w+)\}/)
    .flatMap((part, index) => {
      if (index % 2 === 0) return part === '' ? [] : [quoted(part)];
      if (part === 'percent') {
        // FIXED writes the point of the desk it is calculated on.
        const fixed = `FIXED(100*${count('covered')}/${count('applicable')},1,TRUE())`;
        const [other, own] = decimal === ',' ? ['.', ','] : [',', '.'];
        return [`SUBSTITUTE(${fixed},${quoted(other as string)},${quoted(own as string)})`];
      }
      const which = COUNTS[part];
      return which ? [count(which)] : [quoted(`{${part}}`)];
    })
    .join('&');
}

function wordsOf(
  language: CallArgument | undefined,
  languages: HeadlineLanguages,
): HeadlineWords | undefined {
  const cell = basicValue(cellsOfArgument(language)[0]?.[0]);
  const tag = isBlank(cell) ? 'en' : findLanguage(shown(cell));
  return tag === null ? undefined : languages[tag.split(/[-_]/)[0] as string];
}
