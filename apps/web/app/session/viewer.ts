import type { RouterContextProvider } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { ShellQuery } from '../gql/graphql.ts';
import { query } from './api.ts';
import { hasSession } from './cookies.ts';
import { sessionOf, type Session } from './session.ts';

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
        through {
          id
          name
        }
      }
      employments {
        id
        role
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

const WhoseThing = graphql(`
  query WhoseThing($id: ID!) {
    node(id: $id) {
      __typename
      ... on Solution {
        municipality {
          id
        }
      }
    }
  }
`);

const WhoseEntry = graphql(`
  query WhoseEntry($slug: String!) {
    solution(slug: $slug) {
      municipality {
        id
      }
    }
  }
`);

const nobody: Person = {
  account: null,
  memberships: [],
  employments: [],
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
  const known = asked.get(session);
  if (known?.cookie === session.cookie) return known.person;
  const person = askWho(context);
  asked.set(session, { cookie: session.cookie, person });
  return person;
}

/** Several parts of a page want to know; the api is asked once per request. */
const asked = new WeakMap<Session, { readonly cookie: string | null; readonly person: Promise<Person> }>();

async function askWho(context: Readonly<RouterContextProvider>): Promise<Person> {
  try {
    const { viewer } = await query(context, Shell);
    return { ...viewer, acting: actingMembership(viewer.memberships, sessionOf(context).actingFor) };
  } catch {
    return nobody;
  }
}

/**
 * The membership a person acts through: the chosen one, else the first own one. Between municipalities that have delegated
 * nobody chooses for the person: acting for the wrong one is worse than being asked.
 */
export function actingMembership<One extends { municipality: { id: string }; through?: object | null }>(
  memberships: readonly One[],
  chosen: string | null,
): One | null {
  const found = memberships.find(({ municipality }) => municipality.id === chosen);
  const [only, another] = memberships;
  return found ?? memberships.find(({ through }) => !through) ?? (another ? null : (only ?? null));
}

/** Asks for what is shown to the municipality acted for; asks again where the choice does not hold any more. */
export async function asActing<Answer>(
  context: Readonly<RouterContextProvider>,
  ask: (acting: string | null) => Promise<Answer>,
): Promise<Answer> {
  const { actingFor } = sessionOf(context);
  const [answer, person] = await Promise.all([ask(actingFor), whoAsks(context)]);
  const acting = person.acting?.municipality.id ?? null;
  return acting === actingFor ? answer : ask(acting);
}

/**
 * Pages of one city's own thing are for that city, whichever was chosen: what is done there is done for it. Returns the
 * membership through which the person does so; null where the page is nobody's in particular, or nothing else was chosen.
 */
export async function actingHere(
  context: Readonly<RouterContextProvider>,
  { memberships }: Pick<Person, 'memberships'>,
): Promise<Membership | null> {
  if (memberships.length < 2) return null;
  const [path = ''] = sessionOf(context).path.split('?');
  const [, ags] = /^\/(?:stadtprofil|kommunen)\/([^/]+)/.exec(path) ?? [];
  if (ags) return memberships.find(({ municipality }) => municipality.ags === ags) ?? null;
  const [, id] = /^\/(?:entwurf|eigene-fassung)\/(sol_[^/]+)/.exec(path) ?? [];
  const [, slug] = /^\/v\/([^/]+)\/(?:empfaengerkreis|uebergeben|abweichungen)/.exec(path) ?? [];
  try {
    const owner = id ? await ownerOf(context, id) : slug ? await ownerOfEntry(context, slug) : null;
    return memberships.find(({ municipality }) => municipality.id === owner) ?? null;
  } catch {
    return null;
  }
}

async function ownerOf(context: Readonly<RouterContextProvider>, id: string): Promise<string | null> {
  const { node } = await query(context, WhoseThing, { id });
  return node?.__typename === 'Solution' ? node.municipality.id : null;
}

async function ownerOfEntry(context: Readonly<RouterContextProvider>, slug: string): Promise<string | null> {
  return (await query(context, WhoseEntry, { slug })).solution?.municipality.id ?? null;
}
