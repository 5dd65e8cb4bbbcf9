import { Injectable } from '@nestjs/common';
import { audienceOf, type Tlp } from '@allmende/domain/audience';
import type { Content } from '@allmende/domain/content';
import { may, municipalityThing, type Actor } from '@allmende/domain/rights';
import { freeSlug, slugOf } from '@allmende/domain/slug';
import { kindOfType } from '@allmende/vocabularies/solution-types';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionEntity } from './solution.entity.ts';
import { beginVersion } from './write-version.ts';

const takenSlugs = statement<{ slug: string }>(
  'taken-slugs',
  `SELECT slug FROM solution WHERE slug = $1 OR slug LIKE $1 || '-%' UNION SELECT slug FROM solution_slug WHERE slug = $1 OR slug LIKE $1 || '-%'`,
);
/** Two people choosing the same title at the same moment: one waits for the other. */
const lockSlug = statement('lock-slug', `SELECT pg_advisory_xact_lock(hashtext('slug ' || $1))`);

export interface NewSolution {
  readonly municipalityId: string;
  readonly tlp: Tlp;
  readonly recipientIds: readonly string[];
  readonly recipientGroupIds?: readonly string[];
  readonly content: Content;
  readonly originVersionId: string | null;
  readonly values?: Record<string, string>;
}

/** Begins a solution with its first working copy; nobody but its municipality sees it. */
@Injectable()
export class CreateSolution {
  constructor(private readonly database: Database) {}

  do(actor: Actor, wanted: NewSolution): Promise<string> {
    return this.database.change(async (work) => {
      const id = await this.within(work, actor, wanted);
      const { municipalityId, tlp } = wanted;
      const about = { kind: 'solution', id } as const;
      await work.record({ verb: 'solution.create', by: actor, actingFor: municipalityId, about, facts: { tlp } });
      return id;
    });
  }

  /** The same inside a change that is already under way. Returns the inner id. */
  async within(work: Work, actor: Actor, wanted: NewSolution): Promise<string> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    if (!may(actor, 'createSolution', municipalityThing(wanted.municipalityId), wanted.municipalityId))
      throw new Refusal('NOT_ALLOWED', 'notAllowed', ['municipalityId']);
    const kind = kindOfType(wanted.content.metadata.type);
    if (!kind) throw new Refusal('INVALID_INPUT', 'unknownCode', ['type'], { value: wanted.content.metadata.type });

    const { title, type } = wanted.content.metadata;
    const now = new Date();
    const solution = work.entities.create(SolutionEntity, {
      id: newId(),
      slug: await this.slugFor(work, title),
      municipalityId: wanted.municipalityId,
      tlp: wanted.tlp,
      recipients: [...wanted.recipientIds],
      recipientGroups: [...(wanted.recipientGroupIds ?? [])],
      originVersionId: wanted.originVersionId,
      title,
      type,
      kind,
      audience: [],
      publishedVersionId: null,
      publishedAt: null,
      workingVersionId: null,
      values: wanted.values ?? {},
      createdBy: actor.accountId,
      createdAt: now,
      updatedAt: now,
    });
    await work.entities.insert(SolutionEntity, solution);
    const audience = audienceOf({
      tlp: wanted.tlp,
      ownerId: wanted.municipalityId,
      recipientIds: wanted.recipientIds,
      recipientGroupIds: wanted.recipientGroupIds ?? [],
      publication: 'none',
    });
    const version = await beginVersion(work, {
      solutionId: solution.id,
      content: wanted.content,
      audience,
      accountId: actor.accountId,
    });
    await work.entities.update(SolutionEntity, { id: solution.id }, { workingVersionId: version.id });
    return solution.id;
  }

  private async slugFor(work: Work, title: string): Promise<string> {
    const slug = slugOf(title);
    await work.run(lockSlug, [slug]);
    const taken = new Set((await work.run(takenSlugs, [slug])).map((row) => row.slug));
    return freeSlug(title, (candidate) => taken.has(candidate));
  }
}
