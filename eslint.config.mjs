import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import globals from 'globals';

/** Who may import whom: the table of CONTRIBUTING.md, as the linter reads it. */
const MAY_IMPORT = {
  catalogue: [],
  assessment: ['catalogue'],
  workbook: ['catalogue', 'assessment'],
  functions: ['catalogue', 'assessment', 'i18n'],
  excel: ['workbook'],
  files: ['workbook'],
  i18n: [],
  taskpane: [
    ...['catalogue', 'assessment', 'workbook', 'functions'],
    ...['excel', 'files', 'i18n', 'commands'],
  ],
  commands: ['catalogue', 'assessment', 'workbook', 'functions', 'excel', 'i18n'],
  workbench: [],
};
const FOLDERS = Object.keys(MAY_IMPORT);
/** Packages that would make the pure core depend on a browser, Office or a view. */
const IMPURE = [
  'react',
  'react-dom',
  'react-i18next',
  '@fluentui/*',
  '@microsoft/*',
  '@univerjs/*',
];
const PURE = ['catalogue', 'assessment', 'workbook', 'files'];

const importRules = FOLDERS.map((folder) => {
  const forbidden = FOLDERS.filter(
    (other) => other !== folder && !MAY_IMPORT[folder].includes(other),
  );
  const patterns = [
    {
      group: forbidden.map((other) => `**/../${other}/**`),
      message: `src/${folder} may import only: ${MAY_IMPORT[folder].join(', ') || 'nothing of ours'}.`,
    },
  ];
  if (PURE.includes(folder)) patterns.push({ group: IMPURE, message: `src/${folder} is pure.` });
  else if (folder !== 'workbench')
    patterns.push({ group: ['@univerjs/*', 'hucre'], message: 'Only the workbench uses these.' });
  return {
    files: [`src/${folder}/**/*.{ts,tsx,mjs}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.es2022 } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}', 'test/**'],
    languageOptions: { globals: { ...globals.node } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.configs.recommended.rules },
  },
  {
    files: ['src/excel/**'],
    languageOptions: { globals: { Excel: 'readonly', Office: 'readonly' } },
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    // Only src/excel may say Excel.*; types of @types/office-js are global, so the name itself is barred.
    files: ['src/!(excel|workbench)/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Excel']",
          message: 'Only src/excel names Excel.*',
        },
        { selector: "TSQualifiedName[left.name='Excel']", message: 'Only src/excel names Excel.*' },
      ],
    },
  },
  ...importRules,
);
