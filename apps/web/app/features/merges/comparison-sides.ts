import { compareContents, type ContentComparison } from '@allmende/domain/compare';
import type { Content } from '@allmende/domain/content';
import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ComparedFamilyFragment, ComparedVersionFragment } from '../../gql/graphql.ts';
import { notFound, query } from '../../session/api.ts';
import { type Labels, labelsIn } from '../../shell/readable.ts';
import type { Language } from '../../i18n/languages.ts';

export const ComparedFamilyPart = graphql(`
  fragment ComparedFamily on Solution {
    id
    slug
    title
    municipality {
      id
      name
    }
    versions {
      id
      number
    }
  }
`);

export const ComparedVersionPart = graphql(`
  fragment ComparedVersion on Version {
    id
    number
    comparableJson
    solution {
      tlp
      ...ComparedFamily
      origin {
        solution {
          ...ComparedFamily
        }
      }
      ownFork {
        ...ComparedFamily
      }
    }
  }
`);

const ComparisonPage = graphql(`
  query ComparisonPage($from: ID!, $to: ID!) {
    from: node(id: $from) {
      __typename
      ...ComparedVersion
    }
    to: node(id: $to) {
      __typename
      ...ComparedVersion
    }
  }
`);

export type Relative = ComparedFamilyFragment;

export interface Comparison {
  readonly from: ComparedVersionFragment;
  readonly to: ComparedVersionFragment;
  readonly changes: ContentComparison;
  readonly labels: Labels;
  /** Solutions whose versions may be chosen: of both sides, their originals and own versions, as far as they are seen. */
  readonly family: readonly Relative[];
}

/**
 * Two versions and what differs between them.
 *
 * @throws 404 where the visitor does not see one of them
 */
export async function comparisonOf(
  context: Readonly<RouterContextProvider>,
  ids: { from: string; to: string },
  language: Language,
): Promise<Comparison> {
  const { from, to } = await query(context, ComparisonPage, ids);
  if (from?.__typename !== 'Version' || to?.__typename !== 'Version') throw notFound();
  const [before, after] = [from, to].map(({ comparableJson }) => JSON.parse(comparableJson) as Content) as [
    Content,
    Content,
  ];
  const relatives = [from, to].flatMap(({ solution }) => [solution, solution.origin?.solution, solution.ownFork]);
  const family = new Map(relatives.flatMap((one) => (one ? [[one.id, one]] : [])));
  return {
    ...{ from, to },
    changes: compareContents(before, after),
    labels: labelsIn(language, after, before),
    family: [...family.values()],
  };
}
