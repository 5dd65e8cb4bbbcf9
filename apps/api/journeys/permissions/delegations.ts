import { done } from '../city.ts';
import { dayIn } from '../delegating.ts';
import { kinds, ownersAdministrators, ownPeople, type Kind, type Town } from './people.ts';
import { row, type Row } from './row.ts';
import { published } from './things.ts';

/** Both sides' own people; whoever acts for one of them by delegation knows nothing of it. */
const bothSides = kinds.filter((kind) => ownPeople.includes(kind) || kind.startsWith('named'));
const named: readonly Kind[] = ['named administrator'];
const terms = { grade: 'EDIT', purpose: 'Gemeinsame Pflege', endsOn: dayIn(100) };

const administrator = ({ people }: Town) => people.get('owner administrator')!.client;

/** Between the owner and the named city nothing stands but what is asked about. */
async function forget({ world, owner }: Town): Promise<{ municipalityId: string }> {
  await world.rows(
    'DELETE FROM delegation WHERE municipality_id = $1 AND body_id = (SELECT id FROM municipality WHERE ags = $2)',
    [owner.id.slice(4), '03990902'],
  );
  return { municipalityId: owner.id };
}

export async function delegation(town: Town): Promise<{ id: string; revision: number }> {
  const { municipalityId } = await forget(town);
  const input = { municipalityId, bodyId: town.named.id, ...terms };
  const made = await done<{ delegation: { id: string; revision: number } }>(
    administrator(town),
    'offerDelegation',
    input,
    'delegation { id revision }',
  );
  return made.delegation;
}

export async function handedOver(town: Town): Promise<{ id: string }> {
  const { solutionId } = await published(town, 'CLEAR');
  const input = { solutionId, receiverId: town.named.id };
  const made = await done<{ handOver: { id: string } }>(administrator(town), 'offerHandOver', input, 'handOver { id }');
  return made.handOver;
}

export const atDelegations: Row[] = [
  row(
    'offerDelegation',
    'the owner’s city',
    async (town) => ({ ...(await forget(town)), bodyId: town.named.id }),
    (made) => ({ ...made, ...terms }),
    { allowed: ownersAdministrators, found: ownPeople },
  ),
  row(
    'changeDelegation',
    'a delegation of the owner to the named city',
    delegation,
    ({ id, revision }) => ({ delegationId: id, expectedRevision: revision, ...terms, grade: 'RELEASE' }),
    { allowed: ownersAdministrators, found: bothSides },
  ),
  row(
    'answerDelegation',
    'a delegation of the owner to the named city',
    delegation,
    ({ id, revision }) => ({ delegationId: id, expectedRevision: revision, answer: 'ACCEPT' }),
    { allowed: named, found: bothSides },
  ),
  row(
    'endDelegation',
    'a delegation of the owner to the named city',
    delegation,
    ({ id }, { cityId }) => ({ delegationId: id, municipalityId: cityId }),
    { allowed: [...ownersAdministrators, ...named], found: bothSides },
  ),
  row(
    'offerHandOver',
    'a published version, TLP:CLEAR',
    async (town) => ({ ...(await published(town, 'CLEAR')), receiverId: town.named.id }),
    ({ solutionId, receiverId }) => ({ solutionId, receiverId }),
    { allowed: ownersAdministrators, found: kinds },
  ),
  row('withdrawHandOver', 'a solution offered to the named city', handedOver, ({ id }) => ({ handOverId: id }), {
    allowed: ownersAdministrators,
    found: bothSides,
  }),
  row(
    'answerHandOver',
    'a solution offered to the named city',
    async (town) => ({ ...(await handedOver(town)), municipalityId: town.named.id }),
    ({ id, municipalityId }) => ({ handOverId: id, municipalityId, answer: 'ACCEPT' }),
    { allowed: named, found: bothSides },
  ),
];
