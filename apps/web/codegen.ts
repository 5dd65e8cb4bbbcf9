import type { CodegenConfig } from '@graphql-codegen/cli';

export default {
  schema: '../../packages/contract/schema.graphql',
  documents: ['app/**/*.{ts,tsx}', '!app/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    './app/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        avoidOptionals: false,
        scalars: { ID: 'string', DateTime: 'string', Date: 'string' },
      },
    },
  },
} satisfies CodegenConfig;
