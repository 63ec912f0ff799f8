import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { CODE } from './code';

test('files that share a first word share a folder', () => {
  expect(missingFolders(CODE)).toEqual([]);
});

test('a folder that is missing is found', () => {
  const files = ['a/zip-read.ts', 'a/zip-write.ts', 'a/zip-entries.ts', 'b/zip.ts'];
  expect(missingFolders(files)).toEqual(['a/zip-*']);
});

test('files are no longer than 400 lines', () => {
  const long = CODE.map((path) => [path, lines(path)] as const).filter(([, n]) => n > 400);
  expect(long).toEqual([]);
});

/** Verbs make no folder: `insert-sheet` and `insert-formula` are two things that can be done. */
const VERBS = ['use', 'insert', 'read', 'write', 'select', 'edit'];

/** Three or more siblings in kebab case with the same first word. */
function missingFolders(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const [, word = ''] = /^([a-z0-9]+)-/.exec(basename(path)) ?? [];
    if (word === '' || VERBS.includes(word)) continue;
    const prefix = `${dirname(path)}/${word}-*`;
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 2).map(([prefix]) => prefix);
}

const lines = (path: string): number => readFileSync(path, 'utf8').split('\n').length - 1;
