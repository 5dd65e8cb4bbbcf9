import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  plugins: [leaveDocumentsToTheServer(), reactRouter()],
  // Workspace packages are sources: the server bundle has to contain them, Node cannot read their TSX.
  ssr: { noExternal: [/^@allmende\//, /^@kern-ux\//] },
  build: { assetsInlineLimit: 0, target: 'es2022' },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/files'].map((path) => [path, process.env['ALLMENDE_API_URL'] ?? 'http://127.0.0.1:3001']),
    ),
  },
});

/** Loaders and actions ask the api on the server; the browser needs neither the documents nor their text. */
function leaveDocumentsToTheServer(): Plugin {
  return {
    name: 'leave-documents-to-the-server',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!id.includes('/app/') || !code.includes('gql/gql.ts')) return null;
      const without = code
        .replace(/^import \{ graphql \} from '[^']*gql\/gql\.ts';$/m, '')
        .replaceAll(/\bgraphql\(`[^`]*`\)/g, 'undefined');
      return { code: without, map: null };
    },
  };
}
