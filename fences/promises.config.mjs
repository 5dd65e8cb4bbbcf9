// Promises that nobody waits for lose errors and end after the answer. Seeing them needs types, which cost seconds, so
// this runs beside the other fences and only where a lost write would hurt.
import tseslint from 'typescript-eslint';

export default [
  {
    files: ['apps/api/src/**/*.ts', 'packages/local-services/src/**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
];
