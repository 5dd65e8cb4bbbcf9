// The page of an entry: our api against a bare server that asks the same statement.
import { createHash } from 'node:crypto';
import { bench } from './measuring/bench.ts';
import type { Side } from './measuring/rounds.ts';
import { statementOf } from './rivals/product-api.ts';
import { Chance } from './world/chance.ts';
import { generatedEntry } from './world/entries.ts';
import { sessionToken, SESSIONS } from './world/fill-database.ts';
import { SEED } from './world/open-world.ts';

const DIFFERENT = 2_000;

const entryPage = `
  query EntryPage($slug: String!) {
    solution(slug: $slug) {
      id slug title kind type tlp updatedAt
      municipality { id ags name land sizeClass }
      versions { id number publication seal changeClass changeNote releasedAt publishedAt }
      viewerCan { edit fork adopt comment }
      version {
        id number publication seal changeNote releasedAt publishedAt reviewDate
        metadata {
          title shortVersion summary type kind topics departmentsUse departmentsInvolve requirements sizeClasses landScope legalBasis effort
          prerequisites offline staffCouncil licence keywords reviewMonths sample maintainer { function contact } deputy { function contact }
        }
        clauses { id heading headingHtml level html guidanceHtml requirements }
        variables { key label help example fromProfile }
        links { label url }
      }
    }
  }`;

/** The same page written by PostgreSQL alone: no server could do less. */
const pageAsText = {
  name: 'entry-as-text',
  text: `
    SELECT json_build_object('id', s.id, 'slug', s.slug, 'title', s.title, 'kind', s.kind, 'type', s.type, 'tlp', s.tlp, 'updatedAt', s.updated_at,
      'municipality', json_build_object('id', m.id, 'ags', m.ags, 'name', m.name, 'land', m.land, 'sizeClass', m.size_class),
      'versions', (SELECT json_agg(json_build_object('id', v.id, 'number', v.number, 'publication', v.publication, 'seal', v.seal, 'changeClass', v.change_class,
         'changeNote', v.change_note, 'releasedAt', v.released_at, 'publishedAt', v.published_at) ORDER BY v.created_at DESC)
       FROM version v WHERE v.solution_id = s.id AND v.audience && $2::text[]),
      'version', json_build_object('id', v.id, 'number', v.number, 'publication', v.publication, 'seal', v.seal, 'changeNote', v.change_note, 'releasedAt', v.released_at,
         'publishedAt', v.published_at, 'reviewDate', v.review_date, 'metadata', v.content->'metadata', 'variables', v.content->'variables',
         'links', v.content->'links', 'clauses', v.rendered))::json AS page
    FROM solution s JOIN municipality m ON m.id = s.municipality_id JOIN version v ON v.id = s.published_version_id AND v.audience && $2::text[]
    WHERE s.slug = $1`,
};

await bench('entry', { index: false }, async ({ world, api, bare }) => {
  const chance = new Chance(7);
  const entries = Array.from({ length: DIFFERENT }, () => generatedEntry(chance.below(world.entries), SEED));
  // What is GREEN does not exist for visitors, and nothing is quick to answer.
  const slugs = entries.filter(({ tlp }) => tlp === 'CLEAR').map(({ slug }) => slug);
  const bodies = slugs.map((slug) =>
    JSON.stringify({ operationName: 'EntryPage', query: entryPage, variables: { slug } }),
  );
  const sha256Hash = createHash('sha256').update(entryPage).digest('hex');
  const known = slugs.map((slug) =>
    JSON.stringify({
      operationName: 'EntryPage',
      variables: { slug },
      extensions: { persistedQuery: { version: 1, sha256Hash } },
    }),
  );
  const statement = await statementOf('features/solutions/find-solution.js', 'entryBySlug');
  const limit = await bare({ '/entry': statement, '/text': pageAsText });
  const asked = slugs.map((slug) => JSON.stringify({ values: [slug, '$doors', null] }));
  const shortAsked = slugs.map((slug) => JSON.stringify({ values: [slug, '$doors'] }));
  const signedIn = { cookie: `allmende=${sessionToken(chance.below(SESSIONS))}` };
  const side = (
    name: string,
    url: string,
    pid: number,
    questions: string[],
    headers: Record<string, string>,
    of?: string,
  ): Side => ({
    name,
    url,
    pid,
    headers,
    bodies: () => questions,
    ...(of ? { limit: of } : {}),
  });
  return {
    sides: [
      side('limit, visitor', `${limit.url}/entry`, limit.pid, asked, {}),
      side('api, visitor', api.url, api.pid, bodies, {}, 'limit, visitor'),
      side('by hash, visitor', api.url, api.pid, known, {}, 'limit, visitor'),
      side('limit, signed in', `${limit.url}/entry`, limit.pid, asked, signedIn),
      side('api, signed in', api.url, api.pid, bodies, signedIn, 'limit, signed in'),
      side('by hash, signed in', api.url, api.pid, known, signedIn, 'limit, signed in'),
      side('page by SQL alone, signed in', `${limit.url}/text`, limit.pid, shortAsked, signedIn, 'limit, signed in'),
    ],
    targets: (ratio) => [
      { what: 'entry, visitor, in relation to the limit', value: ratio('api, visitor'), aim: 0.5, atLeast: true },
      { what: 'entry, signed in, in relation to the limit', value: ratio('api, signed in'), aim: 0.5, atLeast: true },
    ],
    notMeasured: [],
  };
});
