import type { RouterContextProvider } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { EndedMembershipsQuery } from '../gql/graphql.ts';
import { query } from './api.ts';
import { sessionOf } from './session.ts';
import type { Person } from './viewer.ts';

const EndedMemberships = graphql(`
  query EndedMemberships {
    viewer {
      endedMemberships {
        endedAt
        hasLeft
        municipality {
          id
          name
        }
      }
    }
  }
`);

export type EndedMembership = EndedMembershipsQuery['viewer']['endedMemberships'][number];

/**
 * The membership through which somebody was acting until just now, where it has ended: they are told why pages are gone.
 * Asked only where their browser still says that they act for a municipality that is none of theirs.
 */
export async function endedMembership(
  context: Readonly<RouterContextProvider>,
  { account, memberships }: Person,
): Promise<EndedMembership | null> {
  const { actingFor } = sessionOf(context);
  if (!account || !actingFor || memberships.some(({ municipality }) => municipality.id === actingFor)) return null;
  try {
    const { viewer } = await query(context, EndedMemberships);
    return viewer.endedMemberships.find(({ municipality }) => municipality.id === actingFor) ?? null;
  } catch {
    return null;
  }
}
