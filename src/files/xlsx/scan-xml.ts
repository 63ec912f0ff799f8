import { Unreadable } from './problem';
import { LIMITS } from './limits';

/** Callbacks for the contents of a document, in order. Names have no prefix. */
interface XmlReader {
  /** `source` is the text of the attributes, see `attributesIn`. */
  readonly open?: (name: string, source: string) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const NAME = String.raw`[^\s"'<>/=&]+`;
const VALUE = String.raw`"[^"<]*"|'[^'<]*'`;
const TAG = new RegExp(String.raw`<(${NAME})((?:\s+${NAME}\s*=\s*(?:${VALUE}))*)\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/gi;
const ENTITIES = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const),
);

/**
 * Reads a well-formed XML document from start to end. Document types are refused, and with them
 * every entity except XML's own five: nothing can be expanded or downloaded.
 *
 *     scanXml('<a b="1">x</a>', { open: (name, source) => …, text: (text) => … })
 */
export function scanXml(xml: string, reader: XmlReader): void {
  const inside: string[] = [];
  let hasRoot = false;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const end = next < 0 ? xml.length : next;
    if (end > at) {
      const text = xml.slice(at, end);
      if (inside.length > 0) reader.text?.(plainText(text));
      else if (text.trim() !== '') throw new Unreadable('damaged');
    }
    if (next < 0) break;
    const sign = xml[next + 1];
    if (sign === '/') {
      at = behind(xml, '>', next);
      const name = xml.slice(next + 2, at - 1).trimEnd();
      if (inside.pop() !== name) throw new Unreadable('damaged');
      reader.close?.(localName(name));
    } else if (sign === '?') {
      at = behind(xml, '?>', next);
    } else if (xml.startsWith('<!--', next)) {
      at = behind(xml, '-->', next + 4);
    } else if (xml.startsWith('<![CDATA[', next) && inside.length > 0) {
      at = behind(xml, ']]>', next);
      reader.text?.(xml.slice(next + 9, at - 3));
    } else if (sign === '!') {
      throw new Unreadable('declares-entities');
    } else {
      TAG.lastIndex = next;
      const [tag, name = '', source = '', isEmpty] = TAG.exec(xml) ?? [];
      if (!tag || (hasRoot && inside.length === 0)) throw new Unreadable('damaged');
      hasRoot = true;
      at = next + tag.length;
      reader.open?.(localName(name), source);
      if (isEmpty) reader.close?.(localName(name));
      else if (inside.push(name) > LIMITS.depth) throw new Unreadable('damaged');
    }
  }
  if (!hasRoot || inside.length > 0) throw new Unreadable('damaged');
}

/**
 * The attributes of an element by name, without prefixes.
 *
 *     attributesIn(' r="A1" t="s"').get('t') //=> 's'
 */
export function attributesIn(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    const local = localName(name);
    const isOwn = local === name;
    // If both exist, the element's own attribute overrides one from another vocabulary.
    if (name.startsWith('xmlns') || (!isOwn && found.has(local))) continue;
    found.set(local, plainText(double ?? single ?? ''));
  }
  return found;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function behind(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from);
  if (at < 0) throw new Unreadable('damaged');
  return at + sign.length;
}

function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
    const code = hex ? parseInt(hex, 16) : Number(decimal ?? NaN);
    const sign = code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES.get(name ?? '');
    if (sign === undefined) throw new Unreadable('damaged');
    return sign;
  });
}
