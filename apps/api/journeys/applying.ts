import type { MailCatcher } from '@allmende/local-services/mail-catcher';
import { importDomains } from '../src/features/municipalities/import-domains.ts';
import { change, done } from './city.ts';
import type { Client } from './client.ts';
import { arriving, behind } from './mails.ts';
import type { World } from './world.ts';

interface Seen {
  id: string;
  state: string;
  verdict: string;
  revision: number;
  email: string;
  viewerMayDecide: boolean;
  others: { name: string }[];
  municipality: { ags: string };
}
const FIELDS = `id state verdict revision email viewerMayDecide others { name } municipality { ags }`;

/** Towns of the register for which nobody acts yet, each with a domain of its own, and how somebody applies for one. */
export function applying(world: () => World, catcher: () => MailCatcher) {
  const town = {} as { lena: Client; free: { ags: string; id: string; name: string }[] };
  async function open(): Promise<void> {
    town.lena = await world().as('lena@staedtetag.example');
    town.free = await world().rows(
      `SELECT ags, 'mun_' || id AS id, name FROM municipality WHERE NOT participates ORDER BY ags LIMIT 20`,
    );
    const domains = town.free.map(({ ags }) => ({ ags, domain: `stadt-${ags}.example` }));
    await importDomains(world().database, domains);
  }
  const next = () => town.free.pop()!;
  const arrived = (expected: number) => arriving(world(), catcher(), expected);
  const emailAt = (ags: string, name = 'greta') => `${name}@stadt-${ags}.example`;
  const application = (city: { id: string; ags: string }, more: object = {}) => ({
    municipalityId: city.id,
    name: 'Greta Neu',
    function: 'IT-Leitung',
    email: emailAt(city.ags),
    message: 'Die Zentrale verbindet Sie.',
    ...more,
  });
  const apply = (client: Client, input: object) =>
    change<{ verdict: string | null }>(client, 'requestAdmission', input, 'verdict');

  /** Applies, confirms, and answers what the moderation sees of it. */
  async function waiting(city: { id: string; ags: string }, more: object = {}) {
    const visitor = world().visitor();
    await done(visitor, 'requestAdmission', application(city, more));
    const [mail] = await arrived(1);
    const token = behind('/aufnahme/bestaetigen?token=', mail!.text);
    const { key } = await done<{ key: string }>(visitor, 'confirmAdmission', { token }, 'key');
    await arrived(1);
    const admissions = await listed(town.lena);
    const admission = admissions.find(({ municipality }) => municipality.ags === city.ags)!;
    return { visitor, key, token, admissionId: admission.id, expectedRevision: admission.revision, admission };
  }

  const listed = async (who: Client, closed = false) =>
    (
      await who.data<{ admissions: Seen[] }>(
        `query ($closed: Boolean!) { admissions(closed: $closed) { ${FIELDS} } }`,
        {
          closed,
        },
      )
    ).admissions;
  const own = async (key: string) =>
    (
      await world()
        .visitor()
        .data<{ ownAdmission: object | null }>(
          `query ($key: String!) { ownAdmission(key: $key) { state reason mayAnswer mayWithdraw messages { body isAnswer } } }`,
          { key },
        )
    ).ownAdmission;
  const peopleOf = async (who: Client, ags: string) =>
    (
      await who.data<{ municipality: { participates: boolean; members: { name: string; role: string }[] | null } }>(
        `query ($ags: String!) { municipality(ags: $ags) { participates members { name role } } }`,
        { ags },
      )
    ).municipality;

  return { town, open, next, arrived, emailAt, application, apply, waiting, listed, own, peopleOf };
}
