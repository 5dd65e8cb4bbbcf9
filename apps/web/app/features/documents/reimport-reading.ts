import type { Content } from '@allmende/domain/content';
import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ClauseMatchInput } from '../../gql/graphql.ts';
import { notFound, query } from '../../session/api.ts';
import type { FormProblem } from '../../session/problems.ts';
import type { DocumentInHand } from './document-in-hand.ts';
import type { Working } from './working-copy.ts';

const ReadingForDraft = graphql(`
  query ReadingForDraft($id: ID!, $matches: [ClauseMatchInput!]) {
    reading(id: $id) {
      id
      revision
      state
      solution {
        id
      }
      report {
        contentJson
        notes {
          code
          message
        }
      }
      comparison(matches: $matches) {
        draftRevision
        contentJson
        matches {
          known
          found
          score
        }
        changes {
          inClause
          kind
          author
          date
          excerpt
        }
      }
    }
  }
`);

const TakeReadingIntoDraft = graphql(`
  mutation TakeReadingIntoDraft($input: TakeReadingInput!) {
    takeReading(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

/**
 * A document that was read from an office file and goes back into this working copy.
 *
 * @throws 404 where the visitor has brought no such document for it
 */
export async function readingInHand(
  context: Readonly<RouterContextProvider>,
  working: Working,
  id: string,
): Promise<DocumentInHand> {
  const proposed = await ask(context, working, id, null);
  const score = new Map(proposed.comparison.matches.map((match) => [match.found, match.score ?? 1]));
  return {
    fields: { lesung: id },
    found: JSON.parse(proposed.report.contentJson) as Content,
    notes: proposed.report.notes,
    proposed: proposed.comparison.matches.map((match) => ({ ...match, score: score.get(match.found) ?? 1 })),
    next: async (matches) => {
      const { comparison } = await ask(context, working, id, matches);
      return {
        content: JSON.parse(comparison.contentJson) as Content,
        changes: comparison.changes,
      };
    },
    take: async (matches) => {
      const input = {
        ...{ readingId: id, expectedRevision: proposed.revision },
        ...{ matches: [...matches], draftRevision: working.revision },
      };
      return (await query(context, TakeReadingIntoDraft, { input })).takeReading.errors.map(atDocument);
    },
  };
}

const atDocument = (problem: FormProblem): FormProblem => ({ ...problem, path: [] });

async function ask(
  context: Readonly<RouterContextProvider>,
  working: Working,
  id: string,
  matches: readonly ClauseMatchInput[] | null,
) {
  const { reading } = await query(context, ReadingForDraft, { id, matches: matches && [...matches] });
  if (!reading?.report || !reading.comparison || reading.solution?.id !== working.id) throw notFound();
  return { ...reading, report: reading.report, comparison: reading.comparison };
}
