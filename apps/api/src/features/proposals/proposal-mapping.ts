import type { Clause, Content, Variable } from '@allmende/domain/content';
import { picturesIn, type PictureSource } from '@allmende/domain/pictures';
import type { Offerable } from '@allmende/domain/proposals';
import { standingOf } from '@allmende/domain/take-over';
import { sentence } from '@allmende/domain/texts';
import { outside } from '../../foundation/database/ids.ts';
import type { Language } from '../../foundation/graphql/refusal.ts';
import { renderClauses } from '../solutions/rendered-clause.ts';
import type { ProposalClauseRow, ProposalRow } from './find-proposals.ts';
import type { OfferableClause } from './giving-back.type.ts';
import type { ClauseWording, Proposal, ProposalClause } from './proposal.type.ts';

/** Rows as the schema shows them. */
export function proposalOf(row: ProposalRow): Proposal {
  const { state, reason, licence, thanks, revision, originTitle, baseNumber, createdAt, answeredAt, clauses } = row;
  return {
    id: outside('proposal', row.id),
    ...{ state, reason, licence, thanks, revision, originTitle, baseNumber, createdAt, answeredAt, row },
    clauseCount: clauses.length,
    acceptedCount: clauses.filter(isTaken).length,
  };
}

const isTaken = ({ state }: ProposalClauseRow): boolean => state === 'accepted' || state === 'acceptedEdited';

/**
 * An offered clause. `shown.pictures` are those of the owner's text and those that come along. `present` is the owner's content of today where the viewer is to decide; without it nothing is said
 * about how the owner's text stands.
 */
export function proposalClauseOf(row: ProposalClauseRow, shown: Shown, present: Content | null): ProposalClause {
  const { clauseId, kind, state, offered, basedOn, accepted, reason, publishedIn } = row;
  const standing = present && state === 'open' ? standingOf(present, row) : null;
  return {
    ...{ clauseId, kind, state, reason, publishedIn },
    offered: wordingOf(offered, shown),
    basedOn: wordingOf(basedOn, shown),
    accepted: wordingOf(accepted, shown),
    current: wordingOf(standing?.current ?? null, shown),
    suggestion: wordingOf(standing?.result ?? null, shown),
    hasMovedOn: standing?.hasMovedOn ?? false,
    needsEdit: standing?.needsEdit ?? false,
  };
}

export function offerableOf(
  offerable: Offerable,
  shown: Shown,
  language: Language,
  isOffered: boolean,
): OfferableClause {
  const { clauseId, kind, basedOn, offered, replaced, traces, deviation } = offerable;
  return {
    ...{ clauseId, kind, deviation, isOffered },
    heading: (offered ?? basedOn)?.heading ?? '',
    basedOn: wordingOf(basedOn, shown),
    offered: wordingOf(offered, shown),
    replaced: replaced.map(({ key, found, count }) => ({ key, found, count })),
    traces: traces.map((trace) => {
      const { code, count, excerpt } = trace;
      return { ...trace, message: sentence(code, language, { count, excerpt }) };
    }),
  };
}

/** What a clause needs of its content to be read by itself. */
export interface Shown {
  readonly variables: readonly Variable[];
  readonly pictures: ReadonlyMap<string, PictureSource>;
}

function wordingOf(clause: Clause | null, { variables, pictures }: Shown): ClauseWording | null {
  if (!clause) return null;
  const [rendered] = renderClauses({ clauses: [clause], variables: [...variables] }, { pictures });
  const { heading, level, body, guidance } = clause;
  const { headingHtml = '', html = '' } = rendered ?? {};
  const seen = picturesIn(body).flatMap(({ name, alt }) => {
    const url = pictures.get(name ?? '')?.src;
    return name !== null && url ? [{ name, alt, url }] : [];
  });
  return { heading, level, body, guidance, headingHtml, html, pictures: seen };
}

export const labelsOf = (variables: readonly Variable[]): { key: string; label: string }[] =>
  variables.map(({ key, label }) => ({ key, label }));
