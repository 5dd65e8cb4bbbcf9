import { Injectable } from '@nestjs/common';
import type { Clause, Content } from '@allmende/domain/content';
import { objectionToAmount } from '@allmende/domain/files';
import { MAX_FILES, MAX_FILES_BYTES } from '@allmende/domain/limits';
import type { ProposedState } from '@allmende/domain/proposals';
import type { Actor } from '@allmende/domain/rights';
import { bringPictures, standingOf, takeOver, type Standing, type TakenOver } from '@allmende/domain/take-over';
import { Database, type Work } from '../../foundation/database/database.ts';
import { outside } from '../../foundation/database/ids.ts';
import { refuseFor, Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { contentIn, writeContent } from '../solutions/write-version.ts';
import { FindProposals, type ProposalClauseRow, type ProposalRow } from './find-proposals.ts';
import { heldProposal, visibleProposal } from './proposal-in-hand.ts';
import { ProposalClauseEntity, ProposalEntity } from './proposal.entity.ts';
import type { ClauseDecisionInput, DecideProposalInput } from './proposal.input.ts';

const MIN_REASON_CHARACTERS = 10;
const MAX_TEXT_CHARACTERS = 2_000;

/** What the owner of the origin has decided about one offered clause. */
interface Verdict {
  readonly offered: ProposalClauseRow;
  readonly state: Exclude<ProposedState, 'open'>;
  readonly taken: TakenOver | null;
  readonly reason: string;
}

/**
 * The owner of the origin answers a proposal, clause by clause. What is accepted stands in the working copy when the
 * answer is given, and the credit with it: all in one transaction or nothing.
 */
@Injectable()
export class DecideProposal {
  constructor(
    private readonly database: Database,
    private readonly proposals: FindProposals,
  ) {}

  /** @returns inner id of the proposal */
  async do(actor: Actor, input: DecideProposalInput): Promise<string> {
    const seen = await visibleProposal(this.proposals, actor, input.proposalId);
    return this.database.change(async (work) => {
      // The owner's solution first, the proposal second, in every change alike, so that none waits in a circle.
      const hand = await SolutionInHand.take(work, actor, outside('solution', seen.originSolutionId));
      hand.allow('acceptProposals');
      const held = await heldProposal(work, seen.id);
      if (held.revision !== input.expectedRevision) throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);
      const present = hand.workingCopy ?? hand.newestReleased;
      if (!present) throw new Refusal('WRONG_STATE', 'wrongState');
      const verdicts = verdictsOn(seen, present.content, input.decisions);
      const thanks = textIn(input.thanks ?? '', ['thanks']);
      const versionId = await land(work, hand, verdicts, seen);
      await record(work, seen.id, verdicts, versionId);
      const now = new Date();
      await work.entities.update(
        ProposalEntity,
        { id: seen.id },
        {
          state: 'answered',
          thanks,
          answeredBy: actor.accountId,
          answeredAt: now,
          updatedAt: now,
          revision: held.revision + 1,
        },
      );
      const taken = verdicts.filter(({ state }) => state !== 'declined').length;
      await hand.record('proposal.answer', { proposalId: seen.id, taken, declined: verdicts.length - taken });
      return seen.id;
    });
  }
}

/** Puts what was accepted into the working copy, begun where there is none. Returns its id, or null where nothing was. */
async function land(
  work: Work,
  hand: SolutionInHand,
  verdicts: readonly Verdict[],
  { variables, files: offered }: ProposalRow,
): Promise<string | null> {
  const taken = verdicts.flatMap((verdict) => verdict.taken ?? []);
  if (taken.length === 0) return null;
  if (hand.workingCopy && hand.workingCopy.release !== 'draft') throw new Refusal('WRONG_STATE', 'acceptFrozen');
  const version = hand.workingCopy ?? (await hand.beginWorkingCopy());
  const brought = bringPictures(version.content, taken, offered);
  const content = takeOver(version.content, brought.taken, { variables, files: brought.files });
  const objection = brought.files.length > 0 ? objectionToAmount(content.files) : null;
  if (objection === 'too-many') throw new Refusal('TOO_LARGE', 'filesTooMany', ['decisions'], { max: MAX_FILES });
  if (objection) throw new Refusal('TOO_LARGE', 'filesTooLarge', ['decisions'], { max: MAX_FILES_BYTES / 1024 / 1024 });
  await writeContent(work, version, contentIn(content));
  await hand.settle();
  return version.id;
}

