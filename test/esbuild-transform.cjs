// Compiles TypeScript for Jest with webpack's compiler, so that tests and product agree.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

/** Changing the options below invalidates cached results, as a new compiler does. */
const OPTIONS = version + readFileSync(__filename, 'utf8');

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha1').update(OPTIONS).update(file).update(source).digest('hex'),
  process(source, file) {
    const loader = file.endsWith('.tsx') ? 'tsx' : /\.ts$/.test(file) ? 'ts' : 'js';
    return transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      // Jest runs CommonJS: import() becomes an asynchronous require.
      supported: { 'dynamic-import': false },
      jsx: 'automatic',
      sourcemap: 'inline',
      sourcefile: file,
    });
  },
};
