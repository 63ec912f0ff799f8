/** Finds the file for an address, inside its folder only. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Splits an address into names that cannot lead out of a folder.
 *
 *     segments('/a/%62.js')   //=> ['a', 'b.js']
 *     segments('/../secret')  //=> undefined
 *
 * @param {string} path the address's path, still encoded
 * @returns {string[] | undefined} undefined when it is not a plain path
 */
export function segments(path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (/[\\\0:]/.test(decoded)) return undefined;
  const names = decoded.split('/').filter((name) => name !== '');
  return names.some((name) => name === '.' || name === '..' || name.startsWith('.'))
    ? undefined
    : names;
}

/**
 * Reads a file in a folder; the folder's own address returns its index.html.
 *
 * @param {string} folder
 * @param {readonly string[]} names from `segments`
 * @param {boolean} anyCase finds `en-US` where the file system has `en-us`, as Microsoft's CDN does
 * @returns {Promise<{ path: string, bytes: Buffer } | undefined>} undefined when there is none
 */
export async function readBelow(folder, names, anyCase = false) {
  let path = folder;
  for (const name of names) {
    let real = name;
    if (anyCase) {
      const entries = await readdir(path).catch(() => /** @type {string[]} */ ([]));
      real =
        entries.find((entry) => entry === name) ??
        entries.find((entry) => entry.toLowerCase() === name.toLowerCase()) ??
        name;
    }
    path = join(path, real);
  }
  try {
    if ((await stat(path)).isDirectory()) path = join(path, 'index.html');
    return { path, bytes: await readFile(path) };
  } catch {
    return undefined;
  }
}
