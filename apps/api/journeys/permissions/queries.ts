import type { Tlp } from '@allmende/domain/audience';
import { tlpLabels } from '@allmende/domain/audience';
import { done } from '../city.ts';
import type { Variables } from '../client.ts';
import { delegation, handedOver } from './delegations.ts';
import { admission, decidersOfAdmissions } from './onboarding.ts';
import {
  kinds,
  knowersOfGroups,
  owners,
  ownersAdministrators,
  ownersEditors,
  ownersUnder,
  ownPeople,
  readers,
  type Kind,
  type Person,
  type Town,
} from './people.ts';
import { claimed, consentAsked, draft, handedIn, merging, outdated, proposed, published } from './things.ts';

/** One query, asked for one thing. */
export interface QueryRow {
  /** Its name; for `node` with the type of the thing: `node Version`. */
  readonly query: string;
  readonly of: string;
  /** Makes the thing and says how each person asks for it. */
  readonly make: (town: Town) => Promise<(person: Person) => { document: string; variables: Variables }>;
  readonly finds: readonly Kind[];
}

/** What an answer holds of the thing: null, or nothing in a list, where it does not exist for who asked. */
export const heldBy = (data: Readonly<Record<string, unknown>> | null): unknown => {
  const [answer] = Object.values(data ?? {});
  return holds(answer) ? answer : null;
};

function holds(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer === false) return false;
  if (Array.isArray(answer)) return answer.some(holds);
  if (typeof answer !== 'object') return true;
  const { __typename: _, errors: __, ...rest } = answer as Record<string, unknown>;
  return Object.values(rest).some(holds);
}

const row = <Made>(
  query: string,
  of: string,
  make: (town: Town) => Promise<Made>,
  ask: (made: Made, person: Person) => { document: string; variables: Variables },
  finds: readonly Kind[],
): QueryRow => ({
  query,
  of,
  make: async (town) => {
    const made = await make(town);
    return (person) => ask(made, person);
  },
  finds,
});

const node = <Made extends { id: string }>(
  type: string,
  of: string,
  make: (town: Town) => Promise<Made>,
  finds: readonly Kind[],
): QueryRow =>
  row(
    `node ${type}`,
    of,
    make,
    ({ id }) => ({ document: `query ($id: ID!) { node(id: $id) { ... on ${type} { id } } }`, variables: { id } }),
    finds,
  );

const bySlug = (field: string, fields: string) => (made: { slug: string }) => ({
  document: `query ($slug: String!) { ${field}(slug: $slug) { ${fields} } }`,
  variables: { slug: made.slug },
});
const moderators: readonly Kind[] = ['moderator', 'moderator of the owner'];
const ownersAndModerators: readonly Kind[] = [...owners, 'moderator'];

/** Adoptions are for members, even where the thing itself is for everybody. */
const seesAdoptions = (tlp: Tlp): readonly Kind[] =>
  readers(tlp).filter((kind) => kind !== 'moderator' && readers('GREEN').includes(kind));

/** What is with the moderation only is part of no family yet. */
const seesFamily = (tlp: Tlp): readonly Kind[] =>
  readers(tlp).filter((kind) => kind !== 'moderator' || tlp === 'CLEAR');
const ofTheNamedCity = kinds.filter((kind) => kind.startsWith('named'));

const perLabel: readonly QueryRow[] = tlpLabels.flatMap((tlp: Tlp) => {
  const entry = `a published version, TLP:${tlp}`;
  const make = (town: Town) => published(town, tlp);
  return [
    row('solution', entry, make, bySlug('solution', 'slug'), readers(tlp)),
    row(
      'solution',
      `${entry}, by its number`,
      make,
      ({ slug }) => ({
        document: `query ($slug: String!) { solution(slug: $slug, number: "1.0") { version(number: "1.0") { number } } }`,
        variables: { slug },
      }),
      readers(tlp),
    ),
    row('family', entry, make, bySlug('family', 'members { title }'), seesFamily(tlp)),
    row('divergence', entry, make, bySlug('divergence', 'clauses { __typename } shown forks'), ownersUnder(tlp)),
    row('downloads', entry, make, bySlug('downloads', 'totalCount'), ownersAdministrators),
    row(
      'nodes',
      entry,
      make,
      ({ id }) => ({ document: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: [id] } }),
      readers(tlp),
    ),
    node('Solution', entry, make, readers(tlp)),
    node('Version', entry, (town) => versionOf(town, tlp), readers(tlp)),
    node('Discussion', `a discussion of ${entry}`, (town) => talkOf(town, tlp, 'discussion'), readers(tlp)),
    node('Comment', `a comment on ${entry}`, (town) => talkOf(town, tlp, 'comment'), readers(tlp)),
    node('Adoption', `an adoption of ${entry}, by the named city`, (town) => adoptionOf(town, tlp), seesAdoptions(tlp)),
    // Until three have rated, a rating would tell who it is of: by itself it is for its own city.
    node('Rating', `a rating of ${entry}, by the named city`, (town) => ratingOf(town, tlp), ofTheNamedCity),
  ];
});

