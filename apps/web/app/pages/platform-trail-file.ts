import { trailFile } from '../features/audit/export-trail.ts';
import { trailFilter, trailViewIn } from '../features/audit/trail-view.ts';
import { graphql } from '../gql/gql.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import type { Route } from './+types/platform-trail-file';

const PlatformTrailFile = graphql(`
  query PlatformTrailFile($from: DateTime, $until: DateTime, $verb: String, $subject: ID, $after: String) {
    platformTrail(
      first: 50
      oldestFirst: true
      from: $from
      until: $until
      verb: $verb
      subject: $subject
      after: $after
    ) {
      ...TrailExport
    }
  }
`);

/** The trail of the platform as a file: a table, or lines whose hashes can be recomputed. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = trailFilter({ ...trailViewIn(url.searchParams), after: '' });
  const pageAfter = async (after: string | null) => {
    const { platformTrail } = await query(context, PlatformTrailFile, { ...filter, after });
    if (!platformTrail) throw notFound();
    return platformTrail;
  };
  // Asked once before the answer begins: whoever may not read it gets a page that says so, and no broken file.
  await pageAfter(null);
  const format = url.pathname.endsWith('.csv') ? 'csv' : 'jsonl';
  return trailFile(format, 'protokoll-plattform', sessionOf(context).language, pageAfter);
}
