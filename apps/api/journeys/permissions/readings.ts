import { broughtAndRead, everyday } from '../bringing-in.ts';
import { done } from '../city.ts';
import type { Kind, Town } from './people.ts';
import { nodeRow, queryRow, type QueryRow } from './query-row.ts';
import { row, type Row } from './row.ts';

const BRINGER: Kind = 'owner editor';
const of = `a document that the ${BRINGER} has brought in`;
const alone = { allowed: [BRINGER], found: [BRINGER] };

/** A document that was read; the one before is thrown away, since only so many may wait. */
async function read(town: Town): Promise<{ id: string; revision: number }> {
  const bringer = town.people.get(BRINGER)!;
  const { readings } = await bringer.client.data<{ readings: { id: string }[] }>('{ readings { id } }');
  for (const { id } of readings) await done(bringer.client, 'discardReading', { readingId: id });
  await town.world.rows('DELETE FROM rate_limit');
  return broughtAndRead(town.world, bringer, { municipalityId: town.owner.id }, ['Leitlinie.docx', everyday()]);
}

const asked = ({ id, revision }: { id: string; revision: number }) => ({ readingId: id, expectedRevision: revision });

export const atReadings: readonly Row[] = [
  row('chooseReading', of, read, asked, alone),
  row('readAgain', of, read, asked, alone),
  row('takeReading', of, read, asked, alone),
  row('discardReading', of, read, ({ id }) => ({ readingId: id }), alone),
];

export const readingQueries: readonly QueryRow[] = [
  queryRow(
    'reading',
    of,
    read,
    ({ id }) => ({ document: 'query ($id: ID!) { reading(id: $id) { state } }', variables: { id } }),
    [BRINGER],
  ),
  queryRow('readings', of, read, () => ({ document: '{ readings { id } }', variables: {} }), [BRINGER]),
  nodeRow('Reading', of, read, [BRINGER]),
];
