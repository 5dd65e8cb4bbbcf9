import { done } from '../city.ts';
import { kinds, owners, ownersAdministrators, ownersEditors, ownersReleasers, type Kind, type Town } from './people.ts';
import { atTheCatalogue } from './catalogue.ts';
import { atArchives } from './archives.ts';
import { atConversions } from './conversions.ts';
import { atDelegations } from './delegations.ts';
import { atGroups } from './groups.ts';
import { atAdmissions, atMembers } from './onboarding.ts';
import { atReadings } from './readings.ts';
import { row, type Row } from './row.ts';
import {
  awaitingRelease,
  claimed,
  complete,
  consentAsked,
  consentGiven,
  draft,
  handedIn,
  merged,
  merging,
  outdated,
  proposed,
  published,
  released,
  toAsk,
  toGiveBack,
} from './things.ts';

const bothCities = kinds.filter((kind) => owners.includes(kind) || kind.startsWith('named'));
const solution = ({ solutionId }: { solutionId: string }) => ({ solutionId });
const withModeration: readonly Kind[] = [...owners, 'moderator'];
const moderators: readonly Kind[] = ['moderator', 'moderator of the owner'];
const nothing = () => Promise.resolve({});
const cityOfOwner = ({ owner }: Town) => Promise.resolve({ municipalityId: owner.id });

const atDrafts: Row[] = [
  row(
    'saveDraft',
    'a working copy',
    draft,
    ({ solutionId, revision, contentJson }) => ({ solutionId, expectedRevision: revision, contentJson }),
    { allowed: ownersEditors },
  ),
  row('noteEditing', 'a working copy', draft, solution, { allowed: ownersEditors }),
  row(
    'involveBody',
    'a working copy',
    complete,
    ({ solutionId }) => ({ solutionId, body: 'DATA_PROTECTION', state: 'ASKED' }),
    { allowed: ownersEditors },
  ),
  row('requestRelease', 'a working copy', complete, solution, { allowed: ownersEditors }),
  row(
    'declineRelease',
    'a working copy that awaits its release',
    awaitingRelease,
    ({ solutionId }) => ({ solutionId, reason: 'Bitte kürzen.' }),
    { allowed: ownersReleasers },
  ),
  row(
    'releaseVersion',
    'a working copy',
    complete,
    ({ solutionId }) => ({ solutionId, changeClass: 'SUBSTANTIVE', changeNote: 'Neu.' }),
    { allowed: ownersReleasers },
  ),
  row('submitVersion', 'a released version', released, solution, { allowed: ownersReleasers }),
  row(
    'takeBackVersion',
    'a version in the queue',
    handedIn,
    ({ solutionId }) => ({ solutionId, reason: 'Noch ein Fehler.' }),
    { allowed: ownersReleasers, found: withModeration },
  ),
  row('startNextVersion', 'a released version', released, solution, { allowed: ownersEditors }),
];

const atCities: Row[] = [
  row(
    'createSolution',
    'the own city',
    nothing,
    (_, { cityId }) => ({ municipalityId: cityId, title: 'Neues', type: 'merkblatt' }),
    {
      allowed: kinds.filter((kind) => / (editor|releaser|administrator)/.test(kind) || /^provider/.test(kind)),
      found: kinds,
    },
  ),
  row(
    'createSolution',
    'somebody else’s city',
    cityOfOwner,
    (made) => ({ ...made, title: 'Neues', type: 'merkblatt' }),
    {
      allowed: ownersEditors,
      found: kinds,
    },
  ),
  row('setFourEyes', 'a city', cityOfOwner, (made) => ({ ...made, fourEyes: false }), {
    allowed: ownersAdministrators,
  }),
  row(
    'saveCityProfile',
    'a city',
    async (town) => ({ ...(await cityOfOwner(town)), expectedRevision: await profileRevision(town) }),
    (made) => ({ ...made, values: [] }),
    { allowed: ownersAdministrators },
  ),
];

