import type { Content, FileReference } from '@allmende/domain/content';
import { isNameFor } from '@allmende/domain/files';
import { statement, type Work } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { SolutionInHand } from './solution-in-hand.ts';

/** Files that were brought for this solution; their rows are held, so that none is removed before the change is made. */
const broughtFiles = statement<{ sha256: string; mediaType: string; size: string }>(
  'brought-files',
  `WITH held AS (UPDATE stored_file SET wanted_at = now() WHERE sha256 = ANY($2::text[]) RETURNING sha256, size)
   SELECT a.sha256, a.media_type AS "mediaType", held.size FROM held JOIN attachment a USING (sha256) WHERE a.solution_id = $1`,
);

/** What a file is, whatever it is called: a name may be changed, as long as it fits. */
const identityOf = ({ sha256, mediaType, size }: Pick<FileReference, 'sha256' | 'mediaType' | 'size'>): string =>
  JSON.stringify([sha256, mediaType, size]);
const callOf = (file: FileReference): string => `${identityOf(file)} ${file.name}`;

/**
 * A content may refer only to files that this solution has or that were brought for it: whoever merely knows a hash gets
 * nothing by it. What is taken out is noted as wanted until now, so that it can be put back for a while.
 */
export async function refuseUnknownFiles(work: Work, hand: SolutionInHand, content: Content): Promise<void> {
  const before = hand.workingCopy?.content.files ?? [];
  const present = hand.versions.flatMap((version) => version.content.files);
  const called = new Set(present.map(callOf));
  const added = content.files.filter((file) => !called.has(callOf(file)));
  const kept = new Set(content.files.map(({ sha256 }) => sha256));
  const gone = before.filter(({ sha256 }) => !kept.has(sha256));
  if (added.length + gone.length === 0) return;
  const hashes = [...new Set([...added, ...gone].map(({ sha256 }) => sha256))].toSorted();
  const rows = await work.run(broughtFiles, [hand.solution.id, hashes]);
  const known = new Set([...present, ...rows.map((row) => ({ ...row, size: Number(row.size) }))].map(identityOf));
  for (const file of added) {
    const path = ['content', 'files', String(content.files.indexOf(file))];
    if (!known.has(identityOf(file))) throw new Refusal('INVALID_INPUT', 'fileNotBrought', path, { name: file.name });
    if (!isNameFor(file.name, file.mediaType))
      throw new Refusal('INVALID_INPUT', 'fileNameUnfit', path, { name: file.name });
  }
}
