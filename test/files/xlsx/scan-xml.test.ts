import type { FileProblem } from '../../../src/files/xlsx/problem';
import { LIMITS } from '../../../src/files/xlsx/limits';
import { attributesIn, scanXml, xmlScanner } from '../../../src/files/xlsx/scan-xml';
import { problemOf } from './problem-of';

/** What a reader hears: "<name source", ">name", and texts. */
function heard(xml: string): string[] {
  const events: string[] = [];
  scanXml(xml, {
    open: (name, source) => events.push(`<${name}${source}`),
    close: (name) => events.push(`>${name}`),
    text: (text) => events.push(text),
  });
  return events;
}

test.each<[string, string, readonly string[]]>([
  ['elements and texts in order', '<a>x<b>y</b></a>', ['<a', 'x', '<b', 'y', '>b', '>a']],
  ['an empty element', '<a b="1"/>', ['<a b="1"', '>a']],
  ['prefixes', '<x:a><y:b/></x:a>', ['<a', '<b', '>b', '>a']],
  ["XML's own entities", '<a>&lt;&amp;&gt;&quot;&apos;</a>', ['<a', '<&>"\'', '>a']],
  ['numbered signs', '<a>&#1058;&#x41;&#x1F600;</a>', ['<a', 'ТA😀', '>a']],
  ['letters as they are written', '<a><![CDATA[<T>&amp;]]></a>', ['<a', '<T>&amp;', '>a']],
  ['what is no content', '<?xml version="1.0"?><a><!-- <b> --></a>\n', ['<a', '>a']],
])('%s', (_, xml, events) => {
  expect(heard(xml)).toEqual(events);
});

test.each<[string, string, FileProblem]>([
  ['nothing', '', 'damaged'],
  ['text alone', 'x', 'damaged'],
  ['an element left open', '<a><b></b>', 'damaged'],
  ['elements crossed', '<a><b></a></b>', 'damaged'],
  ['an attribute without quotes', '<a b=1/>', 'damaged'],
  ['a second root', '<a/><b/>', 'damaged'],
  ['text behind the root', '<a/>x', 'damaged'],
  ['a tag cut off', '<a', 'damaged'],
  ['a comment cut off', '<a><!-- x</a>', 'damaged'],
  ['a lone &', '<a>a & b</a>', 'damaged'],
  ['a sign that is none', '<a>&#x110000;</a>', 'damaged'],
  ['an entity nobody declared', '<a>&b;</a>', 'damaged'],
  ['a document type', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'declares-entities'],
  ['a billion laughs', '<!DOCTYPE a [<!ENTITY b "lol">]><a>&b;</a>', 'declares-entities'],
])('%s is refused', async (_, xml, problem) => {
  expect(await problemOf(() => heard(xml))).toBe(problem);
});

/** The same, in pieces of a length; neighbouring texts are one. */
function heardInPieces(xml: string, length: number): string[] {
  const events: string[] = [];
  let text = '';
  const hear = (event: string) => {
    if (text !== '') events.push(text);
    text = '';
    events.push(event);
  };
  const scanner = xmlScanner({
    open: (name, source) => hear(`<${name}${source}`),
    close: (name) => hear(`>${name}`),
    text: (piece) => (text += piece),
  });
  for (let at = 0; at < xml.length; at += length) scanner.write(xml.slice(at, at + length));
  scanner.end();
  return events;
}

test.each([1, 2, 3, 7, 64, 1000])('a document in pieces of %d letters reads the same', (length) => {
  const xml =
    '<?xml version="1.0"?>\n<a x="1 > 0" y=\'/>\'><!-- <b> -- > --><b/>a &lt; b &#x1F600;' +
    `<![CDATA[<T> ]] ]]><c>${'word &amp; '.repeat(400)}</c></a>\n`;
  expect(heardInPieces(xml, length)).toEqual(heardInPieces(xml, xml.length));
  expect(heardInPieces(xml, xml.length).join('|')).toContain('|a < b 😀<T> ]] |<c|word & word');
});

test('a text without an end is handed on, and no reference is torn', () => {
  const pieces: string[] = [];
  const scanner = xmlScanner({ text: (piece) => pieces.push(piece) });
  scanner.write('<a>');
  const long = 'x &amp; '.repeat(40_000);
  for (let at = 0; at < long.length; at += 999) scanner.write(long.slice(at, at + 999));
  scanner.write('</a>');
  scanner.end();
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join('')).toBe('x & '.repeat(40_000));
});

test('a tag without an end is given up in time that grows with its length', async () => {
  const endless = () => {
    const scanner = xmlScanner({});
    scanner.write('<a');
    for (let piece = 0; piece < 1000; piece += 1) scanner.write(' b="1"'.repeat(1000));
  };
  expect(await problemOf(endless)).toBe('damaged');
});

test('elements within elements end somewhere', async () => {
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  expect(await problemOf(() => heard(nested(LIMITS.depth)))).toBe('none');
  expect(await problemOf(() => heard(nested(LIMITS.depth + 1)))).toBe('damaged');
});

test.each([
  ['both kinds of quotes', ` r="A1" t='s'`, { r: 'A1', t: 's' }],
  ['entities', ' name="a &amp; b"', { name: 'a & b' }],
  ['prefixes', ' r:id="r1" xmlns:r="x"', { id: 'r1' }],
  ['its own before another’s', ' id="own" r:id="other"', { id: 'own' }],
  ['its own behind another’s', ' r:id="other" id="own"', { id: 'own' }],
  ['none', '', {}],
])('attributes with %s', (_, source, attributes) => {
  expect(Object.fromEntries(attributesIn(source))).toEqual(attributes);
});
