import { readFileSync } from 'node:fs';
import mendUniver from '../../webpack.univer.js';

test('fields of objects are assigned, whatever their value; those of classes stay as they are', () => {
  expect(
    mendUniver('_defineProperty(this, "_cache", void 0);\n_defineProperty(this, "at", f(1, (2)));'),
  ).toBe('(this._cache = void 0);\n(this.at = f(1, (2)));');
  const others = '_defineProperty(Kind, "NAME", 1);\n_defineProperty2(this, "x", 1);';
  expect(mendUniver(others)).toBe(others);
});

test('what is remembered of a formula is found by its whole text', () => {
  const { resolve } = require;
  const path = resolve('@univerjs/engine-formula').replace(/cjs.index\.js$/, 'es/index.js');
  const source = readFileSync(path, 'utf8');
  expect(source).toContain('hashAlgorithm(formulaString)');
  expect(mendUniver(source)).not.toContain('hashAlgorithm(formulaString)');
});
