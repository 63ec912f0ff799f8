import { scanXml } from './scan-xml';

/**
 * The texts that cells share, in order. Rich text without its formatting, Japanese without
 * readings.
 *
 *     readStrings('<sst><si><t>Plan</t></si></sst>') //=> ['Plan']
 */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      isReading ||= name === 'rPh';
      isText = name === 't' && !isReading;
    },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      if (name === 'si') strings.push(withoutEscapes(text));
      isText = false;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return strings;
}

/**
 * Characters that XML cannot contain are written as `_x000D_`, by Excel and others.
 *
 *     withoutEscapes('a_x000A_b') //=> 'a\nb'
 */
export function withoutEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text;
}
