/** What a server must send with the add-in's files, whichever server it is. */

const UTF8 = '; charset=utf-8';
const ASK_AGAIN = 'no-cache';
const FOR_EVER = 'max-age=31536000, immutable';

/** One file of each kind: what it is, and how long it may be kept. */
const FILES = [
  ['taskpane.html', `text/html${UTF8}`, ASK_AGAIN],
  ['functions/index.html', `text/html${UTF8}`, ASK_AGAIN],
  ['functions.js', `text/javascript${UTF8}`, ASK_AGAIN],
  ['functions.json', `application/json${UTF8}`, ASK_AGAIN],
  ['functions/reference.json', `application/json${UTF8}`, ASK_AGAIN],
  ['manifest.xml', `text/xml${UTF8}`, ASK_AGAIN],
  ['licences.txt', `text/plain${UTF8}`, ASK_AGAIN],
  ['assets/app-32.png', 'image/png', 'max-age=86400'],
];

/**
 * @param {string} chunk the name of a file in chunks/
 * @returns {[path: string, headers: Record<string, string | undefined>][]} `undefined` where there
 *   must be no such header
 */
export const hostedFiles = (chunk) =>
  [...FILES, [`chunks/${chunk}`, `text/javascript${UTF8}`, FOR_EVER]].map(
    ([path, type, caching]) => [
      path ?? '',
      {
        'content-type': type,
        'cache-control': caching,
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
        'x-frame-options': undefined,
        'content-security-policy': undefined,
      },
    ],
  );
