// The page of an entry: our api against a bare server that asks the same statement. The pages of the web name their
// operations by hash, which PostgreSQL then writes itself; strangers who send the text have it executed.
import { bench } from './measuring/bench.ts';
import type { Side } from './measuring/rounds.ts';
import { operation } from './rivals/operation.ts';
import { statementOf } from './rivals/product-api.ts';
import { writtenStatements } from './rivals/written-statements.ts';
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

await bench('entry', { index: false }, async ({ world, api, bare }) => {
  const chance = new Chance(7);
  const entries = Array.from({ length: DIFFERENT }, () => generatedEntry(chance.below(world.entries), SEED));
  // What is GREEN does not exist for visitors, and nothing is quick to answer.
  const slugs = entries.filter(({ tlp }) => tlp === 'CLEAR').map(({ slug }) => slug);
  const page = operation('EntryPage', entryPage);
  const variables = slugs.map((slug) => ({ slug }));
  await page.introduce(api.url, variables[0]!);
  const [written] = await writtenStatements('solution', entryPage);
  const executed = await statementOf('features/solutions/find-solution.js', 'entryBySlug');
  const limit = await bare({ '/written': written!, '/executed': executed });
  const values = slugs.map((slug) => JSON.stringify({ values: [slug, '$doors', null] }));
  const signedIn = { cookie: `allmende=${sessionToken(chance.below(SESSIONS))}` };
  const the = (name: string, path: string, headers: Record<string, string>): Side => ({
    ...{ name, url: `${limit.url}${path}`, pid: limit.pid, headers, bodies: () => values },
  });
  const our = (name: string, bodies: string[], headers: Record<string, string>, of: string): Side => ({
    ...{ name, url: api.url, pid: api.pid, headers, bodies: () => bodies, limit: of },
  });
  return {
    sides: [
      the('limit, visitor', '/written', {}),
      { ...the('the limit behind the wall, visitor', '/wall/written', {}), limit: 'limit, visitor' },
      our('by hash, visitor', variables.map(page.byHash), {}, 'limit, visitor'),
      the('limit, signed in', '/written', signedIn),
      { ...the('the limit behind the wall, signed in', '/wall/written', signedIn), limit: 'limit, signed in' },
      our('by hash, signed in', variables.map(page.byHash), signedIn, 'limit, signed in'),
      the('limit of the text, visitor', '/executed', {}),
      our('by text, visitor', variables.map(page.byText), {}, 'limit of the text, visitor'),
    ],
    targets: (ratio) =>
      ['visitor', 'signed in'].map((who) => ({
        what: `entry, ${who}, by hash, in relation to the limit`,
        value: ratio(`by hash, ${who}`),
        aim: 0.5,
        atLeast: true,
      })),
    notMeasured: [],
  };
});
