import plainFields from '../../webpack.univer.js';

test('fields of objects are assigned, whatever their value; those of classes stay as they are', () => {
  expect(
    plainFields(
      '_defineProperty(this, "_cache", void 0);\n_defineProperty(this, "at", f(1, (2)));',
    ),
  ).toBe('(this._cache = void 0);\n(this.at = f(1, (2)));');
  const others = '_defineProperty(Kind, "NAME", 1);\n_defineProperty2(this, "x", 1);';
  expect(plainFields(others)).toBe(others);
});
