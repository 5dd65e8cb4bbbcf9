import { tlpLabels } from '@allmende/domain/audience';
import { done } from '../city.ts';
import { owners, ownersAdministrators, readers, type Kind, type Town } from './people.ts';
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

/** A letterhead that nobody opens here: what is asked about is who may. */
async function letterhead(town: Town): Promise<{ municipalityId: string; ags: string }> {
  await nothingWaits(town);
  const { id: municipalityId, ags } = town.owner;
  const sha256 = 'a'.repeat(64);
  await town.world.rows('INSERT INTO stored_file (sha256, size) VALUES ($1, 1) ON CONFLICT DO NOTHING', [sha256]);
  await town.world.rows(
    `INSERT INTO letterhead (municipality_id, sha256, name, size) VALUES ($1, $2, 'Briefkopf.docx', 1) ON CONFLICT DO NOTHING`,
    [municipalityId.slice(4), sha256],
  );
  return { municipalityId, ags };
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
  ...['tryLetterhead', 'removeLetterhead'].map((mutation) =>
    row(mutation, 'the letterhead of the owner', letterhead, ({ municipalityId }) => ({ municipalityId }), {
      allowed: ownersAdministrators,
      found: owners,
    }),
  ),
];

export const conversionQueries: readonly QueryRow[] = [
  queryRow(
    'conversion',
    `what the ${ASKER} has asked for`,
    asked,
    ({ id }) => ({ document: 'query ($id: ID!) { conversion(id: $id) { state } }', variables: { id } }),
    [ASKER],
  ),
  queryRow(
    'municipality',
    'the letterhead of the owner',
    letterhead,
    ({ ags }) => ({
      document: 'query ($ags: String!) { municipality(ags: $ags) { letterhead { name } } }',
      variables: { ags },
    }),
    owners,
  ),
  nodeRow('Conversion', `what the ${ASKER} has asked for`, asked, [ASKER]),
];
