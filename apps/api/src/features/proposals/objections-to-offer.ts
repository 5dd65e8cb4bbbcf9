import { clauseSchema } from '@allmende/domain/content';
import { findingsInText } from '@allmende/domain/findings';
import { unconfirmed, type Offerable } from '@allmende/domain/proposals';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { OfferInput, RewordingInput } from './proposal.input.ts';

const MIN_REASON_CHARACTERS = 10;
const MAX_REASON_CHARACTERS = 2_000;

/**
 * What keeps an offer from being sent, all of it at once: the page that shows it and the verb that sends it ask the same.
 *
 * @param open clauses that wait for an answer already
 */
export function objectionsToOffer(
  clauses: readonly Offerable[],
  offer: OfferInput,
  open: ReadonlySet<string>,
): Refusal[] {
  const chosen = chosenIn(clauses, offer.clauseIds);
  const wordings = offer.rewordings.flatMap(objectionsToWording);
  const known = new Set(clauses.map(({ clauseId }) => clauseId));
  const strangers = offer.clauseIds.flatMap((id, at) =>
    known.has(id) ? [] : [new Refusal('INVALID_INPUT', 'notOfferable', ['clauseIds', String(at)])],
  );
  return [
    ...(offer.clauseIds.length === 0 ? [new Refusal('INVALID_INPUT', 'nothingChosen', ['clauseIds'])] : []),
    ...strangers,
    ...chosen.filter(({ clauseId }) => open.has(clauseId)).map(alreadyOffered),
    ...wordings,
    ...chosen.flatMap((clause) => objectionsToTraces(clause, new Set(offer.confirmed))),
    ...objectionsToReason(reasonOf(offer)),
    ...(offer.licenceAgreed ? [] : [new Refusal('INVALID_INPUT', 'licenceAgreement', ['licenceAgreed'])]),
  ];
}

/** The chosen clauses, in the order of the text. */
export function chosenIn(clauses: readonly Offerable[], clauseIds: readonly string[]): Offerable[] {
  const wanted = new Set(clauseIds);
  return clauses.filter(({ clauseId }) => wanted.has(clauseId));
}

export const reasonOf = ({ reason }: OfferInput): string => reason.replaceAll('\u0000', '').trim();

const alreadyOffered = (clause: Offerable): Refusal =>
  new Refusal('CONFLICT', 'alreadyOffered', ['clauseIds'], { heading: headingOf(clause) });

function objectionsToWording({ clauseId, heading, body, guidance }: RewordingInput): Refusal[] {
  const path = (field: string) => ['rewordings', clauseId, field];
  if (!heading.trim()) return [new Refusal('INVALID_INPUT', 'required', path('heading'))];
  const read = clauseSchema.pick({ heading: true, body: true, guidance: true }).safeParse({ heading, body, guidance });
  return (read.error?.issues ?? []).map((issue) => {
    const field = path(String(issue.path[0] ?? 'body'));
    return issue.code === 'too_big'
      ? new Refusal('TOO_LARGE', 'tooLong', field, { max: Number(issue.maximum) })
      : new Refusal('INVALID_INPUT', 'invalid', field, { detail: issue.message });
  });
}

function objectionsToTraces(clause: Offerable, confirmed: ReadonlySet<string>): Refusal[] {
  const traces = unconfirmed(clause, confirmed);
  if (traces.length === 0) return [];
  const refused = traces.filter(({ severity }) => severity === 'error');
  const detail = (refused.length > 0 ? refused : traces).map(({ excerpt }) => excerpt).join(' · ');
  const reason = refused.length > 0 ? 'tracesRefused' : 'tracesLeft';
  return [new Refusal('INVALID_INPUT', reason, ['confirmed', clause.clauseId], { heading: headingOf(clause), detail })];
}

const headingOf = ({ offered, basedOn }: Offerable): string => (offered ?? basedOn)?.heading ?? '';

function objectionsToReason(reason: string): Refusal[] {
  if (reason.length < MIN_REASON_CHARACTERS)
    return [new Refusal('INVALID_INPUT', 'proposalReason', ['reason'], { min: MIN_REASON_CHARACTERS })];
  if (reason.length > MAX_REASON_CHARACTERS)
    return [new Refusal('TOO_LARGE', 'tooLong', ['reason'], { max: MAX_REASON_CHARACTERS })];
  const isSecret = findingsInText(reason).some(({ severity }) => severity === 'error');
  return isSecret ? [new Refusal('INVALID_INPUT', 'secretRefused', ['reason'])] : [];
}
