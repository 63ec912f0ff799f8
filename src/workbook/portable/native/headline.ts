import { basicValue, isBlank, shown } from '../../../assessment/cells';
import { findLanguage } from '../../../catalogue/languages';
import { headlineFormula, type HeadlineWords } from '../../formula/headline';
import { cellsOfArgument, type CallArgument } from '../call-arguments';
import type { LookupTables } from '../lookup-tables';
import { countText } from './counts';
import type { NativeText } from './figures';
import { changed, checksOf, nativeRequest } from './request';
import { checked } from './text';
import type { PortableReason } from '../reason';

/** By the language tag of the interface: `en`, `fr` … */
export type HeadlineLanguages = Readonly<Record<string, HeadlineWords>>;

/** From here on numbers would be grouped as 1,000 or 1 000, depending on the language. */
const GROUPED = 1000;

/** The sentence with live counts. */
export function headlineText(
  args: readonly (CallArgument | undefined)[],
  tables: LookupTables,
  languages: HeadlineLanguages,
): NativeText | PortableReason {
  const request = nativeRequest([...args.slice(0, 4), args[5]], tables);
  if (typeof request === 'string') return request;
  const words = wordsOf(args[4], languages);
  if (!words) return 'unknown-language';
  if (!request.targets && request.argument.cells.length >= GROUPED) return 'many-targets';
  return (at) => {
    // Where nothing applies, its percentage divides by 0.
    const sentence = headlineFormula(words, (figure) => countText(request, figure, at));
    return checked([...checksOf(request, at), ...changed(args[4])], sentence);
  };
}

function wordsOf(
  language: CallArgument | undefined,
  languages: HeadlineLanguages,
): HeadlineWords | undefined {
  const cell = basicValue(cellsOfArgument(language)[0]?.[0]);
  const tag = isBlank(cell) ? 'en' : findLanguage(shown(cell));
  return tag === null ? undefined : languages[tag.split(/[-_]/)[0] as string];
}
