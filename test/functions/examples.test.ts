import { readdirSync, readFileSync } from 'node:fs';
import { describeFunctions } from '../../src/functions/reference.mjs';
import { parseFormula, parseValue } from './formula';
import { call, FUNCTIONS } from './in-excel';

const sources = readdirSync('src/functions')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/functions/${file}`, 'utf8'));
const functions = describeFunctions(sources);
const examples = functions.flatMap(({ name, examples: own }) =>
  own.map(({ formula, result }) => ({ name, formula, result })),
);

test('every function is described, and nothing else', () => {
  expect(functions.map(({ name }) => name).sort()).toEqual(Object.keys(FUNCTIONS).sort());
});

test.each(functions)('$name has sentences for everything and an example', (each) => {
  const sentence = /^\p{Lu}.*\.$/su;
  expect(each.description).toMatch(sentence);
  expect(each.returns).toMatch(sentence);
  expect(each.remarks).toMatch(sentence);
  for (const parameter of each.parameters) {
    expect([parameter.name, parameter.description]).toEqual([
      parameter.name,
      expect.stringMatching(sentence),
    ]);
    // Excel's function wizard cuts longer ones.
    expect(parameter.description.length).toBeLessThanOrEqual(255);
  }
  expect(each.examples.length).toBeGreaterThan(0);
});

/** To four decimals, as examples are printed. */
function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === 'number' ? Number(value.toFixed(4)) : value;
}

test.each(examples)('$formula gives $result', async ({ name, formula, result }) => {
  const { name: called, args } = parseFormula(formula);
  expect(called).toBe(name);
  const actual = rounded(await call(called, ...args));
  const expected = parseValue(result);
  // One cell of a spilled result is written as a plain constant.
  expect(Array.isArray(expected) || !Array.isArray(actual) ? actual : actual[0][0]).toEqual(
    expected,
  );
});