async function record(
  work: Work,
  proposalId: string,
  verdicts: readonly Verdict[],
  versionId: string | null,
): Promise<void> {
  for (const { offered, state, taken, reason } of verdicts)
    await work.entities.update(
      ProposalClauseEntity,
      { proposalId, clauseId: offered.clauseId },
      { state, accepted: taken?.clause ?? null, reason, acceptedInVersion: taken ? versionId : null },
    );
}

/** Each offered clause has to be decided on, and nothing else; all that is missing is told at once. */
function verdictsOn({ clauses }: ProposalRow, present: Content, decisions: readonly ClauseDecisionInput[]): Verdict[] {
  const known = new Set(clauses.map(({ clauseId }) => clauseId));
  const strangerAt = decisions.findIndex(({ clauseId }) => !known.has(clauseId));
  if (strangerAt >= 0) throw new Refusal('INVALID_INPUT', 'notOfferable', ['decisions', String(strangerAt)]);
  const found = clauses.map((offered) => {
    const decision = decisions.find(({ clauseId }) => clauseId === offered.clauseId);
    if (decision) return verdictOn(offered, standingOf(present, offered), decision);
    const heading = headingOf(offered);
    return new Refusal('INVALID_INPUT', 'undecidedClause', ['decisions', offered.clauseId], { heading });
  });
  refuseFor(found.filter((one) => one instanceof Refusal));
  return found.flatMap((one) => (one instanceof Refusal ? [] : [one]));
}

function verdictOn(offered: ProposalClauseRow, standing: Standing, decision: ClauseDecisionInput): Verdict | Refusal {
  const { clauseId, after } = offered;
  const path = ['decisions', clauseId];
  const heading = headingOf(offered);
  if (decision.take === 'declined') {
    const reason = textIn(decision.reason ?? '', [...path, 'reason']);
    if (reason.length < MIN_REASON_CHARACTERS)
      return new Refusal('INVALID_INPUT', 'declineReason', [...path, 'reason'], {
        min: MIN_REASON_CHARACTERS,
        heading,
      });
    return { offered, state: 'declined', taken: null, reason };
  }
  if (decision.take === 'accepted') {
    if (standing.needsEdit) return new Refusal('CONFLICT', 'needsEdit', path, { heading });
    return { offered, state: 'accepted', taken: { clauseId, clause: standing.result, after }, reason: '' };
  }
  if (standing.result === null) return new Refusal('INVALID_INPUT', 'invalid', path, { detail: 'EDITED' });
  if (!decision.heading?.trim()) return new Refusal('INVALID_INPUT', 'required', [...path, 'heading']);
  const clause = editedOf(standing.result, decision.heading, decision.body);
  return { offered, state: 'acceptedEdited', taken: { clauseId, clause, after }, reason: '' };
}

/** The owner’s wording; what it does not speak of stays as the merged clause has it. */
const editedOf = (result: Clause, heading: string, body: string | null | undefined): Clause => ({
  ...result,
  heading: heading.trim(),
  body: (body ?? '').replace(/\r\n?/g, '\n'),
});

function textIn(given: string, path: readonly string[]): string {
  const text = given.replaceAll('\u0000', '').trim();
  if (text.length > MAX_TEXT_CHARACTERS) throw new Refusal('TOO_LARGE', 'tooLong', path, { max: MAX_TEXT_CHARACTERS });
  return text;
}

const headingOf = ({ offered, basedOn }: ProposalClauseRow): string => (offered ?? basedOn)?.heading ?? '';
