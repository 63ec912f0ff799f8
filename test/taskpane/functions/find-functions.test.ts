import { readdirSync, readFileSync } from 'node:fs';
import { describeFunctions } from '../../../src/functions/reference.mjs';
import { findFunctions } from '../../../src/taskpane/functions/find-functions';

const functions = describeFunctions(
  readdirSync('src/functions')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`src/functions/${file}`, 'utf8')),
);
const found = (query: string) => findFunctions(functions, query).map(({ name }) => name);

test('all functions in alphabetical order without a search', () => {
  expect(found('  ')).toEqual(functions.map(({ name }) => name).sort());
});

test.each(['cov', 'COVERAGE', ' coverage ', 'SDG.COV', '=sdg.coverage(', '= SDG.Coverage'])(
  '“%s” finds COVERAGE first',
  (query) => expect(found(query)[0]).toBe('COVERAGE'),
);

test('“code” is a name before it is a word', () => {
  expect(found('code').slice(0, 2)).toEqual(['CODE', 'CODES']);
  expect(found('code').length).toBeGreaterThan(5);
});

test('every word must be there, in any order', () => {
  expect(found('kappa raters')).toEqual(['AGREEMENT']);
  expect(found('raters kappa')).toEqual(['AGREEMENT']);
});

test.each(['=', '=SDG', 'sdg.', '=SDG.'])('“%s” alone leaves nothing out', (query) => {
  expect(found(query)).toHaveLength(functions.length);
});

test('what nobody says finds nothing', () => expect(found('coverage of zebras')).toEqual([]));

test('the list itself is left as it is', () => {
  const names = functions.map(({ name }) => name);
  found('code');
  expect(functions.map(({ name }) => name)).toEqual(names);
});
