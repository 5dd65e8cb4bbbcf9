// One Jest configuration for the whole house: a project per room, all as native ES modules.
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      // The api's own settings turn imports into .js for its build; here the sources are run as they are.
      swcrc: false,
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        keepClassNames: true,
      },
      module: { type: 'es6' },
    },
  ],
};

const project = (displayName, folder, testMatch = ['**/*.spec.ts', '**/*.spec.tsx']) => ({
  displayName,
  rootDir: `${import.meta.dirname}/${folder}`,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  transform,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/build/'],
  watchPathIgnorePatterns: ['/\\.allmende/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build', '/\\.allmende/'],
});

export default {
  // The machine may be busy: a journey that waits for a service is slow, not wrong.
  testTimeout: 120_000,
  projects: [
    project('domain', 'packages/domain'),
    project('vocabularies', 'packages/vocabularies'),
    project('search-index', 'packages/search-index'),
    project('document-formats', 'packages/document-formats'),
    project('real-office', 'packages/document-formats', ['**/*.trial.ts']),
    project('ui', 'packages/ui'),
    project('clause-editor', 'packages/clause-editor'),
    project('sample-catalogue', 'packages/sample-catalogue'),
    project('local-services', 'packages/local-services'),
    project('house', 'docs'),
    project('api', 'apps/api/src'),
    project('web', 'apps/web/app'),
    project('scripts', 'scripts'),
    {
      ...project('api-journeys', 'apps/api/journeys', ['**/*.journey.ts']),
      globalSetup: `${import.meta.dirname}/apps/api/journeys/global-setup.mts`,
      globalTeardown: `${import.meta.dirname}/apps/api/journeys/global-teardown.mts`,
    },
    {
      ...project('web-journeys', 'apps/web/journeys', ['**/*.journey.ts']),
      globalSetup: `${import.meta.dirname}/apps/web/journeys/global-setup.mts`,
      globalTeardown: `${import.meta.dirname}/apps/web/journeys/global-teardown.mts`,
    },
  ],
};
