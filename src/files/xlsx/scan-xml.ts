import { Unreadable } from './problem';
import { LIMITS } from './limits';

/** Callbacks for the contents of a document, in order. Names have no prefix. */
export interface XmlReader {
  /** `source` is the text of the attributes, see `attributesIn`. */
  readonly open?: (name: string, source: string) => void;
  readonly close?: (name: string) => void;
  /** One text may come in several pieces. */
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

/** A document that is read piece by piece, as it is unpacked. */
export interface XmlScanner {
  readonly write: (piece: string) => void;
  /** The document must be complete. */
  readonly end: () => void;
}

/** Longest tag or comment that is held at once. */
const LONGEST = 1_000_000;
/** Text without an end in sight is handed on from this length, but for what may be a reference. */
const LONG_TEXT = 65_536;
const LONGEST_REFERENCE = 12;

/**
 * Reads a well-formed XML document from start to end, without holding it. Document types are
 * refused, and with them every entity except XML's own five: nothing can be expanded or downloaded.
 */
export function xmlScanner(reader: XmlReader): XmlScanner {
  const inside: string[] = [];
  let hasRoot = false;
  let rest = '';
  // A tag that has not ended yet is tried again when twice as much is there: linear in its length.
  let enough = 0;

  const text = (from: string) => {
    if (inside.length > 0) reader.text?.(plainText(from));
    else if (from.trim() !== '') throw new Unreadable('damaged');
  };
  const tagAt = (xml: string, at: number): number => {
    TAG.lastIndex = at;
    const [tag, name = '', source = '', isEmpty] = TAG.exec(xml) ?? [];
    if (!tag) return -1;
    if (hasRoot && inside.length === 0) throw new Unreadable('damaged');
    hasRoot = true;
    reader.open?.(localName(name), source);
    if (isEmpty) reader.close?.(localName(name));
    else if (inside.push(name) > LIMITS.depth) throw new Unreadable('damaged');
    return at + tag.length;
  };
  /** Reads what begins with the "<" here; returns where it ends, −1 if that is not there yet. */
  const markupAt = (xml: string, at: number): number => {
    const sign = xml[at + 1];
    if (sign === '/') {
      const end = behind(xml, '>', at);
      if (end < 0) return -1;
      const name = xml.slice(at + 2, end - 1).trimEnd();
      if (inside.pop() !== name) throw new Unreadable('damaged');
      reader.close?.(localName(name));
      return end;
    }
    if (sign === '?') return behind(xml, '?>', at);
    if (sign !== '!') return tagAt(xml, at);
    if (xml.startsWith('<!--', at)) return behind(xml, '-->', at + 4);
    if (xml.startsWith('<![CDATA[', at) && inside.length > 0) {
      const end = behind(xml, ']]>', at);
      if (end >= 0) reader.text?.(xml.slice(at + 9, end - 3));
      return end;
    }
    if (['<!--', '<![CDATA['].some((start) => start.startsWith(xml.slice(at)))) return -1;
    throw new Unreadable('declares-entities');
  };
  const read = () => {
    let at = 0;
    for (;;) {
      const next = rest.indexOf('<', at);
      if (next < 0) break;
      if (next > at) text(rest.slice(at, next));
      at = next;
      const end = markupAt(rest, next);
      if (end < 0) break;
      at = end;
    }
    rest = rest.slice(at);
    const isText = !rest.startsWith('<');
    if (isText && rest.length > LONG_TEXT) {
      const reference = rest.lastIndexOf('&');
      const end = reference >= rest.length - LONGEST_REFERENCE ? reference : rest.length;
      text(rest.slice(0, end));
      rest = rest.slice(end);
    }
    enough = isText ? 0 : 2 * rest.length;
  };
  return {
    write: (piece) => {
      rest += piece;
      if (enough > 0 && rest.length > LONGEST) throw new Unreadable('damaged');
      if (rest.length >= enough) read();
    },
    end: () => {
      read();
      if (rest.startsWith('<')) throw new Unreadable('damaged');
      text(rest);
      if (!hasRoot || inside.length > 0) throw new Unreadable('damaged');
    },
  };
}

/**
 * Reads a document that is there as a whole.
 *
 *     scanXml('<a b="1">x</a>', { open: (name, source) => …, text: (text) => … })
 */
export function scanXml(xml: string, reader: XmlReader): void {
  const scanner = xmlScanner(reader);
  scanner.write(xml);
  scanner.end();
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
  return at < 0 ? -1 : at + sign.length;
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
