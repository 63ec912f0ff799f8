import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { textsLoader } from '../../src/catalogue/texts';

const FOLDER = resolve(__dirname, '../../src/catalogue/texts');

/** The catalogue's real texts, read as files. */
export const textsFromDisk = textsLoader(async (tag) =>
  JSON.parse(await readFile(resolve(FOLDER, `${tag}.json`), 'utf8')),
);
