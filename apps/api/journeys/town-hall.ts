import type { MailCatcher } from '@allmende/local-services/mail-catcher';
import { type City, done, newCities, newcomer, refused } from './city.ts';
import type { Client } from './client.ts';
import { arriving, behind } from './mails.ts';
import type { World } from './world.ts';

export const PASSWORD = 'Drei Brücken über den Main';

interface People {
  members:
    | {
        id: string;
        name: string;
        email: string;
        role: string;
        revision: number;
        isLastAdministrator: boolean;
        leavesBehind: { title: string; what: string }[];
      }[]
    | null;
  invitations: { id: string; email: string; standing: string; invitedBy: string | null }[] | null;
  formerMembers: { name: string; hasLeft: boolean; leavesBehind: { title: string; what: string }[] }[] | null;
}

/** The administrator of a city, somebody who may release there, and how people come to them. */
export function townHall(world: () => World, catcher: () => MailCatcher) {
  const hall = {} as { anke: City; bernd: City };
  /** A city that no other story knows, whose mail is known to be its own. */
  async function open(): Promise<void> {
    const [city] = await newCities(world(), 1, 'administrator');
    hall.anke = city!;
    hall.bernd = await newcomer(world(), hall.anke.ags, 'releaser');
    await world().rows(
      `INSERT INTO municipality_domain (municipality_id, domain, source) SELECT id, $1, 'register' FROM municipality WHERE ags = $2`,
      [domain(), hall.anke.ags],
    );
  }
  const domain = () => `amt-${hall.anke.ags}.example`;
  const arrived = (expected: number) => arriving(world(), catcher(), expected);
  const invitation = (more: object = {}) => ({
    municipalityId: hall.anke.id,
    name: 'Carla Dritte',
    email: `carla@${domain()}`,
    role: 'EDITOR',
    function: 'Presse',
    ...more,
  });

  /** Invites, and answers what the link in the mail carries. */
  async function invited(more: object = {}, by: Client = hall.anke.client): Promise<string> {
    await done(by, 'inviteMember', invitation(more));
    const [mail] = await arrived(1);
    return behind('/einladung/', mail!.text);
  }
  /** Invites somebody who accepts at once. */
  async function joined(name: string, role: string, by: Client = hall.anke.client): Promise<Client> {
    const client = world().visitor();
    await done(client, 'acceptInvitation', {
      token: await invited({ name, role, email: `${name.toLowerCase()}@${domain()}` }, by),
      password: PASSWORD,
    });
    return client;
  }

  const peopleOf = async (who: Client, ags = hall.anke.ags) =>
    (
      await who.data<{ municipality: People }>(
        `query ($ags: String!) { municipality(ags: $ags) {
         members { id name email role revision isLastAdministrator leavesBehind { title what } }
         invitations { id email standing invitedBy } formerMembers { name hasLeft leavesBehind { title what } } } }`,
        { ags },
      )
    ).municipality;
  const member = async (name: string, who: Client = hall.anke.client) =>
    (await peopleOf(who)).members!.find((one) => one.name === name || one.email.startsWith(name))!;
  const ofMember = async (name: string, who: Client = hall.anke.client) => {
    const { id, revision } = await member(name, who);
    return { membershipId: id, expectedRevision: revision };
  };
  const actsFor = async (who: Client) =>
    (await who.data<{ viewer: { memberships: { role: string }[] } }>(`{ viewer { memberships { role } } }`)).viewer
      .memberships;
  const offered = async (token: string, who: Client = world().visitor()) =>
    (
      await who.data<{ invitation: object | null }>(
        `query ($token: String!) { invitation(token: $token) { standing way name role invitedBy } }`,
        { token },
      )
    ).invitation;
  const accept = (token: string, who: Client = world().visitor()) =>
    refused(who, 'acceptInvitation', { token, password: PASSWORD });

  const invitationId = async () => (await peopleOf(hall.anke.client)).invitations![0]!.id;
  return {
    hall,
    invitationId,
    open,
    domain,
    arrived,
    invitation,
    invited,
    joined,
    peopleOf,
    member,
    ofMember,
    actsFor,
    offered,
    accept,
  };
}
