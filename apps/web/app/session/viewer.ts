import type { RouterContextProvider } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { ShellQuery } from '../gql/graphql.ts';
import { query } from './api.ts';
import { hasSession } from './cookies.ts';
import { sessionOf } from './session.ts';

const Shell = graphql(`
  query Shell {
    viewer {
      account {
        id
        name
        email
        platformRole
      }
      memberships {
        id
        role
        function
        municipality {
          id
          ags
          name
        }
      }
      mayModerate
      secondFactor
      mayOperate
      acknowledgedLeaflet
      openCases
    }
  }
`);

type ShellViewer = ShellQuery['viewer'];
export type Membership = ShellViewer['memberships'][number];

/** Who looks at the page, and for which municipality they act. */
export interface Person extends ShellViewer {
  readonly acting: Membership | null;
}

const nobody: Person = {
  account: null,
  memberships: [],
  mayModerate: false,
  secondFactor: 'NOT_ASKED',
  mayOperate: false,
  acknowledgedLeaflet: false,
  openCases: 0,
  acting: null,
};

/** Who asks. Without a session cookie nobody has to be asked; when the api is down the page around still stands. */
export async function whoAsks(context: Readonly<RouterContextProvider>): Promise<Person> {
  const session = sessionOf(context);
  if (!hasSession(session.cookie)) return nobody;
  try {
    const { viewer } = await query(context, Shell);
    return { ...viewer, acting: actingMembership(viewer.memberships, session.actingFor) };
  } catch {
    return nobody;
  }
}

/** The membership a person acts through: the chosen one, else the first. */
export const actingMembership = <One extends { municipality: { id: string } }>(
  memberships: readonly One[],
  chosen: string | null,
) => memberships.find(({ municipality }) => municipality.id === chosen) ?? memberships[0] ?? null;
