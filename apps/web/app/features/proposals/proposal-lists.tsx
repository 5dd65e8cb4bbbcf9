import { Alert } from '@allmende/ui/alert';
import { Badge } from '@allmende/ui/badge';
import { ButtonLink } from '@allmende/ui/button-link';
import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { ProposalLineFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { proposalTexts } from './proposals.texts.ts';

export const ProposalLinePart = graphql(`
  fragment ProposalLine on Proposal {
    id
    state
    originTitle
    createdAt
    clauseCount
    acceptedCount
    municipality {
      name
    }
    originMunicipality {
      name
    }
  }
`);

export const proposalHref = (id: string): string => `/vorschlaege/${id}`;

interface ProposalsProps {
  readonly id: string;
  readonly caption: string;
  readonly proposals: readonly ProposalLineFragment[];
}

/** Proposals that a city has made, with what became of them. */
export const GivenProposals = (props: ProposalsProps) => <Proposals {...props} other="originMunicipality" />;

/** Proposals to the solutions of a city. */
export const ReceivedProposals = (props: ProposalsProps) => <Proposals {...props} other="municipality" />;

function Proposals({
  id,
  caption,
  proposals,
  other,
}: ProposalsProps & { readonly other: 'municipality' | 'originMunicipality' }) {
  const t = useTexts(proposalTexts);
  const format = useFormat();
  return (
    <DataTable
      id={id}
      caption={caption}
      captionHidden
      rows={proposals}
      rowKey={(proposal) => proposal.id}
      columns={[
        {
          key: 'solution',
          header: t('solution'),
          rowHeader: true,
          cell: (proposal) => (
            <Link href={proposalHref(proposal.id)}>
              {proposal.originTitle}
              <span className="al-visually-hidden"> ({proposal[other].name})</span>
            </Link>
          ),
        },
        {
          key: 'other',
          header: other === 'municipality' ? t('from') : t('to'),
          cell: (proposal) => proposal[other].name,
        },
        {
          key: 'date',
          header: t('date'),
          cell: ({ createdAt }) => <time dateTime={createdAt}>{format.date(createdAt)}</time>,
        },
        { key: 'state', header: t('state'), cell: (proposal) => <ProposalState proposal={proposal} /> },
      ]}
    />
  );
}

/** Where a proposal stands; of an answered one how much was taken over. */
export function ProposalState({
  proposal: { state, clauseCount, acceptedCount },
}: {
  proposal: Pick<ProposalLineFragment, 'state' | 'clauseCount' | 'acceptedCount'>;
}) {
  const t = useTexts(proposalTexts);
  if (state === 'ANSWERED') {
    return (
      <Badge tone={acceptedCount > 0 ? 'success' : 'neutral'}>
        {t('result', { accepted: acceptedCount, count: clauseCount })}
      </Badge>
    );
  }
  return <Badge tone={state === 'OFFERED' ? 'info' : 'neutral'}>{t(`state_${state}`)}</Badge>;
}

/** Proposals that wait for the answer of the city to which a solution belongs. */
export function WaitingProposals({ proposals }: { proposals: readonly ProposalLineFragment[] }) {
  const t = useTexts(proposalTexts);
  const waiting = proposals.filter(({ state }) => state === 'OFFERED');
  const [first] = waiting;
  if (!first) return null;
  return (
    <Alert
      tone="info"
      title={t('notice', { count: waiting.length, name: first.municipality.name })}
      titleLevel={2}
      actions={waiting.map(({ id, municipality }) => (
        <ButtonLink key={id} href={proposalHref(id)} look="secondary" small>
          {t('lookOf', { name: municipality.name })}
        </ButtonLink>
      ))}
    />
  );
}

/** All that a city has been offered and has offered, for its desk. */
export function DeskProposalLists({
  received,
  given,
}: {
  readonly received: readonly ProposalLineFragment[];
  readonly given: readonly ProposalLineFragment[];
}) {
  const t = useTexts(proposalTexts);
  if (received.length + given.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      {received.length > 0 ? (
        <>
          <h3>{t('received')}</h3>
          <ReceivedProposals id="vorschlaege-erhalten" caption={t('received')} proposals={received} />
        </>
      ) : null}
      {given.length > 0 ? (
        <>
          <h3>{t('given')}</h3>
          <GivenProposals id="vorschlaege-gegeben" caption={t('given')} proposals={given} />
        </>
      ) : null}
    </>
  );
}
