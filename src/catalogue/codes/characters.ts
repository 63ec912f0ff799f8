/** Characters replaced in a code; the many kinds of spaces, dashes and points become one each. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, ''],
  // Footnote marks: "3.8¹".
  [/[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]/g, ''],
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' '],
  [/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-'],
  [/[\u066B\u2024\uFE52]/g, '.'],
  [/(\d)[\u00B7\u2027\u30FB](?=\d)/g, '$1.'],
  [/[\u066C]/g, ','],
  [/[\u060C\u061B\u3001]/g, ';'],
];

/** Digit zero in Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese and Khmer. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0];
const OTHER_DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙໐-໙၀-၉០-៩]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
// eslint-disable-next-line no-control-regex -- the bounds of ASCII are meant
const ASCII = /^[\x00-\x7F]*$/;

/**
 * The text in lower case with digits 0–9 and plain spaces, dashes and points. Characters without
 * width and superscripts are removed: the 1 of "3.8¹" is a footnote.
 *
 *     plainCharacters('Ｔａｒｇｅｔ ٣٫٨') //=> 'target 3.8'
 */
export function plainCharacters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let plain = text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(OTHER_DIGIT, plainDigit);
  for (const [signs, instead] of SIGNS) plain = plain.replace(signs, instead);
  return plain.toLowerCase();
}

function plainDigit(digit: string): string {
  const point = digit.charCodeAt(0);
  return String(point - (ZEROS.find((zero) => point >= zero && point < zero + 10) as number));
}

/**
 * Letters that resemble the a, b, c, d of codes (Cyrillic, Greek), and the Arabic ones that the
 * United Nations' Arabic texts use instead. Cyrillic в resembles B, so it is read as b, although it
 * is third in its alphabet; б, г, д resemble no Latin letter and stay unknown, so that nobody's
 * third letter is silently read as the second.
 */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  α: 'a',
  β: 'b',
  أ: 'a',
  ا: 'a',
  ب: 'b',
  ج: 'c',
  د: 'd',
};

/**
 *     plainLetter('в') //=> 'b'
 *     plainLetter('7') //=> '7'
 */
export function plainLetter(sign: string): string {
  return LETTERS[sign] ?? sign;
}
