import type { Tlp } from '@allmende/domain/audience';
import { tlpLabels } from '@allmende/domain/audience';
import { done } from '../city.ts';
import { conversionQueries } from './conversions.ts';
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
  type Town,
} from './people.ts';
import { bySlug, nodeRow as node, queryRow as row, type QueryRow } from './query-row.ts';
import { readingQueries } from './readings.ts';
import { claimed, consentAsked, draft, handedIn, merging, outdated, proposed, published } from './things.ts';
import { adoptionOf, ratingOf, slugOfDraft, talkOf, versionOf, versionOfDraft } from './things-asked-for.ts';

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
  ...conversionQueries,
  ...readingQueries,
];

/** Those that open the same to everybody, or are asked for every label where leaks are hunted. */
export const openToAll: Readonly<Record<string, string>> = {
  invitation: 'whoever holds its link, told in the stories of members',
  ownAdmission: 'whoever holds its link, told in the stories of admissions',
  catalogueFigures: 'counts what the viewer may see',
  documentFormats: 'as what versions go out, public',
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
