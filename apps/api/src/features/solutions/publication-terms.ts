import type { CheckCode } from '@allmende/domain/checks';
import { checkForPublication } from '@allmende/domain/publication-checks';
import { sentence } from '@allmende/domain/texts';
import { statement, type Work } from '../../foundation/database/database.ts';
import { Refusal, type Language, type ProblemCode } from '../../foundation/graphql/refusal.ts';
import { originTerms } from './origin-terms.ts';
import type { SolutionInHand } from './solution-in-hand.ts';
import type { VersionEntity } from './version.entity.ts';

/** Whoever changes the label of an original waits until what is being handed in is written, and the other way round. */
const holdOrigin = statement('hold-origin', `SELECT id FROM solution WHERE id = $1 FOR SHARE`);

/**
 * Refuses to publish an own version against the terms of its origin as they are now: asked when it is handed in and again
 * when it is published, each time inside the transaction that does it.
 */
export async function refuseUnpublishable(
  work: Work,
  hand: SolutionInHand,
  { content, baseVersionId }: VersionEntity,
  language: Language,
): Promise<void> {
  const { solution, origin: known } = hand;
  if (!known) return;
  await work.run(holdOrigin, [known.solutionId]);
  const [origin] = await work.run(originTerms, [[solution.id], baseVersionId]);
  const own = { ...hand.circle, cityId: solution.municipalityId };
  const errors = checkForPublication(content, own, origin ?? known).filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return;
  const detail = errors.map(({ code, params }) => sentence(code, language, params)).join(' ');
  throw new Refusal(problemCodeOf(first.code), 'notPublishable', [first.path ?? 'tlp'], { detail });
}

function problemCodeOf(code: CheckCode): ProblemCode {
  if (code === 'licence-incompatible') return 'LICENCE_INCOMPATIBLE';
  return code === 'audience-wider' || code === 'origin-closed' ? 'NOT_ALLOWED' : 'INVALID_INPUT';
}
