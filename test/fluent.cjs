const { resolve } = require('node:path');
const { build } = require('esbuild');

/**
 * Fluent UI in one file, for unit tests: loading its 1,500 modules takes each test file three
 * seconds. React stays outside, as the tests' own code uses it too.
 */
module.exports = () =>
  build({
    stdin: { contents: "export * from '@fluentui/react-components'", resolveDir: __dirname },
    outfile: resolve(__dirname, '../dist/test/fluent.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['react', 'react-dom', 'scheduler'],
    logLevel: 'error',
  });
