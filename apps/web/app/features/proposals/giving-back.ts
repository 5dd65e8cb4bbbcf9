import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { GivingBackPageQuery, OfferInput } from '../../gql/graphql.ts';
import { notFound, query } from '../../session/api.ts';

export const GivingBackPart = graphql(`
  fragment GivingBackOf on GivingBack {
    versionId
    revision
    originMunicipalityName
    licence
    problems {
      code
      message
      path
    }
    objections {
      code
      message
      path
    }
    variables {
      key
      label
    }
    clauses {
      clauseId
      kind
      heading
      deviation
      isOffered
      replaced {
        key
        found
        count
      }
      traces {
        id
        code
        severity
        excerpt
        count
      }
      basedOn {
        heading
        body
        guidance
        pictures {
          name
          alt
          url
        }
      }
      offered {
        heading
        body
        guidance
        pictures {
          name
          alt
          url
        }
      }
    }
  }
`);

const GivingBackPage = graphql(`
  query GivingBackPage($id: ID!, $offer: OfferInput) {
    node(id: $id) {
      __typename
      ... on Solution {
        id
        title
        tlp
        municipality {
          name
        }
        origin {
          title
          number
          municipalityName
        }
        viewerCan {
          propose
        }
        proposalsGiven {
          ...ProposalLine
        }
        givingBack(offer: $offer) {
          ...GivingBackOf
        }
      }
    }
  }
`);

type Found = Extract<NonNullable<GivingBackPageQuery['node']>, { __typename: 'Solution' }>;
/** An own version with what it could give back. */
export type OwnVersionGiving = Found & {
  readonly origin: NonNullable<Found['origin']>;
  readonly givingBack: NonNullable<Found['givingBack']>;
};
export type Offerable = OwnVersionGiving['givingBack']['clauses'][number];

/**
 * What an own version could give back to its original, and what stands against an offer.
 *
 * @throws 404 where it is no own version of a municipality of the visitor's
 */
export async function givingBackOf(
  context: Readonly<RouterContextProvider>,
  id: string,
  offer: OfferInput | null = null,
): Promise<OwnVersionGiving> {
  const { node } = await query(context, GivingBackPage, { id, offer });
  if (node?.__typename !== 'Solution' || !node.origin || !node.givingBack) throw notFound();
  return { ...node, origin: node.origin, givingBack: node.givingBack };
}

/** The clauses that an address names, in the order of the text. */
export const chosenOf = ({ givingBack }: OwnVersionGiving, clauseIds: readonly string[]): Offerable[] =>
  givingBack.clauses.filter(({ clauseId, isOffered }) => clauseIds.includes(clauseId) && !isOffered);
