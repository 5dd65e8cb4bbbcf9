import type { Clause, Content } from '@allmende/domain/content';
import { mergeContents } from '@allmende/domain/merge';
import type { ContentMerge, Decision } from '@allmende/domain/merge-outcome';
import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { MergeStandingFragment, MergeTake } from '../../gql/graphql.ts';
import { notFound, query } from '../../session/api.ts';

export const MergeStandingPart = graphql(`
  fragment MergeStanding on Solution {
    id
    title
    municipality {
      name
    }
    origin {
      title
      municipalityName
      number
      solution {
        slug
      }
    }
    viewerCan {
      merge
    }
    upstream {
      state
      baseId
      baseNumber
      behind
      ownerTakesPart
      newest {
        id
        number
      }
      newer {
        id
        number
        changeClass
        changeNote
        publishedAt
      }
      counts {
        changed
        taken
        kept
        decisions
      }
    }
    merge {
      id
      state
      revision
      grounds
      baseId
      baseNumber
      theirsId
      theirsNumber
      startedBy
      startedAt
      endedAt
      canUndo
      undecided
      seen
      decisions {
        id
        take
        combinedJson
        note
        again
      }
    }
  }
`);

const MergePage = graphql(`
  query MergePage($id: ID!) {
    node(id: $id) {
      __typename
      ...MergeStanding
    }
  }
`);

const MergeContents = graphql(`
  query MergeContents($id: ID!) {
    node(id: $id) {
      __typename
      ... on Merge {
        contents {
          base
          mine
          theirs
          values
          agreed
        }
      }
    }
  }
`);

export type MergeStanding = MergeStandingFragment;
export type OpenMerge = NonNullable<MergeStanding['merge']>;

/**
 * How an own version stands to its original.
 *
 * @throws 404 where it is no own version of a municipality of the visitor's
 */
export async function mergeStandingOf(
  context: Readonly<RouterContextProvider>,
  id: string,
): Promise<
  MergeStanding & { upstream: NonNullable<MergeStanding['upstream']>; origin: NonNullable<MergeStanding['origin']> }
> {
  const { node } = await query(context, MergePage, { id });
  if (node?.__typename !== 'Solution' || !node.upstream || !node.origin) throw notFound();
  return { ...node, upstream: node.upstream, origin: node.origin };
}

export interface MergeWork {
  readonly mine: Content;
  readonly theirs: Content;
  readonly merge: ContentMerge;
}

/** Lays the two sides of a merge on each other, by the rules by which the api writes it; null where the original may not be read any more. */
export async function mergeWorkOf(
  context: Readonly<RouterContextProvider>,
  mergeId: string,
): Promise<MergeWork | null> {
  const { node } = await query(context, MergeContents, { id: mergeId });
  if (node?.__typename !== 'Merge' || !node.contents.theirs) return null;
  const [base, mine, theirs] = [node.contents.base, node.contents.mine, node.contents.theirs].map(
    (json) => JSON.parse(json) as Content,
  ) as [Content, Content, Content];
  const values = JSON.parse(node.contents.values) as Record<string, string>;
  const agreed = new Map(Object.entries(JSON.parse(node.contents.agreed) as Record<string, Clause>));
  return { mine, theirs, merge: mergeContents(base, mine, theirs, { values, agreed }) };
}

const takes: Record<MergeTake, Decision['take']> = { MINE: 'mine', THEIRS: 'theirs', COMBINED: 'combined' };

/** Decisions as the domain knows them, by their ids. */
export function decisionsOf({ decisions }: Pick<OpenMerge, 'decisions'>): Record<string, Decision> {
  const decided: Record<string, Decision> = {};
  for (const { id, take, combinedJson } of decisions) {
    if (!take) continue;
    const kind = takes[take];
    if (kind !== 'combined') decided[id] = { take: kind };
    else {
      const combined = JSON.parse(combinedJson ?? 'null') as unknown;
      decided[id] = isField.test(id)
        ? { take: kind, value: combined }
        : { take: kind, clause: combined as Pick<Clause, 'heading' | 'level' | 'body'> };
    }
  }
  return decided;
}

const isField = /^(?:metadata|variable|file|link):/;
