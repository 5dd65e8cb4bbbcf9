import type { Content } from '@allmende/domain/content';
import { redirect, type RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { SaveDraftInput, WorkingCopyPartsFragment } from '../../gql/graphql.ts';
import { notFound, query } from '../../session/api.ts';
import type { FormProblem } from '../../session/problems.ts';

const WorkingCopy = graphql(`
  query WorkingCopy($id: ID!) {
    node(id: $id) {
      __typename
      ...WorkingCopyParts
    }
  }
`);

export const WorkingCopyParts = graphql(`
  fragment WorkingCopyParts on Solution {
    id
    slug
    title
    tlp
    recipients {
      id
      name
    }
    recipientGroups {
      id
    }
    municipality {
      id
      ags
      name
    }
    origin {
      title
      municipalityName
      number
      licence
      newerNumber
      version {
        id
      }
    }
    values {
      key
      value
      source
    }
    versions {
      publication
    }
    workingCopy {
      id
      revision
      release
      updatedAt
      contentJson
      files {
        name
        url
      }
    }
  }
`);

const SaveDraft = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      version {
        id
        updatedAt
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

type Shown = WorkingCopyPartsFragment;

/** A working copy in hand: what its municipality writes on, with the revision a change has to build on. */
export interface Working extends Omit<Shown, 'workingCopy'> {
  readonly content: Content;
  readonly revision: number;
  readonly updatedAt: string;
  /** Where its files can be taken from, by name. */
  readonly downloads: ReadonlyMap<string, string>;
}

/** Where the tasks of a solution are listed: own versions have a page of their own. */
export const overviewOf = ({ id, origin }: Pick<Shown, 'id' | 'origin'>): string =>
  origin ? `/eigene-fassung/${id}` : `/entwurf/${id}`;

/**
 * The working copy of a solution, to be edited by its municipality.
 *
 * @throws 404 where the visitor has nothing to edit; a redirect to the list of tasks where the version is frozen.
 */
export async function workingCopyOf(context: Readonly<RouterContextProvider>, id: string): Promise<Working> {
  const { node } = await query(context, WorkingCopy, { id });
  if (node?.__typename !== 'Solution') throw notFound();
  const { workingCopy, ...solution } = node;
  if (!workingCopy || workingCopy.release !== 'DRAFT') throw redirect(overviewOf(solution));
  if (!workingCopy.contentJson) throw notFound();
  const content = JSON.parse(workingCopy.contentJson) as Content;
  const { revision, updatedAt, files } = workingCopy;
  return { ...solution, content, revision, updatedAt, downloads: new Map(files.map(({ name, url }) => [name, url])) };
}

export type DraftChange = Omit<SaveDraftInput, 'solutionId' | 'expectedRevision' | 'contentJson'> & {
  readonly content?: Content;
};

/** Saves a change on top of the working copy in hand. */
export async function saveDraft(
  context: Readonly<RouterContextProvider>,
  { id, revision }: Pick<Working, 'id' | 'revision'>,
  { content, ...change }: DraftChange,
): Promise<{ savedAt: string; problems: readonly FormProblem[] }> {
  const { saveDraft } = await query(context, SaveDraft, {
    input: {
      ...change,
      ...(content && { contentJson: JSON.stringify(content) }),
      solutionId: id,
      expectedRevision: revision,
    },
  });
  return { savedAt: saveDraft.version?.updatedAt ?? '', problems: saveDraft.errors };
}
