const { availableParallelism } = require('node:os');

/** Webpack needs the query to bundle one file twice; Jest does not. */
const moduleNameMapper = { '^(.+\\.json)\\?first$': '$1' };
const transform = { '\\.(ts|tsx|mjs)$': '<rootDir>/test/esbuild-transform.cjs' };

/**
 * Found at once; others are looked up through Jest's sandbox, many times slower. Not Symbol: Fluent's
 * list of keys has a constant of that name.
 */
const sandboxInjectedGlobals = [
  'Array',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'Set',
  'String',
  'WeakMap',
];

/** One Jest project per kind of test; `npm test` runs them all. */
module.exports = {
  testTimeout: 60_000,
  // By default Jest leaves one core idle: of two, that is half. Browser tests mostly wait.
  maxWorkers: Math.max(2, Math.ceil(availableParallelism() / 2)),
  testSequencer: '<rootDir>/test/sequencer.cjs',
  projects: [
    {
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(build|contract|browser|bench)/'],
      globalSetup: '<rootDir>/test/fluent.cjs',
      transform,
      moduleNameMapper: {
        ...moduleNameMapper,
        '^@fluentui/react-components$': '<rootDir>/dist/test/fluent.cjs',
      },
      sandboxInjectedGlobals,
    },
    {
      displayName: 'build',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/build/**/*.test.ts'],
      transform,
      moduleNameMapper,
      sandboxInjectedGlobals,
    },
    {
      displayName: 'contract',
      testEnvironment: '<rootDir>/test/contract/environment.cjs',
      testMatch: ['<rootDir>/test/contract/**/*.test.ts'],
      globalSetup: '<rootDir>/test/contract/global-setup.ts',
      transform,
      moduleNameMapper,
      sandboxInjectedGlobals,
    },
    {
      displayName: 'browser',
      testEnvironment: '<rootDir>/test/browser/environment.cjs',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/global-setup.ts',
      globalTeardown: '<rootDir>/test/browser/global-teardown.ts',
      transform,
      moduleNameMapper,
      sandboxInjectedGlobals,
    },
  ],
};
