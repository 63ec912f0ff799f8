/** The declaration at the start of a part, in any encoding whose letters are those of ASCII. */
const DECLARED = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.:-]{0,39})["']/;

/** Bytes at the start of a part in which its encoding can be told. */
export const HEAD = 256;

/**
 * The encoding of a part, as XML tells it: by the mark at its start; by its first letter, which is
 * always "<"; or by the name in its declaration. Otherwise it is UTF-8.
 *
 *     encodingOf(bytes('<?xml version="1.0" encoding="ISO-8859-1"?>')) //=> 'iso-8859-1'
 */
export function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const name = DECLARED.exec(String.fromCharCode(...head.subarray(0, HEAD)))?.[1]?.toLowerCase();
  // Two bytes a letter would have been seen above: programs that keep a text in memory say so.
  return name === undefined || /^(utf-?16|ucs-?2|iso-10646)/.test(name) ? 'utf-8' : name;
}
