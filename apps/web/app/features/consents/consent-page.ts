import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { AskingPageQuery, ConsentNoticeFragment, ConsentPageQuery } from '../../gql/graphql.ts';
import { notFound, query } from '../../session/api.ts';

const ConsentPage = graphql(`
  query ConsentPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Consent {
        id
        state
        holds
        purposes
        tlp
        licence
        reason
        answer
        endReason
        originTitle
        baseNumber
        baseLicence
        revision
        askedAt
        answeredAt
        endedAt
        viewerIsAsked
        viewerMayAnswer
        viewerMayWithdraw
        viewerMayTakeBack
        municipality {
          name
        }
        originMunicipality {
          name
        }
        recipients {
          id
          name
        }
        origin {
          slug
          publishedVersion {
            number
          }
        }
        ownVersion {
          id
        }
      }
    }
  }
`);

const AskingPage = graphql(`
  query AskingPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Solution {
        id
        title
        tlp
        ...ConsentNotice
        consents {
          ...ConsentLine
        }
        origin {
          title
          number
        }
        upstream {
          ownerTakesPart
        }
        workingCopy {
          metadata {
            licence
          }
        }
        version {
          metadata {
            licence
          }
        }
      }
    }
  }
`);

const ConsentsOfOwn = graphql(`
  query ConsentsOfOwn($id: ID!) {
    node(id: $id) {
      __typename
      ...ConsentNotice
    }
  }
`);

export type ShownConsent = Extract<NonNullable<ConsentPageQuery['node']>, { __typename: 'Consent' }>;
type Asking = Extract<NonNullable<AskingPageQuery['node']>, { __typename: 'Solution' }>;
export type AskingVersion = Asking & {
  readonly origin: NonNullable<Asking['origin']>;
  readonly upstream: NonNullable<Asking['upstream']>;
};

/**
 * A consent as one of the two cities sees it between which it is.
 *
 * @throws 404 for everybody else
 */
export async function consentOf(context: Readonly<RouterContextProvider>, id: string): Promise<ShownConsent> {
  const { node } = await query(context, ConsentPage, { id });
  if (node?.__typename !== 'Consent') throw notFound();
  return node;
}

/**
 * An own version with what its city has asked for, and may ask for.
 *
 * @throws 404 where it is no own version of a municipality of the visitor's
 */
export async function askingOf(context: Readonly<RouterContextProvider>, id: string): Promise<AskingVersion> {
  const { node } = await query(context, AskingPage, { id });
  if (node?.__typename !== 'Solution' || !node.origin || !node.upstream) throw notFound();
  return { ...node, origin: node.origin, upstream: node.upstream };
}

/**
 * What has become of asking for consent, for a page that is about something else.
 *
 * @throws 404 where it is no solution that the visitor sees
 */
export async function consentsOfOwn(
  context: Readonly<RouterContextProvider>,
  id: string,
): Promise<ConsentNoticeFragment> {
  const { node } = await query(context, ConsentsOfOwn, { id });
  if (node?.__typename !== 'Solution') throw notFound();
  return node;
}
