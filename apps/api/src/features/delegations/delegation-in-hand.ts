import {
  delegationAfter,
  delegationFaults,
  type DelegationStep,
  MAX_DELEGATION_YEARS,
  MAX_PURPOSE_CHARACTERS,
} from '@allmende/domain/delegation';
import type { AuditFacts, AuditVerb } from '@allmende/domain/audit';
import type { Actor } from '@allmende/domain/rights';
import { dayInGermany } from '@allmende/domain/validity';
import type { Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, refuseFor, Refusal } from '../../foundation/graphql/refusal.ts';
import { DelegationEntity } from './delegation.entity.ts';
import { maySpeakFor, ownSides } from './find-delegations.ts';

/** A delegation held for a change: its row is locked until the transaction ends. */
export class DelegationInHand {
  private constructor(
    private readonly work: Work,
    private readonly actor: Actor,
    readonly row: DelegationEntity,
  ) {}

  /** Takes it by its outer id. @throws Refusal where the actor belongs to neither side */
  static async take(work: Work, actor: Actor, delegationId: string): Promise<DelegationInHand> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const id = inside('delegation', delegationId);
    const row =
      id && (await work.entities.findOne(DelegationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }));
    if (!row || !ownSides(actor).some((side) => side === row.municipalityId || side === row.bodyId))
      throw notFound(['delegationId']);
    return new DelegationInHand(work, actor, row);
  }

  /** @throws Refusal where the actor does not administer this side of it */
  speakFor(side: string): void {
    if (!maySpeakFor(this.actor, side)) throw new Refusal('NOT_ALLOWED', 'notAllowed');
  }

  expect(revision: number): void {
    if (this.row.revision !== revision) throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);
  }

  /** Takes a step; who comes second with the same thing in mind is told that it is over. */
  async step(step: DelegationStep, changes: Partial<DelegationEntity>): Promise<void> {
    const state = delegationAfter(this.row.state, step);
    if (!state) throw new Refusal('WRONG_STATE', 'delegationOver');
    await this.save({ ...changes, state });
  }

  async save(changes: Partial<DelegationEntity>): Promise<void> {
    const { id, revision } = this.row;
    Object.assign(this.row, changes, { revision: revision + 1, updatedAt: new Date() });
    await this.work.entities.update(DelegationEntity, { id }, { ...this.row });
  }

  /** Both sides read it in their trails. */
  record(verb: AuditVerb, side: string, facts: AuditFacts = {}): Promise<void> {
    return recordDelegation(this.work, this.actor, this.row, verb, side, facts);
  }
}

export function recordDelegation(
  work: Work,
  actor: Actor,
  { id, municipalityId, bodyId }: DelegationEntity,
  verb: AuditVerb,
  side: string,
  facts: AuditFacts,
): Promise<void> {
  return work.record({
    verb,
    by: actor,
    actingFor: side,
    about: { kind: 'municipality', id: municipalityId },
    owner: side === municipalityId ? bodyId : municipalityId,
    facts: { ...facts, delegationId: id, bodyId },
  });
}

/** @throws Refusal for everything that is wrong with days and words */
export function termsIn<Given extends { readonly endsOn: string; readonly purpose: string }>(given: Given): Given {
  const said = { ...given, purpose: given.purpose.replaceAll('\u0000', '').trim() };
  refuseFor(
    delegationFaults(said, dayInGermany(new Date())).map((fault) => {
      if (fault === 'ends-too-early') return new Refusal('INVALID_INPUT', 'delegationEndPast', ['endsOn']);
      if (fault === 'ends-too-late')
        return new Refusal('INVALID_INPUT', 'delegationEndFar', ['endsOn'], { years: MAX_DELEGATION_YEARS });
      if (fault === 'no-purpose') return new Refusal('INVALID_INPUT', 'delegationPurpose', ['purpose']);
      return new Refusal('TOO_LARGE', 'tooLong', ['purpose'], { max: MAX_PURPOSE_CHARACTERS });
    }),
  );
  return said;
}
