import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ProposalPageQuery } from '../../gql/graphql.ts';
import { notFound, query } from '../../session/api.ts';

export const WordingPart = graphql(`
  fragment WordingOf on ClauseWording {
    heading
    body
    guidance
    pictures {
      name
      alt
      url
    }
  }
`);

const ProposalPage = graphql(`
  query ProposalPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Proposal {
        id
        state
        reason
        licence
        thanks
        revision
        originTitle
        baseNumber
        clauseCount
        acceptedCount
        createdAt
        viewerIsAsked
        viewerMayDecide
        viewerMayTakeBack
        isFrozen
        municipality {
          name
        }
        originMunicipality {
          name
        }
        origin {
          id
          slug
          publishedVersion {
            number
          }
          workingCopy {
            id
          }
        }
        ownVersion {
          id
        }
        variables {
          key
          label
        }
        clauses {
          clauseId
          kind
          state
          reason
          hasMovedOn
          needsEdit
          publishedIn
          offered {
            ...WordingOf
          }
          basedOn {
            ...WordingOf
          }
          current {
            ...WordingOf
          }
          suggestion {
            ...WordingOf
          }
          accepted {
            ...WordingOf
          }
        }
      }
    }
  }
`);

export type ShownProposal = Extract<NonNullable<ProposalPageQuery['node']>, { __typename: 'Proposal' }>;
export type ShownClause = ShownProposal['clauses'][number];

/**
 * A proposal as one of the two cities sees it between which it is made.
 *
 * @throws 404 for everybody else
 */
export async function proposalOf(context: Readonly<RouterContextProvider>, id: string): Promise<ShownProposal> {
  const { node } = await query(context, ProposalPage, { id });
  if (node?.__typename !== 'Proposal') throw notFound();
  return node;
}
