// The fences of the house. Everything here is an error; docs/fences.spec.ts plants an offence at each of them.
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import { productArrows, testArrows } from './fences/arrows.mjs';
import { elements, policies } from './fences/floors.mjs';
import house from './fences/house-rules.mjs';

const tests = ['**/*.spec.{ts,tsx}', '**/journeys/**', '**/trials/**', '**/relevance/**', '**/bench/**', '**/proof/**'];

// The rule of Nx skips itself without a word where no graph of the projects lies in the cache, as in a fresh clone.
process.env.NX_DAEMON ??= 'false';
await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: true });

/** @param {typeof productArrows} depConstraints @param {string[]} allow imports that need no arrow */
const arrows = (depConstraints, allow = []) => ({
  '@nx/enforce-module-boundaries': ['error', { depConstraints, enforceBuildableLibDependency: false, allow }],
});

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/build/**',
      '**/.nx/**',
      '**/.allmende/**',
      '**/.react-router/**',
      'apps/web/app/gql/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    plugins: { '@typescript-eslint': tseslint.plugin, house },
    rules: {
      'house/names': 'error',
      'house/no-excuses': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-constant-binary-expression': 'error',
      'no-unsafe-finally': 'error',
      'no-self-compare': 'error',
      'no-async-promise-executor': 'error',
      'no-duplicate-case': 'error',
      'no-dupe-keys': 'error',
      'no-dupe-else-if': 'error',
      'no-fallthrough': 'error',
      'no-useless-escape': 'error',
      'no-misleading-character-class': 'error',
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-non-null-asserted-optional-chain': 'error',
      '@typescript-eslint/no-require-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-useless-constructor': 'error',
      '@typescript-eslint/no-namespace': 'error',
      '@typescript-eslint/no-unsafe-function-type': 'error',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: ['packages/*/src/**/*.{ts,tsx}', 'apps/**/*.{ts,tsx,mts}', 'scripts/**/*.{ts,mjs}', 'docs/**/*.ts'],
    plugins: { '@nx': nx },
    rules: arrows(productArrows),
  },
  {
    files: tests,
    rules: arrows(testArrows),
  },
  {
    // Documents are compared with what they describe, wherever it stands.
    files: ['docs/**/*.spec.ts'],
    rules: arrows(testArrows, ['../apps/**', '@allmende/**']),
  },
  {
    files: ['apps/api/src/**/*.ts', 'apps/web/app/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
      'boundaries/legacy-templates': false,
      'boundaries/root-path': import.meta.dirname,
      'import/resolver': { node: { extensions: ['.ts', '.tsx'] } },
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'apps/api/src/foundation/config/**', 'apps/api/src/commands/given-password.ts'],
    rules: {
      'house/settings-at-the-door': 'error',
      // Public facts that look the same to everybody; a name more here is a decision.
      'house/resolver-door': [
        'error',
        {
          sameForEverybody: ['municipality', 'listMunicipalities', 'identityProviders', 'sendsMail', 'documentFormats'],
        },
      ],
    },
  },
  {
    files: tests,
    rules: { 'house/every-test-runs': 'error' },
  },
  {
    // Vocabularies and gallery pages are lists; a list is as long as it is.
    files: ['packages/vocabularies/src/**', 'packages/search-index/src/lexicon.ts', '**/migrations/**'],
    rules: { 'max-lines': 'off' },
  },
);
