import { redirect } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { query, signInPath } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import type { Route } from './+types/own-data-file';

const OwnDataFile = graphql(`
  query OwnDataFile {
    viewer {
      ownDataJson
    }
  }
`);

/** Everything held about the person who is signed in, as one file. */
export async function loader({ context }: Route.LoaderArgs) {
  const { ownDataJson } = (await query(context, OwnDataFile)).viewer;
  if (ownDataJson == null) throw redirect(signInPath(sessionOf(context)));
  return new Response(ownDataJson, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="meine-daten.json"',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
