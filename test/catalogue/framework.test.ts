import { readFileSync } from 'node:fs';
import { CATALOGUE_VERSION } from '../../src/catalogue/framework';

test('the version is the date of the newest source', () => {
  const sources = readFileSync('src/catalogue/SOURCES.md', 'utf8');
  const dates = sources.match(/\b20\d\d-\d\d-\d\d\b/g) ?? [];
  expect(dates.sort().at(-1)).toBe(CATALOGUE_VERSION);
});