const onboarding: readonly QueryRow[] = [
  row(
    'municipality',
    'the people of a city',
    ({ owner }) => Promise.resolve({ ags: owner.ags }),
    (variables) => ({
      document:
        'query ($ags: String!) { municipality(ags: $ags) { members { id } invitations { id } formerMembers { id } } }',
      variables,
    }),
    ownersAdministrators,
  ),
  row(
    'admissions',
    'an application',
    admission,
    () => ({ document: '{ admissions { id } }', variables: {} }),
    decidersOfAdmissions,
  ),
  row(
    'admission',
    'an application',
    admission,
    ({ admissionId: id }) => ({ document: 'query ($id: ID!) { admission(id: $id) { id } }', variables: { id } }),
    decidersOfAdmissions,
  ),
];

const groups: readonly QueryRow[] = [
  row('groups', 'a group', groupOf, () => ({ document: '{ groups { id } }', variables: {} }), knowersOfGroups),
  row(
    'audienceReach',
    'a group',
    groupOf,
    ({ id }) => ({
      document: 'query ($ids: [ID!]!) { audienceReach(recipientGroupIds: $ids) { municipalityCount } }',
      variables: { ids: [id] },
    }),
    knowersOfGroups,
  ),
  node('Group', 'a group', groupOf, knowersOfGroups),
];

let groupsNamed = 0;

async function groupOf({ people }: Town): Promise<{ id: string }> {
  groupsNamed += 1;
  const { group } = await done<{ group: { id: string } }>(
    people.get('moderator')!.client,
    'createGroup',
    { name: `Kreis ${groupsNamed}`, lands: ['NI'] },
    'group { id }',
  );
  return group;
}

const unpublished: readonly QueryRow[] = [
  row('solution', 'a working copy', slugOfDraft, bySlug('solution', 'slug'), owners),
  node('Solution', 'a working copy', async (town) => ({ id: (await draft(town)).solutionId }), owners),
  node('Version', 'a working copy', versionOfDraft, owners),
  row(
    'readDocument',
    'a working copy',
    draft,
    ({ solutionId }) => ({
      document: `query ($input: ReadDocumentInput!) { readDocument(input: $input) { contentJson } }`,
      variables: { input: { solutionId, text: '## Wozu\nZu allem.' } },
    }),
    ownersEditors,
  ),
  node('Delegation', 'a delegation of the owner to the named city', delegation, [...ownPeople, ...ofTheNamedCity]),
  node('HandOver', 'a solution offered to the named city', handedOver, [...ownPeople, ...ofTheNamedCity]),
  node('Merge', 'a merge', async (town) => ({ id: (await merging(town)).mergeId }), owners),
  node(
    'Proposal',
    'a proposal of the named city to the owner',
    async (town) => ({ id: (await proposed(town, town.named, town.owner)).proposalId }),
    kinds.filter((kind) => owners.includes(kind) || kind.startsWith('named')),
  ),
  node(
    'Consent',
    'a question of the named city to the owner',
    async (town) => ({ id: (await consentAsked(town, town.named, town.owner)).consentId }),
    kinds.filter((kind) => owners.includes(kind) || kind.startsWith('named')),
  ),
  node(
    'ModerationCase',
    'a version in the queue',
    async (town) => ({ id: (await handedIn(town)).caseId }),
    ownersAndModerators,
  ),
  row(
    'moderationCase',
    'a version in the queue',
    claimed,
    ({ number }) => ({
      document: 'query ($number: String!) { moderationCase(number: $number) { number } }',
      variables: { number },
    }),
    ownersAndModerators,
  ),
  row(
    'moderationQueue',
    'a version in the queue',
    handedIn,
    () => ({ document: '{ moderationQueue(first: 50) { edges { node { number } } } }', variables: {} }),
    moderators,
  ),
  row(
    'municipality',
    'the city profile and work of the owner',
    async ({ owner }) => ({ ags: owner.ags }),
    ({ ags }) => ({
      document:
        'query ($ags: String!) { municipality(ags: $ags) { profile { revision } workingSolutions { edges { node { id } } } releasers { name } fourEyes } }',
      variables: { ags },
    }),
    owners,
  ),
];