const atOwnVersions: Row[] = [
  row('startMerge', 'an own version', outdated, solution, { allowed: ownersEditors }),
  row('saveMergeDecisions', 'a merge', merging, ({ mergeId, expectedRevision }) => ({ mergeId, expectedRevision }), {
    allowed: ownersEditors,
  }),
  row('abandonMerge', 'a merge', merging, ({ mergeId, expectedRevision }) => ({ mergeId, expectedRevision }), {
    allowed: ownersEditors,
  }),
  row('finishMerge', 'a merge', merging, ({ mergeId, expectedRevision }) => ({ mergeId, expectedRevision }), {
    allowed: ownersEditors,
  }),
  row('undoMerge', 'a finished merge', merged, ({ mergeId }) => ({ mergeId }), { allowed: ownersEditors }),
  row(
    'proposeClauses',
    'an own version',
    (town) => toGiveBack(town, town.owner, town.origin),
    (offer) => offer,
    { allowed: ownersEditors },
  ),
  row(
    'takeBackProposal',
    'a proposal of the own city',
    (town) => proposed(town, town.owner, town.origin),
    ({ proposalId }) => ({ proposalId }),
    { allowed: ownersEditors, found: [...owners, 'origin administrator'] },
  ),
  row(
    'decideProposal',
    'a proposal to the own city',
    (town) => proposed(town, town.named, town.owner),
    ({ proposalId, expectedRevision, clauseIds }) => ({
      proposalId,
      expectedRevision,
      decisions: clauseIds.map((clauseId) => ({ clauseId, take: 'ACCEPTED' })),
    }),
    { allowed: ownersReleasers, found: bothCities },
  ),
  row('askConsent', 'an own version of what was narrowed', toAsk, (question) => question, { allowed: ownersEditors }),
  row(
    'withdrawConsent',
    'a question of the own city',
    (town) => consentAsked(town, town.owner, town.origin),
    ({ consentId }) => ({ consentId }),
    { allowed: ownersEditors, found: [...owners, 'origin administrator'] },
  ),
  row(
    'answerConsent',
    'a question to the own city',
    (town) => consentAsked(town, town.named, town.owner),
    (asked) => ({ ...asked, verdict: 'GIVE' }),
    { allowed: ownersAdministrators, found: bothCities },
  ),
  row(
    'takeBackConsent',
    'a consent of the own city',
    consentGiven,
    (given) => ({ ...given, reason: 'Wir ordnen das neu.' }),
    { allowed: ownersAdministrators, found: bothCities },
  ),
];

const atTheQueue: Row[] = [
  row('claimCase', 'a version in the queue', handedIn, ({ caseId }) => ({ caseId }), {
    allowed: ['moderator'],
    found: moderators,
  }),
  row('releaseClaim', 'a case that the moderator works on', claimed, ({ caseId }) => ({ caseId }), {
    allowed: ['moderator'],
    found: moderators,
  }),
  row(
    'decideCase',
    'a case that the moderator works on',
    claimed,
    ({ caseId }) => ({ caseId, decision: 'PUBLISH', reason: 'Verständlich und übertragbar.' }),
    {
      allowed: ['moderator'],
      found: moderators,
    },
  ),
  row('removeComment', 'a comment of an editor of the owner', commented, ({ commentId }) => ({ commentId }), {
    allowed: ['owner editor'],
    found: kinds,
  }),
];

export const rows: readonly Row[] = [
  ...atGroups,
  ...atDelegations,
  ...atArchives,
  ...atConversions,
  ...atMembers,
  ...atAdmissions,
  ...atDrafts,
  ...atCities,
  ...atTheCatalogue,
  ...atOwnVersions,
  ...atTheQueue,
  ...atReadings,
];

/** Those about the person who asks, and nobody else: each has journeys of its own. */
export const aboutOneself: Readonly<Record<string, string>> = {
  acknowledgeLeaflet: 'sign-in',
  acceptInvitation: 'members',
  leaveMunicipality: 'members',
  requestAdmission: 'admissions',
  confirmAdmission: 'admissions',
  answerAdmission: 'admissions',
  withdrawAdmission: 'admissions',
  tellAdministrators: 'admissions',
  eraseAccount: 'own-data',
  signIn: 'sign-in',
  signInAsDemo: 'sign-in',
  signOut: 'sign-in',
  completeSignIn: 'second-factor',
  beginAuthenticator: 'second-factor',
  addAuthenticator: 'second-factor',
  removeAuthenticator: 'second-factor',
  renewRecoveryCodes: 'second-factor',
  confirmIdentity: 'sessions',
  beginPasskey: 'signing-in, in a browser',
  addPasskey: 'signing-in, in a browser',
  beginPasskeyUse: 'signing-in, in a browser',
  signInWithPasskey: 'signing-in, in a browser',
  renamePasskey: 'signing-in, in a browser',
  removePasskey: 'signing-in, in a browser',
  revokeSession: 'sessions',
  revokeOtherSessions: 'sessions',
  changePassword: 'sessions',
  setContactAddress: 'by-mail',
  confirmContactAddress: 'by-mail',
  removeContactAddress: 'by-mail',
  requestPasswordReset: 'by-mail',
  resetPassword: 'by-mail',
  prepareProviderLogout: 'sign-in-with-provider',
};

async function profileRevision({ world, owner }: Town): Promise<number> {
  const [row_] = await world.rows<{ revision: number }>(
    `SELECT coalesce((SELECT p.revision FROM city_profile p JOIN municipality m ON m.id = p.municipality_id WHERE m.ags = $1), 0) AS revision`,
    [owner.ags],
  );
  return row_!.revision;
}

async function commented(town: Town): Promise<{ commentId: string }> {
  const { solutionId } = await published(town, 'CLEAR');
  const editor = town.people.get('owner editor')!.client;
  const { comment } = await done<{ comment: { id: string } }>(
    editor,
    'addComment',
    { solutionId, body: 'Eine Frage.' },
    'comment { id }',
  );
  return { commentId: comment.id };
}
