import type { Content } from '@allmende/domain/content';
import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ReadingPageQuery } from '../../gql/graphql.ts';
import { notFound, query } from '../../session/api.ts';

const ReadingPage = graphql(`
  query ReadingPage($id: ID!) {
    reading(id: $id) {
      id
      state
      revision
      fileName
      fileSize
      changes
      problem
      expiresAt
      municipality {
        name
      }
      solution {
        id
        title
        tlp
        origin {
          title
        }
      }
      conversion {
        id
        state
        ahead
        progress {
          phase
        }
        problem {
          message
        }
      }
      report {
        contentJson
        tlp
        isKnown
        changeCount
        changeAuthors
        changes {
          kind
          author
          date
          heading
          excerpt
        }
        comments {
          author
          date
          text
          heading
          excerpt
        }
        remarks {
          code
          message
          count
          heading
          excerpt
          offer
        }
        notes {
          code
          message
        }
        pictures {
          name
          url
          width
          height
          needsWords
          words
          isDecorative
        }
        traces {
          id
          code
          found
          label
          fate
          places {
            id
            heading
            excerpt
            mayBeVariable
            fate
          }
        }
        tracesLeft
      }
    }
  }
`);

export type ShownReading = NonNullable<ReadingPageQuery['reading']>;
type Report = NonNullable<ShownReading['report']>;
/** What was read, with its content parsed. */
export interface ShownReport extends Omit<Report, 'contentJson'> {
  readonly content: Content;
}
export type Remark = Report['remarks'][number];
export type ShownTrace = Report['traces'][number];
export type ShownPicture = Report['pictures'][number];

/** @throws 404 where the visitor has brought no such document */
export async function readingOf(context: Readonly<RouterContextProvider>, id: string): Promise<ShownReading> {
  const { reading } = await query(context, ReadingPage, { id });
  if (!reading) throw notFound();
  return reading;
}

export function reportOf({ report }: ShownReading): ShownReport | null {
  if (!report) return null;
  const { contentJson, ...rest } = report;
  return { ...rest, content: JSON.parse(contentJson) as Content };
}

/** Where a working copy is that a document goes back into, or that it has become. */
export const overviewOf = ({ id, origin }: NonNullable<ShownReading['solution']>): string =>
  origin ? `/eigene-fassung/${id}` : `/entwurf/${id}`;
