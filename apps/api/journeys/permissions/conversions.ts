import { tlpLabels } from '@allmende/domain/audience';
import { done } from '../city.ts';
import { readers, type Kind, type Town } from './people.ts';
import { nodeRow, queryRow, type QueryRow } from './query-row.ts';
import { row, type Row } from './row.ts';
import { versionOf, versionOfDraft } from './things-asked-for.ts';

/** Nobody converts anything in this world: what waits would soon be more than one account may have waiting. */
const nothingWaits = ({ world }: Town) => world.rows('DELETE FROM conversion');

const ASKER: Kind = 'owner editor';

async function asked(town: Town): Promise<{ id: string }> {
  await nothingWaits(town);
  const { id: versionId } = await versionOfDraft(town);
  const { conversion } = await done<{ conversion: { id: string } }>(
    town.people.get(ASKER)!.client,
    'exportDocument',
    { versionId, format: 'DOCX', filled: true },
    'conversion { id }',
  );
  return conversion;
}

export const atConversions: readonly Row[] = [
  ...tlpLabels.map((tlp) =>
    row(
      'exportDocument',
      `a published version, TLP:${tlp}`,
      async (town) => {
        await nothingWaits(town);
        return versionOf(town, tlp);
      },
      ({ id: versionId }) => ({ versionId, format: 'PDF' }),
      { allowed: readers(tlp), found: readers(tlp) },
    ),
  ),
  row('cancelConversion', `what the ${ASKER} has asked for`, asked, ({ id: conversionId }) => ({ conversionId }), {
    allowed: [ASKER],
    found: [ASKER],
  }),
];

export const conversionQueries: readonly QueryRow[] = [
  queryRow(
    'conversion',
    `what the ${ASKER} has asked for`,
    asked,
    ({ id }) => ({ document: 'query ($id: ID!) { conversion(id: $id) { state } }', variables: { id } }),
    [ASKER],
  ),
  nodeRow('Conversion', `what the ${ASKER} has asked for`, asked, [ASKER]),
];
