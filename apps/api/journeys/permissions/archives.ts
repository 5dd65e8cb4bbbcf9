import { done } from '../city.ts';
import { owners, ownersAdministrators, type Kind, type Town } from './people.ts';
import { row, type Row } from './row.ts';

const ASKER: Kind = 'owner administrator';

/** Nothing is packed or read here: what is asked about is who may. */
const nothingWaits = ({ world }: Town) => world.rows('DELETE FROM conversion');

async function owner(town: Town): Promise<{ municipalityId: string }> {
  await nothingWaits(town);
  return { municipalityId: town.owner.id };
}

/** The report on an archive that an administrator has brought. */
async function report(town: Town): Promise<{ id: string }> {
  const { municipalityId } = await owner(town);
  const { conversion } = await done<{ conversion: { id: string } }>(
    town.people.get(ASKER)!.client,
    'exportArchive',
    { municipalityId },
    'conversion { id }',
  );
  await town.world.rows(
    `UPDATE conversion SET kind = 'readArchive', state = 'done', result = '{"solutions":[]}', finished_at = now(),
       task = task || '{"sha256":"${'a'.repeat(64)}"}' WHERE id = $1`,
    [conversion.id.slice(4)],
  );
  return conversion;
}

export const atArchives: readonly Row[] = [
  row('exportArchive', 'all that the owner has', owner, ({ municipalityId }) => ({ municipalityId }), {
    allowed: ownersAdministrators,
    found: owners,
  }),
  row('takeArchive', `what the ${ASKER} has brought`, report, ({ id: conversionId }) => ({ conversionId }), {
    allowed: [ASKER],
    found: [ASKER],
  }),
];
