/** Request bodies that pass themselves off as something smaller or other than they are. */
export const bypasses: readonly string[] = [
  ask(`{ ${many(200, (at) => `a${at}: viewer { mayModerate }`)} }`),
  ask(`{ ${many(3_000, () => 'viewer { mayModerate }')} }`),
  ask(`query ${many(30, () => '@include(if: true)')} { viewer { mayModerate } }`),
  ask(`{ viewer ${'@skip(if: false) '.repeat(500)} { mayModerate } }`),
  ask(`{ ${nested(60, 'solutions(first: 100) { edges { node { municipality { solutions(first: 100) {', '}}}}}')} }`),
  ask(`query IntrospectionQuery { ${nested(40, '__type(name: "Query") { fields { type {', '}}}')} }`),
  ask(`{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }`),
  ask(`{ viewer { ...A } } ${many(800, (at) => `fragment A${at} on Viewer { ...A${at + 1} ...A${at + 2} }`)}`),
  ask(`{ nodes(ids: [${many(5_000, () => '"x"')}]) { id } }`),
  ask(`query ($a: ID!, $a: ID!) { node(id: $a) { id } }`),
  ask(`{ solution(slug: """${'"'.repeat(2)} \\u0000 """) { title } }`),
  ask('{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }'),
  ask('subscription { viewer { mayModerate } }'),
  ask(''),
  ask(`# ${'x'.repeat(50_000)}\n{ viewer { mayModerate } }`),
  JSON.stringify({ query: '{ viewer { mayModerate } }', variables: { __proto__: { isAdmin: true } } }),
  '{"query":"{ viewer { mayModerate } }","variables":{"__proto__":{"platformRole":"operator"}}}',
  '{"query":"{ viewer { mayModerate } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"__proto__"}}}',
  '{"query":"{ viewer { mayModerate } }","extensions":{"persistedQuery":{"version":99,"sha256Hash":{}}}}',
  '{"query":["{ viewer { mayModerate } }"]}',
  '{"query":{"kind":"Document"}}',
  '{"operationName":"constructor","query":"query constructor { viewer { mayModerate } }"}',
  `[${many(50, () => '{"query":"{ viewer { mayModerate } }"}', ',')}]`,
  '{"query":"{ viewer { mayModerate } }"',
  '"{ viewer { mayModerate } }"',
  'null',
  '[]',
  '\u0000',
  `{"query":"{ viewer { mayModerate } }","variables":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  `{"query":"{ viewer { mayModerate } }","variables":{"x":"${'ß'.repeat(400_000)}"}}`,
];

function ask(query: string): string {
  return JSON.stringify({ query });
}

function many(count: number, write: (at: number) => string, between = ' '): string {
  return Array.from({ length: count }, (_, at) => write(at)).join(between);
}

function nested(levels: number, open: string, close: string): string {
  return `${open} `.repeat(levels) + '__typename' + ` ${close}`.repeat(levels);
}
