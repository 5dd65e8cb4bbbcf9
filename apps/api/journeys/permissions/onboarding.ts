import { newcomer } from '../city.ts';
import { type Kind, ownersAdministrators, type Town } from './people.ts';
import { row, type Row } from './row.ts';

export const decidersOfAdmissions: readonly Kind[] = ['moderator', 'moderator of the owner'];
let turns = 0;
const next = () => (turns += 1);
/** Reached by a vouched address: the cities of the matrix have no domains. */
const guest = () => ({
  name: 'Gast',
  email: `gast-${next()}@anderswo.example`,
  vouchReason: 'Arbeitet beim Zweckverband für uns.',
});

export const atMembers: Row[] = [
  row(
    'inviteMember',
    'a city',
    ({ owner }) => Promise.resolve({ municipalityId: owner.id }),
    (made) => ({ ...made, ...guest(), role: 'READER' }),
    { allowed: ownersAdministrators },
  ),
  ...(['resendInvitation', 'withdrawInvitation'] as const).map((mutation) =>
    row(mutation, 'a city', invitation, (made) => made, { allowed: ownersAdministrators, found: ownersAdministrators }),
  ),
  row('changeMember', 'somebody of the city', membership, (made) => ({ ...made, role: 'EDITOR', function: '' }), {
    allowed: ownersAdministrators,
  }),
  row('endMembership', 'somebody of the city', membership, (made) => made, { allowed: ownersAdministrators }),
];

export const atAdmissions: Row[] = [
  row('approveAdmission', 'a new city', admission, (made) => ({ ...made, takeDomain: false }), {
    allowed: decidersOfAdmissions,
    found: decidersOfAdmissions,
  }),
  row('refuseAdmission', 'a new city', admission, (made) => ({ ...made, reason: 'Das ist die falsche Kommune.' }), {
    allowed: decidersOfAdmissions,
    found: decidersOfAdmissions,
  }),
  row(
    'refuseAdmission',
    'the city of a moderator',
    (town) => admissionFor(town, town.owner.id.slice(4)),
    (made) => ({ ...made, reason: 'Das ist die falsche Kommune.' }),
    { allowed: ['moderator'], found: decidersOfAdmissions },
  ),
  row('askApplicant', 'a new city', admission, (made) => ({ ...made, question: 'Wer bestätigt Ihre Angaben?' }), {
    allowed: decidersOfAdmissions,
    found: decidersOfAdmissions,
  }),
  row('resendAdmissionInvitation', 'a new city', approved, (made) => made, {
    allowed: decidersOfAdmissions,
    found: decidersOfAdmissions,
  }),
];

/** One that may be sent again already. */
export async function invitation({ world, owner }: Town): Promise<{ invitationId: string }> {
  const [made] = await world.rows<{ id: string }>(
    `INSERT INTO invitation (id, municipality_id, email, name, role, token_hash, sent_at, expires_at)
     SELECT gen_random_uuid(), id, $2::text, 'Gast', 'reader', sha256(convert_to($2::text, 'UTF8')), now() - interval '1 hour', now() + interval '1 day'
     FROM municipality WHERE ags = $1 RETURNING id`,
    [owner.ags, `eingeladen-${next()}@anderswo.example`],
  );
  return { invitationId: `inv_${made!.id}` };
}

async function membership({ world, owner }: Town): Promise<{ membershipId: string; expectedRevision: number }> {
  const { client } = await newcomer(world, owner.ags, 'reader');
  const { viewer } = await client.data<{ viewer: { memberships: { id: string }[] } }>(
    `{ viewer { memberships { id } } }`,
  );
  return { membershipId: viewer.memberships[0]!.id, expectedRevision: 1 };
}

/** Waits for its decision, for a city for which nobody acts. */
export async function admission(town: Town): Promise<{ admissionId: string; expectedRevision: number }> {
  const [city] = await town.world.rows<{ id: string }>(
    `INSERT INTO municipality (id, ags, name, kind, land, population, size_class, association_membership)
     VALUES (gen_random_uuid(), $1, 'Neue Stadt', 'city', 'NI', 60000, 'MITTEL', 'direct') RETURNING id`,
    [`0399${4000 + next()}`],
  );
  return admissionFor(town, city!.id);
}

async function admissionFor({ world }: Town, municipalityId: string) {
  const [made] = await world.rows<{ id: string }>(
    `INSERT INTO admission (id, municipality_id, name, function, email, language, state, confirmed_at, due_at)
     VALUES (gen_random_uuid(), $1, 'Neu', 'ISB', $2, 'de', 'waiting', now(), now()) RETURNING id`,
    [municipalityId, `antrag-${next()}@neustadt.example`],
  );
  return { admissionId: `adm_${made!.id}`, expectedRevision: 1 };
}

async function approved(town: Town): Promise<{ admissionId: string }> {
  const { admissionId } = await admission(town);
  const { invitationId } = await invitation(town);
  await town.world.rows(`UPDATE invitation SET admission_id = $1 WHERE id = $2`, [
    admissionId.slice(4),
    invitationId.slice(4),
  ]);
  return { admissionId };
}
