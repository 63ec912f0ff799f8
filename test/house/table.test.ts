import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

/** The table of CONTRIBUTING.md: which folder may import which. */
const table = rowsOfTable();

test('it has a row for every folder of src', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(Object.keys(table).sort()).toEqual(folders.map(({ name }) => name).sort());
});

test('it says what the linter enforces', () => {
  const sorted = (rules: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(rules).map(([name, may]) => [name, [...may].sort()]));
  expect(sorted(table)).toEqual(sorted(rulesOfLint()));
});

/** `src/<folder>` and the folders its row allows, phrases such as "all of the above" spelt out. */
function rowsOfTable(): Record<string, string[]> {
  const rows: Record<string, string[]> = {};
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  for (const [, folder = '', cell = ''] of text.matchAll(/^\| `src\/(\w+)` .*\| (.*?) +\|$/gm)) {
    const above = Object.keys(rows);
    const [, but] = /^all of the above(?: but (.*))?$/.exec(cell) ?? [];
    if (cell.startsWith('all of the above')) {
      const except = but?.split(', ') ?? [];
      rows[folder] = above.filter((name) => !except.includes(name));
    } else rows[folder] = cell.includes('nothing of') ? [] : cell.split(', ');
  }
  return rows;
}

function rulesOfLint(): Record<string, string[]> {
  const text = readFileSync('eslint.config.mjs', 'utf8');
  const [source = ''] = /const CORE = [^]*?const MAY_IMPORT = \{[^]*?\n\};/.exec(text) ?? [];
  return runInNewContext(`${source} ({ ...MAY_IMPORT })`) as Record<string, string[]>;
}
