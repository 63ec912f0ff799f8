const ITEM = '\\d{1,2}[-.](?:\\d{1,2}|[أابجد])(?:[-.]\\d{1,2})?(?![\\p{L}\\p{N}]|[-.]\\d)';

/** "الغاية 3-8", "الغايات 3-4 و5-2": codes with dashes after their word. */
const LIST = new RegExp(
  '(?:غاي(?:ة|ات|تان|تين)|مؤشر(?:ات|ان|ين)?|مقصد|مقاصد)[\\s:(]*' +
    `${ITEM}(?:[\\s,;]*(?:و\\s*)?${ITEM})*`,
  'gu',
);

/**
 * A text in which the codes that the United Nations' Arabic texts write with dashes have points; its
 * length stays.
 *
 *     withArabicPoints('الغايتان 3-8 و1-أ') //=> 'الغايتان 3.8 و1.أ'
 */
export function withArabicPoints(text: string): string {
  return text.replace(LIST, (list) => list.replace(/(\d)-(?=[\dأابجد])/g, '$1.'));
}
