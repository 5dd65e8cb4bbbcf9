import { offerables, variablesToOffer } from '@allmende/domain/proposals';
import { sampleProfiles } from '@allmende/sample-catalogue/profiles';
import type { SampleDocument } from '@allmende/sample-catalogue/documents';
import type { SampleFork } from '@allmende/sample-catalogue/forks';
import type { SampleProposal } from '@allmende/sample-catalogue/sample-proposals';
import { ProposalClauseEntity, ProposalEntity } from '../features/proposals/proposal.entity.ts';
import { newId } from '../foundation/database/ids.ts';
import type { Work } from '../foundation/database/database.ts';
import type { Calendar } from './calendar.ts';
import type { Sown } from './sow-catalogue.ts';
import type { Inhabitants } from './sow-people.ts';

interface Ground {
  readonly work: Work;
  readonly calendar: Calendar;
  readonly people: Inhabitants;
  readonly documents: readonly SampleDocument[];
  readonly forks: readonly SampleFork[];
  readonly sown: Sown;
}

/** Writes what municipalities have given back, cleaned by the same rules as on the page. */
export async function sowProposals(ground: Ground, proposals: readonly SampleProposal[]): Promise<void> {
  for (const proposal of proposals) await sowProposal(ground, proposal);
}

async function sowProposal(
  { work, calendar, people, documents, forks, sown }: Ground,
  { fork: slug, clauseIds, reason, daysAgo }: SampleProposal,
): Promise<void> {
  const fork = forks.find((one) => one.slug === slug);
  const [own, origin] = [sown.get(slug), fork && sown.get(fork.origin.slug)];
  const base = documents
    .find((one) => one.slug === fork?.origin.slug)
    ?.versions.find(({ number }) => number === fork?.origin.number)?.content;
  const baseVersionId = origin?.versionIds.get(fork?.origin.number ?? '');
  if (!fork || !own || !origin || !base || !baseVersionId) throw new Error(`${slug} has nothing to give back to`);
  const found = offerables(base, fork.content, { ...sampleProfiles.get(fork.ags), ...fork.values });
  const chosen = found.filter(({ clauseId }) => clauseIds.includes(clauseId));
  if (chosen.length !== clauseIds.length) throw new Error(`${slug} does not differ in ${clauseIds.join(', ')}`);
  const proposalId = newId();
  const madeAt = calendar.ago(daysAgo);
  await work.entities.insert(ProposalEntity, {
    id: proposalId,
    originSolutionId: origin.id,
    forkSolutionId: own.id,
    baseVersionId,
    municipalityId: people.municipality(fork.ags),
    accountId: people.actingFor(fork.ags),
    state: 'offered',
    reason,
    licence: base.metadata.licence,
    variables: variablesToOffer(
      base,
      fork.content,
      chosen.flatMap(({ offered }) => offered ?? []),
    ),
    thanks: '',
    answeredBy: null,
    revision: 1,
    createdAt: madeAt,
    updatedAt: madeAt,
    answeredAt: null,
  });
  await work.entities.insert(
    ProposalClauseEntity,
    chosen.map(({ clauseId, kind, offered, basedOn, after }, position) => ({
      ...{ proposalId, clauseId, position, kind, offered, basedOn, after },
      state: 'open' as const,
      accepted: null,
      reason: '',
      acceptedInVersion: null,
    })),
  );
}
