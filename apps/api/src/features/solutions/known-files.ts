import type { Content, FileReference } from '@allmende/domain/content';
import { statement, type Work } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { SolutionInHand } from './solution-in-hand.ts';

/** Files that were brought for this solution; their rows are held, so that none is removed before the change is made. */
const broughtFiles = statement<{ sha256: string; name: string; mediaType: string; size: string }>(
  'brought-files',
  `WITH held AS (UPDATE stored_file SET wanted_at = now() WHERE sha256 = ANY($2::text[]) RETURNING sha256, size)
   SELECT a.sha256, a.name, a.media_type AS "mediaType", held.size FROM held JOIN attachment a USING (sha256) WHERE a.solution_id = $1`,
);

const identityOf = ({ sha256, name, mediaType, size }: Omit<FileReference, 'licence' | 'tlp'>): string =>
  JSON.stringify([sha256, name, mediaType, size]);

/**
 * A content may refer only to files that this solution has or that were brought for it: whoever merely knows a hash gets
 * nothing by it. What is taken out is noted as wanted until now, so that it can be put back for a while.
 */
export async function refuseUnknownFiles(work: Work, hand: SolutionInHand, content: Content): Promise<void> {
  const before = hand.workingCopy?.content.files ?? [];
  const known = new Set(hand.versions.flatMap((version) => version.content.files.map(identityOf)));
  const added = content.files.filter((file) => !known.has(identityOf(file)));
  const kept = new Set(content.files.map(({ sha256 }) => sha256));
  const gone = before.filter(({ sha256 }) => !kept.has(sha256));
  if (added.length + gone.length === 0) return;
  const hashes = [...new Set([...added, ...gone].map(({ sha256 }) => sha256))].toSorted();
  const rows = await work.run(broughtFiles, [hand.solution.id, hashes]);
  for (const row of rows) known.add(identityOf({ ...row, size: Number(row.size) }));
  const unknown = added.find((file) => !known.has(identityOf(file)));
  if (!unknown) return;
  const path = ['content', 'files', String(content.files.indexOf(unknown))];
  throw new Refusal('INVALID_INPUT', 'fileNotBrought', path, { name: unknown.name });
}
