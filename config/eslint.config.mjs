// ESLint, flat. Typed rules everywhere; then what only some folders forbid, each ban with what to do instead.
// test/tooling/lint-bans.test.ts proves that every ban bites.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const typescript = ['**/*.ts', '**/*.tsx'];

const zodNamespace = {
  selector:
    'ImportDeclaration[source.value=/^zod(\\/v4|\\/mini)?$/] :matches(ImportSpecifier[imported.name="z"], ImportDefaultSpecifier)',
  message: "Write import * as z from 'zod': the named z brings all of zod's languages into every bundle (360 KB).",
};

const now = 'Take the time as an argument (now: epoch milliseconds); the rules have no clock of their own.';
const seed = 'Take the randomness as an argument (a seed); the same draw must come out again.';
const purity = [
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: now },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: now },
  { selector: 'CallExpression[callee.name="Date"]', message: now },
  { selector: 'CallExpression[callee.name="dayjs"][arguments.length=0]', message: now },
  {
    selector: 'CallExpression[callee.object.name="dayjs"][callee.property.name=/^(tz|utc)$/][arguments.length=0]',
    message: now,
  },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: seed },
  {
    selector:
      'ImportDeclaration[source.value=/^(node:)?crypto$/] :matches(ImportNamespaceSpecifier, ImportDefaultSpecifier, ImportSpecifier:not([imported.name=/^(createHash|createHmac|timingSafeEqual)$/]))',
    message: `Only createHash, createHmac and timingSafeEqual are pure. ${seed}`,
  },
];

const repeatable = [
  {
    selector: 'CallExpression[callee.name="expect"] CallExpression[callee.object.name="performance"]',
    message: 'No test asserts a duration: how long it takes is up to the machine. Measure in test/bench.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'A test does the same every time: use fast-check, whose seed is fixed (config/jest-properties.cjs).',
  },
];

const surroundings = [
  'process',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'console',
  'globalThis',
];

const chinese = '[\\u3400-\\u9fff\\uf900-\\ufaff]';
const catalogueOnly = [
  `Literal[value=/${chinese}/]`,
  `TemplateElement[value.raw=/${chinese}/]`,
  `JSXText[value=/${chinese}/]`,
].map((selector) => ({
  selector,
  message: 'Text on the screen comes from the catalogue: add it to src/locales (every language) and use its key here.',
}));

const nodeGlobals = [
  'process',
  'console',
  'Buffer',
  'fetch',
  'URL',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
];

export default tseslint.config(
  { ignores: ['dist/', '.data/', 'node_modules/', 'coverage/', 'test/tooling/fixtures/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // Over a closed union a `default` hides the member that is added next year.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, allowDefaultCaseForExhaustiveSwitch: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', zodNamespace],
      'no-constant-binary-expression': 'error',
      'no-unreachable-loop': 'error',
    },
  },
  {
    files: ['cloudfunctions/{domain,mechanisms}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', zodNamespace, ...purity],
      'no-restricted-globals': [
        'error',
        ...surroundings.map((name) => ({
          name,
          message: `The rules are pure: what they need of ${name} is an argument.`,
        })),
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    ignores: ['test/bench/**'],
    rules: { 'no-restricted-syntax': ['error', zodNamespace, ...repeatable] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-new-func': 'error',
      'no-eval': 'error',
    },
  },
  {
    // A page's .config.ts is read by the build and cannot ask the catalogue.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/locales/**', 'src/**/*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', zodNamespace, ...catalogueOnly] },
  },
  {
    // An event handler may be async: React ignores what it returns, and the hook that it calls shows the error.
    files: ['src/**/*.tsx'],
    rules: { '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }] },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [...nodeGlobals, 'module', 'require', '__dirname', '__filename'].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
);
