import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { preProcessFile } from 'typescript';
import { CODE } from './code';

test('imports run in no circle; imports of types count', () => {
  expect(circle(importGraph(CODE))).toEqual([]);
});

test('a circle is found, by its types too', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ]);
  expect(circle(graph)).toEqual(['b', 'd', 'b']);
  expect(importsOf('src/a.ts', `import type { A } from './b'; export * from './c';`)).toEqual([
    'src/b',
    'src/c',
  ]);
  expect(
    importsOf('src/x/a.ts', `const b = () => import('../b'); let c: import('./c').C;`),
  ).toEqual(['src/b', 'src/x/c']);
});

/** What a file imports, dynamically and for its types alone included: paths without ending. */
function importsOf(path: string, text: string): string[] {
  return preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(path), name));
}

function importGraph(paths: readonly string[]): Map<string, string[]> {
  const known = new Set(paths);
  const found = (path: string) => [path, `${path}.ts`, `${path}.tsx`].find((one) => known.has(one));
  const edges = paths.map((path) => {
    const imports = importsOf(path, readFileSync(path, 'utf8'));
    return [path, imports.flatMap((name) => found(name) ?? [])] as const;
  });
  return new Map(edges);
}

/** The files of one circle in the order in which they import each other; none: `[]`. */
function circle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const found = walk(next, [...way, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const found = walk(file, []);
    if (found.length > 0) return found;
  }
  return [];
}
