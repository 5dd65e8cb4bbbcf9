import { Injectable } from '@nestjs/common';
import { isNaming } from '@allmende/domain/audience';
import { consentFaults, consentNeeded, consentPurposes, type ConsentWanted } from '@allmende/domain/consent';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { refuseFor, Refusal } from '../../foundation/graphql/refusal.ts';
import { originTerms, type OriginTerms } from '../solutions/origin-terms.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { MIN_REASON_CHARACTERS, reasonFaults } from './consent-in-hand.ts';
import { ConsentEntity } from './consent.entity.ts';
import type { AskConsentInput } from './consent.input.ts';

/** The origin is held until the question is written: its label does not change in between. */
const holdOrigin = statement('hold-origin', `SELECT FROM solution WHERE id = $1 FOR SHARE`);

/** A city with an own version of a narrowed original asks its owner for consent. */
@Injectable()
export class AskConsent {
  constructor(private readonly database: Database) {}

  /** @returns inner id of the consent */
  do(actor: Actor, input: AskConsentInput): Promise<string> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, input.solutionId);
      const { solution } = hand;
      if (!solution.originVersionId || !hand.origin) throw new Refusal('WRONG_STATE', 'wrongState');
      hand.allow('askConsent');
      const wanted = wantedIn(hand, input);
      refuseFor([...faultsOf(wanted), ...reasonFaults(input.reason, MIN_REASON_CHARACTERS)]);
      await work.run(holdOrigin, [hand.origin.solutionId]);
      const [origin] = await work.run(originTerms, [[solution.id], null]);
      if (!origin || !isNeeded(hand, wanted, origin)) throw new Refusal('WRONG_STATE', 'consentNotNeeded');
      if (await work.entities.existsBy(ConsentEntity, { forkSolutionId: solution.id, state: 'asked' }))
        throw new Refusal('CONFLICT', 'consentAsked');
      return write(work, hand, wanted, { origin, reason: input.reason.trim() });
    });
  }
}

/** Each purpose once, and terms only where they are meant. */
function wantedIn({ solution }: SolutionInHand, { purposes, tlp, licence }: AskConsentInput): ConsentWanted {
  const asked = consentPurposes.filter((purpose) => purposes.includes(purpose));
  if (!asked.includes('publish')) return { purposes: asked, terms: null };
  const label = tlp ?? solution.tlp;
  return {
    purposes: asked,
    terms: {
      tlp: label,
      recipientIds: isNaming(label) ? solution.recipients : [],
      recipientGroupIds: isNaming(label) ? solution.recipientGroups : [],
      licence: licence ?? '',
    },
  };
}

function faultsOf(wanted: ConsentWanted): Refusal[] {
  return consentFaults(wanted).map((fault) => {
    if (fault === 'no-purpose') return new Refusal('INVALID_INPUT', 'consentPurpose', ['purposes']);
    if (fault === 'no-terms') return new Refusal('INVALID_INPUT', 'required', ['licence']);
    const { licence = '', tlp = '' } = wanted.terms ?? {};
    return new Refusal('INVALID_INPUT', 'consentTerms', ['licence'], {
      licence: licence.slice(0, 80),
      tlp: `TLP:${tlp.replace('_', '+')}`,
    });
  });
}

/** Nobody is asked for what needs no consent: on the terms that are meant, or on those that the own version has now. */
function isNeeded(hand: SolutionInHand, { purposes, terms }: ConsentWanted, origin: OriginTerms): boolean {
  const { solution, workingCopy, newestReleased } = hand;
  const licence = (workingCopy ?? newestReleased)?.content.metadata.licence ?? '';
  const own = { ...hand.circle, cityId: solution.municipalityId, licence };
  const needed = [...consentNeeded(own, origin), ...(terms ? consentNeeded({ ...own, ...terms }, origin) : [])];
  return purposes.every((purpose) => needed.includes(purpose));
}

async function write(
  work: Work,
  { actor, solution }: SolutionInHand,
  { purposes, terms }: ConsentWanted,
  { origin, reason }: { origin: OriginTerms; reason: string },
): Promise<string> {
  const id = newId();
  const now = new Date();
  await work.entities.insert(ConsentEntity, {
    ...{ id, originSolutionId: origin.solutionId, forkSolutionId: solution.id },
    baseVersionId: solution.originVersionId!,
    municipalityId: solution.municipalityId,
    askedBy: actor.accountId,
    state: 'asked',
    purposes: [...purposes],
    ...{ tlp: terms?.tlp ?? null, licence: terms?.licence ?? null, recipients: [...(terms?.recipientIds ?? [])] },
    recipientGroups: [...(terms?.recipientGroupIds ?? [])],
    originRecipientGroups: [],
    ...{ reason, answer: '', endReason: '', revision: 1, askedAt: now, updatedAt: now },
    ...{ originTlp: null, originRecipients: null, answeredBy: null, answeredAt: null, endedBy: null, endedAt: null },
  });
  await work.record({
    verb: 'consent.ask',
    by: actor,
    actingFor: solution.municipalityId,
    about: { kind: 'solution', id: origin.solutionId },
    owner: origin.ownerId,
    facts: { consentId: id },
  });
  return id;
}
