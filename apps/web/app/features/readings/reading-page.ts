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
      mergedCells
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
          done
          total
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
        commentCount
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

/** Wordings that are shown at first; all of them on demand. */
const FIRST_TRACES = 25;

/** A report as its page shows it: without the text, which has a page of its own. */
export interface BriefReport extends Omit<ShownReport, 'content'> {
  readonly content: Pick<Content, 'variables'> & {
    readonly metadata: Pick<Content['metadata'], 'title' | 'type'>;
    readonly clauses: readonly Pick<Content['clauses'][number], 'id' | 'heading' | 'level'>[];
  };
  /** How many wordings betray something, and at how many places. */
  readonly traceCount: number;
  readonly tracePlaces: number;
}

export function briefly(report: ShownReport, showsAll: boolean): BriefReport {
  const { content, traces } = report;
  const { title, type } = content.metadata;
  return {
    ...report,
    content: {
      metadata: { title, type },
      variables: content.variables,
      clauses: content.clauses.map(({ id, heading, level }) => ({ id, heading, level })),
    },
    traces: showsAll ? traces : traces.slice(0, FIRST_TRACES),
    traceCount: traces.length,
    tracePlaces: traces.reduce((sum, { places }) => sum + places.length, 0),
  };
}

/** Where a working copy is that a document goes back into, or that it has become. */
export const overviewOf = ({ id, origin }: NonNullable<ShownReading['solution']>): string =>
  origin ? `/eigene-fassung/${id}` : `/entwurf/${id}`;
