/** Reads a sheet's own part, for what hucre ignores. */
import { tagsOf } from '../package/xml-text';

/** The lists whose arrow is switched off, by the index of the validation. */
export const withoutArrow = (xml: string): boolean[] =>
  tagsOf(xml, 'dataValidation')
    .filter(({ attributes }) => attributes['sqref'] && attributes['type'])
    .filter(({ attributes }) => attributes['type'] !== 'none')
    .map(({ attributes }) => /^(1|true)$/.test(attributes['showDropDown'] ?? ''));

/**
 * Heights that Excel fitted to the text, in points by row: the model's grid does not fit any
 * itself.
 */
export function fittedHeights(xml: string): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?row\b[^>]*>/g)) {
    const number = /\br="(\d+)"/.exec(tag)?.[1];
    const height = Number(/\bht="([^"]+)"/.exec(tag)?.[1]);
    const isSet = /\bcustomHeight="(?:1|true)"/.test(tag);
    if (number && height > 0 && !isSet) heights.set(Number(number) - 1, height);
  }
  return heights;
}

/** Characters in a column without a width, if the sheet specifies it. */
export function usualColumnWidth(xml: string): number | undefined {
  const width = Number(tagsOf(xml, 'sheetFormatPr')[0]?.attributes['defaultColWidth']);
  return width > 0 ? width : undefined;
}
