import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const notice = readFileSync(join('dist', 'addin', 'licences.txt'), 'utf8');
/** Name and version of each package in the notice, and the text of its licence. */
const entries = new Map(
  notice.split(/\n-{80}\n/).map((entry) => {
    const [, title = '', text = ''] = /^(\S+ \S+) \(.*\)\n\n([\s\S]*)$/.exec(entry) ?? [];
    return [title, text.trim()] as const;
  }),
);

/** Marks what is already being looked for. */
const FOUND = 'found';

/** Packages whose code another bundler takes from the same sources. */
async function bundledPackages(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: ['src/taskpane/index.tsx', 'src/functions/ratings.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    splitting: true,
    outdir: 'dist/none',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'as-webpack',
        setup: ({ onResolve, resolve: find }) => {
          onResolve({ filter: /\.json\?first$/ }, ({ path, resolveDir }) => ({
            path: resolve(resolveDir, path.replace(/\?first$/, '')),
          }));
          // Of a package that is imported but not used nothing is shipped: webpack looks inside.
          onResolve({ filter: /^[@a-z]/ }, async ({ path, pluginData, ...from }) => {
            if (pluginData === FOUND) return undefined;
            const { resolveDir, importer, kind } = from;
            const found = await find(path, { resolveDir, importer, kind, pluginData: FOUND });
            return { ...found, sideEffects: false };
          });
        },
      },
    ],
    logLevel: 'silent',
  });
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : [])),
  );
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  return [...new Set(folders)].map((folder) => {
    const read = readFileSync(join(folder, 'package.json'), 'utf8');
    const { name, version } = JSON.parse(read) as { name: string; version: string };
    return `${name} ${version}`;
  });
}

test('every package whose code is shipped is in the notice', async () => {
  const packages = await bundledPackages();
  expect(packages).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^i18next /),
      expect.stringMatching(/^react-i18next /),
      expect.stringMatching(/^react-dom /),
      expect.stringMatching(/^@fluentui\/react-/),
    ]),
  );
  expect(packages.filter((each) => !entries.has(each))).toEqual([]);
});

test('each has the text of its licence', () => {
  expect(entries.size).toBeGreaterThan(20);
  const short = [...entries].filter(
    ([, text]) => text.length < 300 || !/licen[cs]e|permission/i.test(text),
  );
  expect(short).toEqual([]);
});
