import { statement } from '@allmende/local-services/databases';
import { house } from './house.ts';
import { done, forkFor, publishAgain, publishLeaflet } from './prepared.ts';
import type { Visit } from './visit.ts';

const STUTTGART = '08111000';
const KELHEIM = '09273137';
export const INTERNAL = 'LicenseRef-Kommunal-intern-1.0';

const text = `## Ausgabe
Den Schlüssel gibt der Empfang aus.

## Rückgabe
Der Schlüssel wird am selben Tag zurückgegeben.
`;

/** The owner has narrowed its label to members; all its addresses close at once. */
async function narrow(slug: string): Promise<void> {
  const { databaseUrl } = house();
  await statement(
    databaseUrl,
    `WITH narrowed AS (UPDATE version v SET audience = ARRAY['moderation', 'members', 'mun_' || s.municipality_id]
       FROM solution s WHERE s.id = v.solution_id AND s.slug = $1)
     UPDATE solution SET tlp = 'GREEN', audience = ARRAY['moderation', 'members', 'mun_' || municipality_id] WHERE slug = $1`,
    [slug],
  );
}

/**
 * Stuttgart publishes for everybody, Kelheim makes it its own, then Stuttgart narrows it to members and goes on under the
 * licence that goes with that. Answers the address of Kelheim's own version.
 */
export async function ownOfNarrowed(murat: Visit, lena: Visit, sabine: Visit, title: string): Promise<string> {
  const slug = await publishLeaflet(murat, lena, { ags: STUTTGART, title, text });
  const own = await forkFor(sabine, KELHEIM, slug);
  await narrow(slug);
  await publishAgain(murat, lena, slug, 'SUBSTANTIVE', ({ metadata, clauses }) => {
    metadata.licence = INTERNAL;
    clauses[0]!.body = 'Den Schlüssel gibt die Pforte aus.';
  });
  return own;
}

/** Kelheim asks for both. Answers the address of its request. */
export async function askForBoth(sabine: Visit, own: string): Promise<string> {
  const { consent } = await done<{ consent: { id: string } }>(
    sabine,
    'askConsent',
    {
      solutionId: own.split('/').at(-1),
      ...{ purposes: ['MERGE', 'PUBLISH'], tlp: 'CLEAR', licence: 'CC-BY-4.0' },
      reason: 'Unsere Nachbarstädte nutzen unsere Fassung.',
    },
    'consent { id }',
  );
  return `/zustimmungen/${consent.id}`;
}
