/**
 * What every server of the add-in's files sends besides their bytes. assets/hosting says the same to
 * nginx, Apache, IIS and Azure, and test/workbench/server/hosting.test.ts that none differs.
 */
import { extname } from 'node:path';

/**
 * Any page may read the files: Excel on the web fetches functions.json from a page of Microsoft's,
 * whose name differs by region, and without this every formula is `#NAME?` while the pane works
 * (office-js #3970). They hold nothing secret. No header forbids frames: Office shows the pane in
 * one.
 */
const ALWAYS = {
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
};

/** By folder: the names of chunks change with their contents. */
const CACHING = { chunks: 'max-age=31536000, immutable', assets: 'max-age=86400' };
/** Kept, but asked for each time: otherwise parts of two versions could meet after an update. */
const ASK_AGAIN = 'no-cache';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

/** @param {string} path */
export const contentType = (path) =>
  TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';

/**
 * The headers of a file of the add-in.
 *
 *     addinHeaders(['assets', 'app-32.png'])['cache-control']   //=> 'max-age=86400'
 *
 * @param {readonly string[]} names its address below the add-in's folder
 */
export const addinHeaders = (names) => {
  const folder = names.length > 1 ? (names[0] ?? '') : '';
  return {
    ...ALWAYS,
    'cache-control': Object.hasOwn(CACHING, folder) ? CACHING[folder] : ASK_AGAIN,
  };
};
