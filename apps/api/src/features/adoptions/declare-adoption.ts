import { Injectable } from '@nestjs/common';
import { countsAsInForce, DEFAULT_ADOPTION_VISIBILITY, mayFollow } from '@allmende/domain/adoption';
import { maySee } from '@allmende/domain/audience';
import { may, viewerOf, type Actor } from '@allmende/domain/rights';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { inside, newId } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import type { VersionEntity } from '../solutions/version.entity.ts';
import { AdoptionEntity } from './adoption.entity.ts';
import type { DeclareAdoptionInput } from './adoption.input.ts';
import { reviewDay, today } from './review-day.ts';

const MAX_CHANGED_CHARACTERS = 5_000;
const MAX_HOURS = 100_000;
const MAX_EUROS = 100_000_000;

const ownVersionOf = statement<{ id: string }>(
  'own-version-of',
  `SELECT own.id FROM solution own JOIN version origin ON origin.id = own.origin_version_id
   WHERE origin.solution_id = $1 AND own.municipality_id = $2 ORDER BY own.created_at LIMIT 1`,
);

/** A municipality says how it stands to a solution, for the first time or anew. */
@Injectable()
export class DeclareAdoption {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the adoption */
  do(actor: Actor, input: DeclareAdoptionInput): Promise<string> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const municipalityId = inside('municipality', input.municipalityId);
    if (!municipalityId) throw notFound(['municipalityId']);
    refuseOutOfBounds(input);
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, input.solutionId);
      const before = await work.entities.findOneBy(AdoptionEntity, { municipalityId, solutionId: hand.solution.id });
      const held = before ? [{ municipalityId, status: before.status }] : [];
      if (!may(actor, 'adopt', { ...hand.thing, adoptions: held }, municipalityId))
        throw new Refusal('NOT_ALLOWED', 'notAllowed', ['municipalityId']);
      if ((input.expectedRevision ?? 0) !== (before?.revision ?? 0))
        throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);
      if (!mayFollow(before?.status ?? null, input.status))
        throw new Refusal('WRONG_STATE', 'mayNotFollow', ['status']);

      const version = versionUsed(hand, before, input.versionNumber ?? null);
      const id = before?.id ?? newId();
      const ownSolutionId = (await work.run(ownVersionOf, [hand.solution.id, municipalityId]))[0]?.id ?? null;
      const said = { ...declared(before, input), versionId: version.id, ownSolutionId };
      await this.save(work, before, { id, municipalityId, solutionId: hand.solution.id, ...said });
      await work.indexChanged(hand.solution.id);
      // Who uses what is for the adopter to show: the owner of the solution reads it in the catalogue or not at all.
      await work.record({
        verb: 'adoption.declare',
        by: actor,
        actingFor: municipalityId,
        about: { kind: 'solution', id: hand.solution.id },
        facts: { versionId: version.id, status: input.status },
      });
      return id;
    });
  }

  private async save(
    work: Work,
    before: AdoptionEntity | null,
    row: Omit<AdoptionEntity, 'revision' | 'createdAt' | 'updatedAt'>,
  ): Promise<void> {
    const updatedAt = new Date();
    if (before)
      await work.entities.update(
        AdoptionEntity,
        { id: before.id },
        { ...row, revision: before.revision + 1, updatedAt },
      );
    else await work.entities.insert(AdoptionEntity, { ...row, revision: 1, createdAt: updatedAt, updatedAt });
  }
}

/** The version of this number, else the one named before, else the one in force: published once and seen by the actor. */
function versionUsed(
  { actor, solution, versions, thing }: SolutionInHand,
  before: AdoptionEntity | null,
  number: string | null,
): VersionEntity {
  const wanted = number
    ? versions.find((version) => version.number === number)
    : versions.find(({ id }) => id === (before?.versionId ?? solution.publishedVersionId));
  const isKept = wanted !== undefined && wanted.id === before?.versionId;
  const isReadable = wanted?.publication === 'published' || wanted?.publication === 'replaced';
  if (!wanted || !(isReadable || isKept) || !maySee(viewerOf(actor), { ...thing, publication: wanted.publication }))
    throw notFound(['versionNumber']);
  return wanted;
}

/** What is left out of a change stays; what is not said at first has its default. */
function declared(before: AdoptionEntity | null, input: DeclareAdoptionInput) {
  const kept = <Value>(said: Value | undefined, held: Value): Value => (said === undefined ? held : said);
  const isInForce = countsAsInForce(input.status);
  const wasInForce = before !== null && countsAsInForce(before.status);
  const heldSince = before && (before.status === input.status || (isInForce && wasInForce)) ? before.since : null;
  const since = kept(input.since, heldSince) ?? (isInForce ? (heldSince ?? today()) : null);
  if (since && since > today()) throw new Refusal('INVALID_INPUT', 'notYet', ['since']);
  if (since && input.reviewDate && input.reviewDate <= since)
    throw new Refusal('INVALID_INPUT', 'tooEarly', ['reviewDate']);
  return {
    status: input.status,
    since,
    reviewDate: input.reviewDate ?? (isInForce && since ? reviewDay(since, wasInForce) : null),
    visibility: input.visibility ?? before?.visibility ?? DEFAULT_ADOPTION_VISIBILITY,
    consulted: [...new Set(input.consulted ?? before?.consulted ?? [])],
    effortHours: kept(input.effortHours, before?.effortHours ?? null),
    externalCost: kept(input.externalCost, before?.externalCost ?? null),
    changed: (input.changed ?? before?.changed ?? '').replaceAll('\u0000', '').trim(),
    contactWelcome: input.contactWelcome ?? before?.contactWelcome ?? false,
  };
}

function refuseOutOfBounds({ changed, effortHours, externalCost }: DeclareAdoptionInput): void {
  if ((changed?.length ?? 0) > MAX_CHANGED_CHARACTERS)
    throw new Refusal('TOO_LARGE', 'tooLong', ['changed'], { max: MAX_CHANGED_CHARACTERS });
  refuseOutside('effortHours', effortHours, MAX_HOURS);
  refuseOutside('externalCost', externalCost, MAX_EUROS);
}

function refuseOutside(field: string, value: number | null | undefined, max: number): void {
  if (value != null && (value < 0 || value > max))
    throw new Refusal('INVALID_INPUT', 'invalid', [field], { detail: `0–${max}` });
}
