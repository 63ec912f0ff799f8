/**
 * Writes assets/sample.xlsx again:
 *
 *     node src/workbench/sample/make.mjs
 */
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSample } from './sample-file.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const path = resolve(root, 'assets/sample.xlsx');
const bytes = await makeSample(root);
await writeFile(path, bytes);
process.stdout.write(`${path}: ${bytes.length} bytes\n`);
