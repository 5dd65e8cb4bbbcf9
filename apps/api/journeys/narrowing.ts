import type { Tlp } from '@allmende/domain/audience';
import { audienceOf } from '@allmende/domain/audience';
import { inside } from '../src/foundation/database/ids.ts';
import type { World } from './world.ts';

/** The owner narrows its label; straight in the tables, since who narrows is not what these journeys are about. */
export async function narrow(
  world: World,
  solutionId: string,
  tlp: Tlp,
  recipients: readonly string[] = [],
): Promise<void> {
  const id = inside('solution', solutionId);
  const recipientIds = recipients.map((one) => inside('municipality', one)!);
  const [owner] = await world
    .rows<{ ownerId: string }>(
      'UPDATE solution SET tlp = $2, recipients = $3 WHERE id = $1 RETURNING municipality_id AS "ownerId"',
      [id, tlp, recipientIds],
    )
    .then((answer) => (Array.isArray(answer[0]) ? (answer[0] as { ownerId: string }[]) : answer));
  const { ownerId } = owner!;
  for (const publication of ['none', 'submitted', 'inReview', 'published', 'replaced'] as const) {
    const audience = audienceOf({ tlp, ownerId, recipientIds, recipientGroupIds: [], publication });
    await world.rows('UPDATE version SET audience = $3 WHERE solution_id = $1 AND publication = $2', [
      id,
      publication,
      audience,
    ]);
  }
  const audience = audienceOf({ tlp, ownerId, recipientIds, recipientGroupIds: [], publication: 'published' });
  await world.rows('UPDATE solution SET audience = $2 WHERE id = $1 AND published_version_id IS NOT NULL', [
    id,
    audience,
  ]);
}
