import { Injectable } from '@nestjs/common';
import { actingFor, type Visible } from '@allmende/domain/audience';
import { maySeeFile } from '@allmende/domain/files';
import { forkContent } from '@allmende/domain/fork';
import { may, viewerOf, type Actor } from '@allmende/domain/rights';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { inside, outside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { CreateSolution } from '../solutions/create-solution.ts';
import { FindSolution } from '../solutions/find-solution.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import type { VersionEntity } from '../solutions/version.entity.ts';
import type { ForkSolutionInput } from './fork.input.ts';

const ownVersion = statement<{ slug: string }>(
  'own-version-slug',
  `SELECT own.slug FROM solution own JOIN version origin ON origin.id = own.origin_version_id
   WHERE origin.solution_id = $1 AND own.municipality_id = $2 ORDER BY own.created_at LIMIT 1`,
);

/** Makes a municipality's own version of a published one. Nobody else sees it; label and licence stay those of the origin. */
@Injectable()
export class ForkSolution {
  constructor(
    private readonly database: Database,
    private readonly solutions: FindSolution,
    private readonly createSolution: CreateSolution,
  ) {}

  /** @returns the inner id of the own version */
  async do(actor: Actor, input: ForkSolutionInput): Promise<string> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const municipalityId = inside('municipality', input.municipalityId);
    if (!municipalityId) throw notFound(['municipalityId']);
    const wanted = await this.wanted(actor, input);
    return this.database.change(async (work) => {
      // The origin's row is locked: its label cannot change under the fork, and two forks at once do not both find none.
      const hand = await SolutionInHand.take(work, actor, outside('solution', wanted.solutionId));
      const origin = hand.versions.find(({ id }) => id === (wanted.versionId ?? hand.solution.publishedVersionId));
      if (!origin) throw new Refusal('WRONG_STATE', 'noFork');
      allowFork(hand, origin, municipalityId);
      await refuseSecond(work, hand.solution.id, municipalityId);
      const city = actingFor(viewerOf(actor), municipalityId);
      const id = await this.createSolution.within(work, actor, {
        municipalityId,
        tlp: hand.solution.tlp,
        recipientIds: [],
        content: forkContent(origin.content, (file) => maySeeFile(city, file, visibleOf(hand, origin))),
        originVersionId: origin.id,
      });
      const about = { kind: 'solution', id } as const;
      const facts = { originVersionId: origin.id };
      // The origin's owner is not told: an own version is its city's own until it is published.
      await work.record({ verb: 'solution.fork', by: actor, actingFor: municipalityId, about, facts });
      return id;
    });
  }

  /** Which solution, and which of its versions, as far as the actor may see them. */
  private async wanted(
    actor: Actor,
    { slug, versionId }: ForkSolutionInput,
  ): Promise<{ solutionId: string; versionId: string | null }> {
    if (Boolean(slug) === Boolean(versionId))
      throw new Refusal('INVALID_INPUT', 'invalid', ['slug'], { detail: 'slug | versionId' });
    if (slug) {
      const row = await this.solutions.bySlug(slug, null, actor);
      if (!row) throw notFound(['slug']);
      return { solutionId: row.id, versionId: null };
    }
    const inner = inside('version', versionId ?? '');
    const [version] = inner ? await this.solutions.versionsByIds([inner], actor) : [];
    if (!version) throw notFound(['versionId']);
    return { solutionId: version.solutionId, versionId: version.id };
  }
}

const visibleOf = ({ circle }: SolutionInHand, { publication }: VersionEntity): Visible => ({ ...circle, publication });

/** The right is asked for the very version that is forked. */
function allowFork(
  { actor, thing }: SolutionInHand,
  { release, publication }: VersionEntity,
  municipalityId: string,
): void {
  if (may(actor, 'fork', { ...thing, release, publication, versions: [{ release, publication }] }, municipalityId))
    return;
  const isAboutTheActor = !may(
    actor,
    'createSolution',
    { ...thing, ownerId: municipalityId, versions: [] },
    municipalityId,
  );
  throw isAboutTheActor
    ? new Refusal('NOT_ALLOWED', 'notAllowed', ['municipalityId'])
    : new Refusal('NOT_ALLOWED', 'noFork');
}

async function refuseSecond(work: Work, solutionId: string, municipalityId: string): Promise<void> {
  const [own] = await work.run(ownVersion, [solutionId, municipalityId]);
  if (own) throw new Refusal('CONFLICT', 'alreadyForked', ['municipalityId'], { slug: own.slug });
}
