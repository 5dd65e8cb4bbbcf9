// The arrows between projects, by the tags in each package.json. What is not listed is an error.

/** Outside packages that the domain may stand on: small and pure, the same in the browser and on the server. */
const pureLibraries = [
  'zod',
  'diff',
  'node-diff3',
  'unified',
  'remark-*',
  'rehype-*',
  'mdast-*',
  'hast-*',
  'unist-*',
  'micromark*',
  'vfile*',
  'mdast',
  'hast',
];

/** Components show what they are given: where it comes from and where a link leads is the business of the pages. */
const tradesOfPages = [
  'react-router',
  'react-router-*',
  '@react-router/*',
  'graphql',
  '@apollo/*',
  'i18next',
  'react-i18next',
];

/** @type {Record<string, string[]>} */
const arrows = {
  domain: [],
  vocabularies: [],
  contract: [],
  ui: [],
  'local-services': [],
  'search-index': ['domain', 'vocabularies'],
  'document-formats': ['domain', 'vocabularies'],
  'clause-editor': ['domain', 'ui'],
  'sample-catalogue': ['domain', 'vocabularies', 'document-formats'],
  api: ['domain', 'vocabularies', 'search-index', 'document-formats', 'sample-catalogue'],
  web: ['clause-editor', 'ui', 'domain', 'vocabularies', 'contract'],
  workshop: ['local-services'],
};

/** @param {string[]} more rooms that every project may look at besides */
const constraints = (more) =>
  Object.entries(arrows).map(([from, to]) => ({
    sourceTag: `room:${from}`,
    onlyDependOnLibsWithTags: [from, ...to, ...more].map((name) => `room:${name}`),
    ...(from === 'domain' && more.length === 0 ? { allowedExternalImports: pureLibraries } : {}),
    ...(from === 'ui' ? { bannedExternalImports: tradesOfPages } : {}),
  }));

export const productArrows = constraints([]);

/** Tests, journeys and measurements may also start real services and live in the sample world. */
export const testArrows = constraints(['local-services', 'sample-catalogue']);
