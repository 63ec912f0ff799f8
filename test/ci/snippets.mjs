/**
 * Runs Microsoft's own snippets for Excel in the workbench, which should do with each what Excel
 * does, or fail with a named NotImplemented or ApiNotFound:
 *
 *     git clone https://github.com/OfficeDev/office-js-snippets /tmp/snippets
 *     node --max-old-space-size=8000 test/ci/snippets.mjs /tmp/snippets [part of an id]
 *
 * Snippets are not part of this project; nothing of them is kept.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './load.mjs';
import { load as parse } from 'js-yaml';

const [folder, wanted = ''] = process.argv.slice(2);
if (!folder) throw new Error('Which folder? See the comment in this file.');
const { bundleWorkbench, NAMED, playedSnippet } = await load(
  "export * from './test/contract/bundle'; export * from './test/ci/played-snippet';",
);
await bundleWorkbench();

/** What the workbench does not aim to play; and functions have no buttons. */
const OUT_OF_SCOPE = /\b(shapes?|pivotTables?|pivotLayout|comments?|notes|addImage|getImage)\b/i;

const excel = join(folder, 'samples', 'excel');
const files = readdirSync(excel, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.yaml') && !path.includes('custom-functions'))
  .sort();
const counts = new Map();
const count = (group, outcome) =>
  counts.set(group, { ...counts.get(group), [outcome]: (counts.get(group)?.[outcome] ?? 0) + 1 });

for (const path of files) {
  const { id, api_set: needs, script, template } = parse(readFileSync(join(excel, path), 'utf8'));
  if (!id.includes(wanted)) continue;
  // "1.16" is later than "1.9".
  const minor = Number(/^1\.(\d+)$/.exec(String(needs?.ExcelApi ?? ''))?.[1] ?? 'NaN');
  const isAim = minor <= 9 && !OUT_OF_SCOPE.test(script.content);
  const group = isAim ? 'ExcelApi 1.9 and in scope' : 'others';
  const snippet = { id, html: template?.content ?? '', script: script.content };
  const failures = await playedSnippet(snippet);
  const [first] = failures;
  const outcome = !first
    ? 'clean'
    : failures.every(({ code }) => !NAMED.has(code))
      ? 'other'
      : 'NotImplemented';
  count(group, 'run');
  count(group, outcome);
  if (outcome === 'clean') continue;
  console.log(`${outcome} ${isAim ? '' : '(others) '}${path}`);
  for (const { button, code, location, message } of failures)
    console.log(`    ${button}: ${code} ${location} ${message.slice(0, 160).replace(/\s+/g, ' ')}`);
}
for (const [group, numbers] of counts) console.log(group, JSON.stringify(numbers));
process.exit();
