import type { Clause } from '@allmende/domain/content';
import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { query } from '../../session/api.ts';

const OriginClauses = graphql(`
  query OriginClauses($id: ID!) {
    node(id: $id) {
      __typename
      ... on Version {
        clauses {
          id
          heading
          level
          body
          guidance
          requirements
          when {
            key
            is
          }
        }
      }
    }
  }
`);

/** The clauses of the version an own version comes from; null where the visitor may not see it any more. */
export async function originClausesOf(
  context: Readonly<RouterContextProvider>,
  versionId: string | undefined,
): Promise<Clause[] | null> {
  if (!versionId) return null;
  const { node } = await query(context, OriginClauses, { id: versionId });
  if (node?.__typename !== 'Version') return null;
  return node.clauses.map(({ when, ...clause }) => ({ ...clause, ...(when && { when }) }));
}
