import type { FileProblem } from '../../../src/files/xlsx/problem';
import { LIMITS } from '../../../src/files/xlsx/limits';
import { attributesIn, scanXml } from '../../../src/files/xlsx/scan-xml';
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
