import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { house } from './house.ts';

/** Entries of the sample world that neither visitors nor a member without the leaflet may learn of. */
const slugs = ['netzplan-zonenkonzept', 'misp-anbindung-landes-cert', 'erfahrungsbericht-100-tage-ransomware'] as const;
/** A person of a city that none of them names, who has not read the leaflet. */
const JANA = 'jana@flensburg.example';
const LENA = 'lena@staedtetag.example';

interface Secret {
  readonly slug: string;
  readonly title: string;
  readonly shortVersion: string;
  readonly id: string;
  readonly versionId: string;
  readonly clauseId: string;
}

/** Every address of the product, from its own table. */
const routes = [
  '',
  ...[...readFileSync(join(import.meta.dirname, '../app/routes.ts'), 'utf8').matchAll(/route\(\s*'([^']+)'/g)].map(
    ([, path = '']) => path,
  ),
];

/** What stands for each part of an address; a part that is not here has to be entered when a new route brings it. */
const parts: Record<string, (secret: Secret) => string> = {
  slug: ({ slug }) => slug,
  number: () => '1.0',
  id: ({ id }) => id,
  clauseId: ({ clauseId }) => clauseId,
  key: () => 'municipality.name',
  ags: () => '01001000',
  token: () => 'a'.repeat(43),
};
/** Addresses that find something by what is typed, or go on from a version. */
const searching: Record<string, (secret: Secret) => string> = {
  katalog: ({ title }) => `?q=${encodeURIComponent(title)}`,
  'katalog/vorschlaege': ({ title }) => `?q=${encodeURIComponent(title.slice(0, 8))}`,
  vergleich: ({ slug, versionId }) => `?von=${versionId}&nach=${versionId}&vorlage=${slug}`,
  kommunen: ({ title }) => `?q=${encodeURIComponent(title.slice(0, 5))}`,
};

async function ask<Data>(cookie: string | null, query: string, variables: object = {}): Promise<[Data, string]> {
  const response = await fetch(`${house().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data: Data };
  return [data, response.headers.getSetCookie()[0]?.split(';')[0] ?? ''];
}

const signedIn = async (email: string): Promise<string> =>
  (
    await ask(null, 'mutation ($input: SignInAsDemoInput!) { signInAsDemo(input: $input) { errors { code } } }', {
      input: { email },
    })
  )[1];

let secrets: Secret[];
let people: [who: string, cookie: string | null][];
beforeAll(async () => {
  const lena = await signedIn(LENA);
  people = [
    ['a visitor', null],
    ['Jana', await signedIn(JANA)],
  ];
  secrets = await Promise.all(
    slugs.map(async (slug) => {
      const [{ solution }] = await ask<{
        solution: {
          id: string;
          title: string;
          version: { id: string; metadata: { shortVersion: string }; clauses: { id: string }[] };
        };
      }>(
        lena,
        'query ($slug: String!) { solution(slug: $slug) { id title version { id metadata { shortVersion } clauses { id } } } }',
        { slug },
      );
      const { id, title, version } = solution;
      const { shortVersion } = version.metadata;
      return { slug, title, shortVersion, id, versionId: version.id, clauseId: version.clauses[0]?.id ?? 'x' };
    }),
  );
}, 60_000);

const written = (text: string): string[] => [text, text.replaceAll('„', '&bdquo;'), JSON.stringify(text).slice(1, -1)];

describe('what is not for everybody', () => {
  test.each(routes)('is not told by /%s', async (route) => {
    const named = [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in parts))).toEqual([]);
    for (const secret of secrets) {
      const path = route.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(parts[name]!(secret)));
      const address = `/${path === '*' ? secret.slug : path}${searching[route]?.(secret) ?? ''}`;
      for (const [who, cookie] of people) {
        const response = await fetch(`${house().url}${address}`, {
          redirect: 'manual',
          headers: cookie ? { cookie } : {},
        });
        // What was typed stands in the search field again.
        const body = (await response.text()).replaceAll(searching[route] ? secret.title : '\0', 'typed');
        expect([who, address, response.status < 500]).toEqual([who, address, true]);
        for (const words of [...(searching[route] ? [] : written(secret.title)), ...written(secret.shortVersion)])
          expect([who, address, body.includes(words)]).toEqual([who, address, false]);
        expect([who, address, body.includes(`href="/v/${secret.slug}"`)]).toEqual([who, address, false]);
      }
    }
  });
});
