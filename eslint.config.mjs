import { dirname, relative, resolve, sep } from 'node:path';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import globals from 'globals';

/** Who may import whom: the table in CONTRIBUTING.md, as lint rules. */
const CORE = ['catalogue', 'assessment', 'workbook'];
const MAY_IMPORT = {
  catalogue: [],
  assessment: ['catalogue'],
  workbook: ['catalogue', 'assessment'],
  functions: ['catalogue', 'assessment', 'i18n'],
  excel: ['workbook'],
  files: ['workbook'],
  i18n: [],
  tasks: [...CORE, 'excel', 'files', 'i18n'],
  taskpane: [...CORE, 'functions', 'excel', 'files', 'i18n', 'tasks', 'commands'],
  commands: [...CORE, 'functions', 'excel', 'files', 'i18n', 'tasks'],
  workbench: [],
};
/** What must run without a view: the pure core, and the tasks that use it. */
const VIEWLESS = [...CORE, 'files', 'tasks'];
/** Packages that would make it depend on a browser, Office or a view. */
const IMPURE = /^(react|react-dom|react-i18next|@fluentui|@microsoft|@univerjs)(\/|$)/;
const WORKBENCH_ONLY = /^(@univerjs|hucre)(\/|$)/;

/** Checks the paths itself: a pattern could not distinguish src/files from src/workbench/files. */
const rooms = {
  rules: {
    imports: {
      meta: { schema: [], messages: { room: '{{text}}' } },
      create(context) {
        const source = resolve(import.meta.dirname, 'src');
        const roomOf = (path) => relative(source, path).split(sep)[0];
        const room = roomOf(context.filename);
        const text = (specifier) => {
          if (specifier.startsWith('.')) {
            const target = resolve(dirname(context.filename), specifier);
            const other = roomOf(target);
            const isOurs = target.startsWith(source + sep) && Object.hasOwn(MAY_IMPORT, other);
            if (!isOurs || other === room || MAY_IMPORT[room].includes(other)) return undefined;
            const allowed = MAY_IMPORT[room].join(', ') || 'nothing of ours';
            return `src/${room} may import only: ${allowed}.`;
          }
          if (VIEWLESS.includes(room) && IMPURE.test(specifier))
            return `src/${room} is called without a view.`;
          if (room !== 'workbench' && WORKBENCH_ONLY.test(specifier))
            return 'Only the workbench uses this package.';
          return undefined;
        };
        const check = (node) => {
          const found = typeof node?.value === 'string' ? text(node.value) : undefined;
          if (found !== undefined)
            context.report({ node, messageId: 'room', data: { text: found } });
        };
        return {
          ImportDeclaration: ({ source }) => check(source),
          ExportNamedDeclaration: ({ source }) => check(source),
          ExportAllDeclaration: ({ source }) => check(source),
          ImportExpression: ({ source }) => check(source),
          TSImportType: ({ argument }) => check(argument.literal ?? argument),
        };
      },
    },
  },
};

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
    // Rules that need types: unhandled promises, kinds missing from a switch.
    files: ['{src,test}/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/only-throw-error': 'error',
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
    // Only src/excel may use Excel.*; types of @types/office-js are global, so the name itself is
    // forbidden.
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
  {
    files: [`src/{${Object.keys(MAY_IMPORT).join(',')}}/**`],
    plugins: { rooms },
    rules: { 'rooms/imports': 'error' },
  },
);
