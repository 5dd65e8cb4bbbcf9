import type { Tlp } from '@allmende/domain/audience';
import type { Content } from '@allmende/domain/content';
import { done, publish, type City, type Published } from '../city.ts';
import { fork as forkOf, givingOf, offer, rewrite } from '../giving-back.ts';
import { narrow } from '../narrowing.ts';
import { fork, publishAgain, type OwnVersion } from '../own-version.ts';
import type { Town } from './people.ts';

let made = 0;
const title = () => `Ausweis ${(made += 1)}`;

export interface Draft {
  readonly solutionId: string;
  readonly revision: number;
  readonly contentJson: string;
}

/** The owner's working copy, of which nobody else knows. */
export async function draft({ owner }: Town, more: object = {}): Promise<Draft> {
  const { solution } = await done<{ solution: { id: string; workingCopy: { revision: number; contentJson: string } } }>(
    owner.client,
    'createSolution',
    {
      municipalityId: owner.id,
      title: title(),
      type: 'merkblatt',
      tlp: 'CLEAR',
      from: 'MARKDOWN',
      text: TEXT,
      ...more,
    },
    'solution { id workingCopy { revision contentJson } }',
  );
  return { solutionId: solution.id, ...solution.workingCopy };
}

const TEXT = '## Wozu\nBesucher tragen einen Ausweis.\n\n## Wie\nDer Empfang gibt ihn aus.\n';

/** A working copy that lacks nothing for its release. */
export async function complete(town: Town): Promise<Draft> {
  const begun = await draft(town);
  const content = JSON.parse(begun.contentJson) as Content;
  const metadata = {
    ...content.metadata,
    shortVersion: 'Wer kommt, trägt ihn.',
    topics: ['gebaeude'],
    licence: 'CC-BY-4.0',
  };
  const contentJson = JSON.stringify({ ...content, metadata });
  const { solutionId, revision } = begun;
  await done(town.owner.client, 'saveDraft', { solutionId, expectedRevision: revision, contentJson });
  return { solutionId, revision: revision + 1, contentJson };
}

export async function awaitingRelease(town: Town): Promise<Draft> {
  const ready = await complete(town);
  await done(town.owner.client, 'requestRelease', { solutionId: ready.solutionId });
  return ready;
}

export async function released(town: Town): Promise<{ solutionId: string }> {
  const { solutionId } = await complete(town);
  await done(town.owner.client, 'releaseVersion', { solutionId, changeClass: 'SUBSTANTIVE', changeNote: 'Neu.' });
  return { solutionId };
}

/** Handed in, in the queue of the moderation. */
export async function handedIn(town: Town): Promise<{ solutionId: string; caseId: string; number: string }> {
  const { solutionId } = await released(town);
  const { case: handed } = await done<{ case: { id: string; number: string } }>(
    town.owner.client,
    'submitVersion',
    { solutionId },
    'case { id number }',
  );
  return { solutionId, caseId: handed.id, number: handed.number };
}

/** The same with the first moderator at work on it. */
export async function claimed(town: Town): Promise<{ solutionId: string; caseId: string; number: string }> {
  const handed = await handedIn(town);
  await done(town.people.get('moderator')!.client, 'claimCase', { caseId: handed.caseId });
  return handed;
}

export interface Entry extends Published {
  readonly solutionId: string;
}

/** In the catalogue under a label; what is AMBER names one city. */
export async function published(town: Town, tlp: Tlp, by: City = town.owner): Promise<Entry> {
  const entry = await publish(town.world, by, title(), tlp === 'CLEAR' ? 'CLEAR' : 'GREEN');
  if (tlp.startsWith('AMBER')) await narrow(town.world, entry.id, tlp, [town.named.id]);
  return { ...entry, solutionId: entry.id };
}

/** The owner's own version of something, with one original ahead of it. */
export async function outdated(town: Town): Promise<OwnVersion & { solutionId: string }> {
  const origin = await published(town, 'CLEAR', town.origin);
  const own = await fork(town.owner, origin.slug);
  await publishAgain(town.world, town.origin, origin.id, 'SUBSTANTIVE', (content) => {
    content.clauses[0]!.body += ' Das gilt immer.';
  });
  return { ...own, solutionId: own.id };
}

export interface Merging {
  readonly solutionId: string;
  readonly mergeId: string;
  readonly expectedRevision: number;
}

export async function merging(town: Town): Promise<Merging> {
  const { solutionId } = await outdated(town);
  const { merge } = await done<{ merge: { id: string; revision: number } }>(
    town.owner.client,
    'startMerge',
    { solutionId },
    'merge { id revision }',
  );
  return { solutionId, mergeId: merge.id, expectedRevision: merge.revision };
}

export async function merged(town: Town): Promise<Merging> {
  const open = await merging(town);
  await done(town.owner.client, 'finishMerge', { mergeId: open.mergeId, expectedRevision: open.expectedRevision });
  return open;
}

/** An own version of `by` that differs in one clause from the original of `from`. */
export async function toGiveBack(town: Town, by: City, from: City): Promise<ReturnType<typeof offer>> {
  const origin = await published(town, 'CLEAR', from);
  const own = await forkOf(by, origin);
  const [first, ...rest] = own.content.clauses;
  await rewrite(by, own, [{ ...first!, body: `${first!.body} Er ist sichtbar zu tragen.` }, ...rest]);
  return offer(await givingOf(by.client, own.id), own.id);
}

/** Given back by `by` to `from`. */
export async function proposed(
  town: Town,
  by: City,
  from: City,
): Promise<{ proposalId: string; expectedRevision: number; clauseIds: string[] }> {
  const giving = await toGiveBack(town, by, from);
  const { proposal } = await done<{ proposal: { id: string; revision: number } }>(
    by.client,
    'proposeClauses',
    giving,
    'proposal { id revision }',
  );
  return { proposalId: proposal.id, expectedRevision: proposal.revision, clauseIds: giving.clauseIds };
}

/** An own version of `by` whose original `from` has narrowed since. */
async function ownOfNarrowed(town: Town, by: City, from: City): Promise<{ solutionId: string }> {
  const origin = await published(town, 'CLEAR', from);
  const own = await fork(by, origin.slug);
  await narrow(town.world, origin.id, 'GREEN');
  return { solutionId: own.id };
}

export interface Asked {
  readonly consentId: string;
  readonly expectedRevision: number;
}

/** `by` has asked `from` for its renewed consent. */
export async function consentAsked(town: Town, by: City, from: City): Promise<Asked> {
  const { solutionId } = await ownOfNarrowed(town, by, from);
  const { consent } = await done<{ consent: { id: string; revision: number } }>(
    by.client,
    'askConsent',
    { solutionId, ...QUESTION },
    'consent { id revision }',
  );
  return { consentId: consent.id, expectedRevision: consent.revision };
}

const QUESTION = { purposes: ['MERGE'], reason: 'Wir nutzen sie weiter.' };

/** What the owner would ask its origin. */
export const toAsk = async (town: Town) => ({ ...(await ownOfNarrowed(town, town.owner, town.origin)), ...QUESTION });

/** The named city has asked the owner, whose administrator has agreed. */
export async function consentGiven(town: Town): Promise<Asked> {
  const { consentId, expectedRevision } = await consentAsked(town, town.named, town.owner);
  const { client } = town.people.get('owner administrator')!;
  await done(client, 'answerConsent', { consentId, expectedRevision, verdict: 'GIVE' });
  return { consentId, expectedRevision: expectedRevision + 1 };
}