const atClients: readonly QueryRow[] = [
  row(
    'clientWork',
    'an own version of the owner',
    async (town) => {
      await outdated(town);
      return { municipalityId: town.owner.id };
    },
    (variables) => ({
      document:
        'query ($municipalityId: ID!) { clientWork(municipalityId: $municipalityId) { edges { node { slug } } } }',
      variables,
    }),
    ['provider who may edit', 'provider who may release'],
  ),
];

/** What is about the platform or about a city as a whole, and not about a thing in it. */
const ofTheHouse: readonly QueryRow[] = [
  row(
    'municipality',
    'the audit trail of the owner',
    async ({ owner }) => ({ ags: owner.ags }),
    ({ ags }) => ({
      document: 'query ($ags: String!) { municipality(ags: $ags) { auditTrail { edges { node { verb } } } } }',
      variables: { ags },
    }),
    ['owner releaser', 'owner administrator'],
  ),
  row(
    'platformTrail',
    'what nobody did for a municipality',
    async () => ({}),
    () => ({ document: '{ platformTrail { edges { node { verb } } } }', variables: {} }),
    ['operator'],
  ),
  row(
    'retentionPeriods',
    'the periods and their runs',
    async () => ({}),
    () => ({ document: '{ retentionPeriods { key } }', variables: {} }),
    ['operator'],
  ),
];

export const queryRows: readonly QueryRow[] = [
  ...perLabel,
  ...unpublished,
  ...atClients,
  ...ofTheHouse,
  ...groups,
  ...onboarding,
];

/** Those that open the same to everybody, or are asked for every label where leaks are hunted. */
export const openToAll: Readonly<Record<string, string>> = {
  invitation: 'whoever holds its link, told in the stories of members',
  ownAdmission: 'whoever holds its link, told in the stories of admissions',
  catalogueFigures: 'counts what the viewer may see',
  identityProviders: 'where people may sign in, public',
  municipalities: 'the register, public',
  searchSolutions: 'searched for every label where leaks are hunted',
  solutions: 'searched for every label where leaks are hunted',
  suggest: 'searched for every label where leaks are hunted',
  sendsMail: 'whether mails are sent, public',
  viewer: 'the person who asks',
  'node Municipality': 'the register, public',
  'node Account': 'the person who asks',
};

async function versionOf(town: Town, tlp: Tlp): Promise<{ id: string }> {
  const { slug } = await published(town, tlp);
  return idIn(town, `solution(slug: "${slug}") { version { id } }`, ({ solution }) => solution.version);
}

async function slugOfDraft(town: Town): Promise<{ slug: string }> {
  const { solutionId } = await draft(town);
  const { node: found } = await town.owner.client.data<{ node: { slug: string } }>(
    'query ($id: ID!) { node(id: $id) { ... on Solution { slug } } }',
    { id: solutionId },
  );
  return found;
}

async function versionOfDraft(town: Town): Promise<{ id: string }> {
  const { slug } = await slugOfDraft(town);
  return idIn(town, `solution(slug: "${slug}") { workingCopy { id } }`, ({ solution }) => solution.workingCopy);
}

interface Versions {
  readonly solution: { readonly version: { id: string }; readonly workingCopy: { id: string } };
}
const idIn = async (town: Town, query: string, pick: (data: Versions) => { id: string }): Promise<{ id: string }> =>
  pick(await town.owner.client.data<Versions>(`{ ${query} }`));

async function talkOf(town: Town, tlp: Tlp, what: 'discussion' | 'comment'): Promise<{ id: string }> {
  const { solutionId } = await published(town, tlp);
  const said = await done<Record<string, { id: string }>>(
    town.owner.client,
    'addComment',
    { solutionId, body: 'Eine Frage.' },
    'discussion { id } comment { id }',
  );
  return said[what]!;
}

async function adoptionOf(town: Town, tlp: Tlp): Promise<{ id: string; solutionId: string }> {
  const { solutionId } = await published(town, tlp);
  const { adoption } = await done<{ adoption: { id: string } }>(
    town.named.client,
    'declareAdoption',
    { solutionId, municipalityId: town.named.id, status: 'IN_FORCE', since: '2026-01-01', expectedRevision: 0 },
    'adoption { id }',
  );
  return { ...adoption, solutionId };
}

async function ratingOf(town: Town, tlp: Tlp): Promise<{ id: string }> {
  const { solutionId } = await adoptionOf(town, tlp);
  const { rating } = await done<{ rating: { id: string } }>(
    town.named.client,
    'rateSolution',
    { solutionId, municipalityId: town.named.id, understandable: 4, adaptable: 4, complete: 4, effortAsStated: 4 },
    'rating { id }',
  );
  return rating;
}
