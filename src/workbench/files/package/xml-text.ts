/**
 * Reads XML as text, for the few attributes that hucre does not return. The parts are written by
 * spreadsheet programs; only XML's own five entities are resolved.
 */

export interface XmlTag {
  readonly attributes: Readonly<Record<string, string>>;
  /** The text between start and end tag, unresolved; empty for `<a/>`. */
  readonly inner: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** `a &amp; b` → `a & b` */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex
      ? String.fromCodePoint(parseInt(String(hex), 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (ENTITIES[String(name)] ?? whole),
  );

/** For text and attributes; line breaks are escaped, or a parser would turn them into spaces. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);

/** All elements with a local name, in order, whatever their prefix: `tagsOf(xml, 'sheet')`. */
export function tagsOf(xml: string, name: string): XmlTag[] {
  const pattern = new RegExp(
    `<((?:[\\w-]+:)?${name})((?:\\s+(?:[^\\s=>/]+)\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*(/?)>`,
    'g',
  );
  return [...xml.matchAll(pattern)].map((match) => {
    const [whole, tag, attributes = '', empty] = match;
    const start = match.index + whole.length;
    const end = empty ? start : xml.indexOf(`</${tag}>`, start);
    return {
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((pair) => [
          pair[1],
          unescapeXml(pair[2] ?? pair[3] ?? ''),
        ]),
      ),
      inner: end > start ? xml.slice(start, end) : '',
    };
  });
}
