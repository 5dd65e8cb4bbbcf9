import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { query } from '../../session/api.ts';

const NoteEditing = graphql(`
  mutation NoteEditing($input: NoteEditingInput!) {
    noteEditing(input: $input) {
      colleagues {
        name
        function
        clauseId
      }
      errors {
        code
      }
    }
  }
`);

/** Somebody who has the same text open for writing. */
export interface EditingColleague {
  readonly name: string;
  readonly function: string;
  /** The clause that is open there; null for the outline. */
  readonly clauseId: string | null;
}

/** Says what the visitor has open and hears who else works on the text; nobody where they may not edit it any more. */
export async function noteEditing(
  context: Readonly<RouterContextProvider>,
  solutionId: string,
  clauseId: string | null,
): Promise<readonly EditingColleague[]> {
  const { noteEditing } = await query(context, NoteEditing, { input: { solutionId, clauseId } });
  return noteEditing.colleagues ?? [];
}
